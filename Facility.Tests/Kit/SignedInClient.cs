using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Facility.Tests.Kit;

/// <summary>The HTTP API as a signed-in person uses it: the sign-in form, a cookie, JSON.</summary>
public sealed partial class SignedInClient : IDisposable
{
    private readonly HttpClient http;

    private SignedInClient(Uri address) =>
        http = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };

    public static Task<SignedInClient> SignIn(RunningFacility facility, string role) =>
        SignIn(facility, role, facility.Screens);

    /// <summary>At the screens of another silo of the same facility.</summary>
    public static async Task<SignedInClient> SignIn(RunningFacility facility, string role, Uri screens)
    {
        var client = new SignedInClient(screens);
        var (name, password) = facility.SignInOf(role);
        var page = await client.http.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative));
        var fields = HiddenField().Matches(page).ToDictionary(
            field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        fields["Form.Name"] = name;
        fields["Form.Password"] = password;
        using var answer = await client.http.PostAsync(
            new Uri("/account/sign-in", UriKind.Relative), new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public async Task<JsonElement> Get(string path)
    {
        using var answer = await http.GetAsync(new Uri($"/api/v1{path}", UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"GET {path}: {(int)answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> Post(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"/api/v1{path}", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>The panels' clocks, as a page's script knows them: the first beat of the pulse.</summary>
    public async Task<JsonElement> Pulse()
    {
        using var answer = await http.GetAsync(new Uri("/api/v1/pulse", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal)) return JsonDocument.Parse(line[5..]).RootElement;
        }
        throw new InvalidOperationException("The pulse ended without a beat.");
    }

    /// <summary>Releases a door as a page would: with the stamp current at the press.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> Release(string door, string panel, string order) =>
        await Release(door, panel, order, await Pulse());

    /// <summary>The same with the stamp of an earlier beat.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> Release(
        string door, string panel, string order, JsonElement beat)
    {
        var pulse = beat.GetProperty("panels").EnumerateArray()
            .First(entry => entry.GetProperty("panel").GetString() == panel);
        return await Post($"/doors/{door}/release", new
        {
            order,
            reason = 1,
            note = "",
            pressed = new
            {
                panel,
                boot = pulse.GetProperty("boot").GetString(),
                milliseconds = pulse.GetProperty("milliseconds").GetInt64(),
            },
        });
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
