using System.Net.Http.Json;
using System.Text.Json;
using Facility.Tests.Kit;
using Facility.Tests.Sites;

namespace Facility.Tests.Simulator;

/// <summary>The simulator as a real process with its own port and run folder, without simulated people.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private readonly ProcessUnderTest process;
    private readonly HttpClient http;

    private RunningSimulator(ProcessUnderTest process, int port) =>
        (this.process, http) = (process, new() { BaseAddress = new($"http://127.0.0.1:{port}") });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Task<RunningSimulator> Start(string folder, params string[] more) =>
        Start(folder, FreePorts.Take(1)[0], more);

    public static async Task<RunningSimulator> Start(string folder, int port, params string[] more) =>
        new(await ProcessUnderTest.Start(
            "hardware-sim", "hardware-sim ready", [.. Arguments(folder, port), .. more]), port);

    public static string[] Arguments(string folder, int port) =>
    [
        "run", Path.Combine(SiteFiles.Colony, "site.yaml"), "--sim-port", $"{port}", "--run-dir", folder, "--no-people",
    ];

    public Task<string> Text(string path) => http.GetStringAsync(new Uri(path, UriKind.Relative), Cancelled);

    public async Task<JsonElement> Get(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    public async Task<JsonElement?> Post(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body, Cancelled);
        var text = await answer.Content.ReadAsStringAsync(Cancelled);
        return text.Length == 0 ? null : JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }
}
