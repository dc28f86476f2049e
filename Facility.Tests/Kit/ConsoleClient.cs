using System.Net;

namespace Facility.Tests.Kit;

/// <summary>The page of a panel's console as the browser at the panel uses it.</summary>
public sealed class ConsoleClient(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
    };

    public Task<string> Look(string path = "/") => http.GetStringAsync(new Uri(path, UriKind.Relative));

    public async Task<string> Post(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value));
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), form);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {page}");
        return page;
    }

    /// <summary>Asked from another site's page; the answer's status.</summary>
    public async Task<HttpStatusCode> PostFrom(string origin, string path)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) };
        post.Headers.Add("Origin", origin);
        using var answer = await http.SendAsync(post);
        return answer.StatusCode;
    }

    public void Dispose() => http.Dispose();
}
