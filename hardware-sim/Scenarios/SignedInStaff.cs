using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace HardwareSim.Scenarios;

/// <summary>People at stations of a running silo: they sign in as anybody does and use its HTTP API.</summary>
/// <param name="silo">The screens' address.</param>
/// <param name="signIns">Names and passwords by role, as the demo writes them to <c>demo.json</c>.</param>
internal sealed partial class SignedInStaff(
    Uri silo, FrozenDictionary<string, (string Name, string Password)> signIns) : IStaff, IDisposable
{
    private const string Watcher = "guard";
    private const string Pending = nameof(OrderProgress.Pending);
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(50);
    private readonly Dictionary<string, HttpClient> sessions = new(StringComparer.Ordinal);

    /// <summary>Reads a file of sign-ins.</summary>
    /// <exception cref="IOException">It cannot be read or is no such file.</exception>
    public static SignedInStaff Read(Uri silo, FileInfo signIns)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllText(signIns.FullName));
            return new(silo, file.RootElement.GetProperty("signIns").EnumerateArray()
                .DistinctBy(one => one.GetProperty("role").GetString()).ToFrozenDictionary(
                one => one.GetProperty("role").GetString()!,
                one => (one.GetProperty("name").GetString()!, one.GetProperty("password").GetString()!)));
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException)
        {
            throw new IOException($"{signIns.FullName} holds no sign-ins: {wrong.Message}", wrong);
        }
    }

    public async Task<string> Release(string role, DoorId door, ReleaseReason reason, CancellationToken cancellation)
    {
        var http = await Session(role, cancellation);
        var view = await http.GetFromJsonAsync<JsonElement>(Api($"doors/{door}"), cancellation);
        var panel = view.GetProperty("panel").GetString();
        var pressed = await Pulse(http, panel, cancellation);
        var order = NewOrder();
        var said = await Order(http, $"doors/{door}/release",
            new { order, reason = (int)reason, note = "", pressed }, cancellation);
        return said.Length > 0 ? said : await Refusal(http, door, order, cancellation);
    }

    public async Task<string> Move(string role, DoorId door, DoorMotion motion, CancellationToken cancellation)
    {
        var http = await Session(role, cancellation);
        var view = await http.GetFromJsonAsync<JsonElement>(Api($"doors/{door}"), cancellation);
        var pressed = await Pulse(http, view.GetProperty("panel").GetString(), cancellation);
        var act = motion is DoorMotion.Close ? "close" : "stop";
        return await Order(http, $"doors/{door}/{act}", new { order = NewOrder(), pressed }, cancellation);
    }

    public async Task<string> LockDown(string role, BlockId block, CancellationToken cancellation) => await Order(
        await Session(role, cancellation), $"blocks/{block}/lockdown", new { order = NewOrder() }, cancellation);

    /// <summary>Ends it as a person does: after a look at how it stands.</summary>
    public async Task<string> EndLockdown(string role, BlockId block, CancellationToken cancellation)
    {
        var http = await Session(role, cancellation);
        var preview = await http.GetFromJsonAsync<JsonElement>(Api($"blocks/{block}/lockdown/preview"), cancellation);
        return await Order(http, $"blocks/{block}/lockdown/end",
            new { order = NewOrder(), reason = "the scenario is over", seen = preview.GetProperty("seen") },
            cancellation);
    }

    public async Task<ShownDoor> Look(DoorId door, CancellationToken cancellation)
    {
        var http = await Session(Watcher, cancellation);
        var view = await http.GetFromJsonAsync<JsonElement>(Api($"doors/{door}"), cancellation);
        var status = view.GetProperty("status");
        return new(Said<Secured>(status, "secured"), Said<DoorAlarms>(status, "alarms"),
            status.GetProperty("lockedDown").GetBoolean(), Said<MotorState>(status, "motor"),
            status.GetProperty("parts").GetString()!, status.GetProperty("byKey").GetBoolean());
    }

    public void Dispose()
    {
        foreach (var session in sessions.Values) session.Dispose();
    }

    private static Uri Api(string path) => new($"/api/v1/{path}", UriKind.Relative);

    private static T Said<T>(JsonElement status, string name) where T : struct, Enum =>
        Enum.Parse<T>(status.GetProperty(name).GetString()!);

    private static string NewOrder() => $"scenario-{Guid.NewGuid():N}";

    private static async Task<string> Order(HttpClient http, string path, object body, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync(Api(path), body, cancellation);
        return answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync(cancellation);
    }

    // What the silo took the panel may refuse; whoever pressed sees that on the screen a moment later.
    private static async Task<string> Refusal(
        HttpClient http, DoorId door, string order, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < AnswerMax; waited += AskEvery)
        {
            var view = await http.GetFromJsonAsync<JsonElement>(Api($"doors/{door}"), cancellation);
            var refused = view.GetProperty("refused").EnumerateArray().FirstOrDefault(one => Is(one, order));
            if (refused.ValueKind is JsonValueKind.Object) return refused.GetProperty("verdict").GetRawText();
            var running = view.GetProperty("order");
            if (Is(running, order) && running.GetProperty("progress").GetString() != Pending) return "";
            await Task.Delay(AskEvery, TimeProvider.System, cancellation);
        }
        return "";
    }

    private static bool Is(JsonElement view, string order) => view.ValueKind is JsonValueKind.Object
        && view.GetProperty("id").GetString() == order;

    // The stamp that a page's script would note when the button is pressed.
    private static async Task<object> Pulse(HttpClient http, string? panel, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(Api("pulse"), HttpCompletionOption.ResponseHeadersRead, cancellation);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (!line.StartsWith("data:", StringComparison.Ordinal)) continue;
            using var beat = JsonDocument.Parse(line[5..]);
            var own = beat.RootElement.GetProperty("panels").EnumerateArray()
                .First(one => one.GetProperty("panel").GetString() == panel);
            return new
            {
                panel, boot = own.GetProperty("boot").GetString(),
                milliseconds = own.GetProperty("milliseconds").GetInt64(),
            };
        }
        throw new HttpRequestException("The silo's pulse ended without a beat.");
    }

    private async Task<HttpClient> Session(string role, CancellationToken cancellation)
    {
        if (sessions.TryGetValue(role, out var known)) return known;
        if (!signIns.TryGetValue(role, out var signIn))
            throw new HttpRequestException($"There is no sign-in for the role '{role}'.");
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = silo };
        await SignIn(http, signIn, cancellation);
        return sessions[role] = http;
    }

    private static async Task SignIn(
        HttpClient http, (string Name, string Password) signIn, CancellationToken cancellation)
    {
        var form = new Uri("/account/sign-in", UriKind.Relative);
        var page = await http.GetStringAsync(form, cancellation);
        var fields = HiddenField().Matches(page).ToDictionary(
            field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        (fields["Form.Name"], fields["Form.Password"]) = signIn;
        using var answer = await http.PostAsync(form, new FormUrlEncodedContent(fields), cancellation);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new HttpRequestException($"'{signIn.Name}' could not sign in at {http.BaseAddress}.");
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
