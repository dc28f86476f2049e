using System.Text.Json;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Tests.Kit;

namespace Facility.Tests.Simulator;

/// <summary>The simulator as a real process, and a panel's line on one of its ports.</summary>
internal sealed class WatchedSimulator : IAsyncDisposable
{
    public const string Line = "line-b01";
    private readonly ProcessUnderTest process;
    private readonly HttpClient http;
    private readonly LineWorker panel;
    private int online;
    private long ticket;

    private WatchedSimulator(ProcessUnderTest process, int port, string endpoint)
    {
        (this.process, SimPort, Endpoint) = (process, port, endpoint);
        http = new() { BaseAddress = Address };
        panel = new(
            new(new(Line), new(38400, [1, 9]), () => ByteLinks.Open(endpoint, 38400), TimeProvider.System,
                TimeProvider.System.GetTimestamp()),
            Told);
    }

    public int SimPort { get; }

    public string Endpoint { get; }

    public Uri Address => new($"http://127.0.0.1:{SimPort}");

    public static async Task<WatchedSimulator> Start(string folder)
    {
        var port = FreePorts.Take(1)[0];
        var process = await ProcessUnderTest.Start(
            "hardware-sim", "hardware-sim ready", RunningSimulator.Arguments(folder, port));
        using var ports = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "ports.json")));
        var endpoint = ports.RootElement.GetProperty("ports").GetProperty(Line).GetString()!;
        var watched = new WatchedSimulator(process, port, endpoint);
        await Eventually.Holds(() => Volatile.Read(ref watched.online) == 2, TimeSpan.FromSeconds(20),
            () => "the panel's two peripherals never came online");
        return watched;
    }

    public Task<string> Text(string path) => http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>A card at the gate's reader; the panel answers it with a release and a green lamp.</summary>
    public async Task Present(string card)
    {
        using var body = new StringContent(
            $$"""{"reader":"b01-gate-out","card":"{{card}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/cards", UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode);
    }

    public Task<(int ExitCode, string Said)> Run(params string[] arguments) =>
        ProcessUnderTest.RunToEnd("hardware-sim", [.. arguments, "--sim-port", $"{SimPort}"]);

    public async ValueTask DisposeAsync()
    {
        panel.Dispose();
        http.Dispose();
        await process.DisposeAsync();
    }

    private void Told(Facility.Contracts.Ids.LineId line, BusEvent happened)
    {
        if (happened is BusEvent.PeripheralOnline) Interlocked.Increment(ref online);
        if (happened is not BusEvent.CardRead) return;
        panel.Submit(new(++ticket, 1, new OutputCommand([new(0, OutputAction.OnFor, TimeSpan.FromSeconds(1))]),
            BusUrgency.Release));
        panel.Submit(new(++ticket, 9, new LedCommand([new(0, 0, LedTemporary.Set, LedPattern.Steady(LedColour.Green),
            TimeSpan.FromSeconds(2), LedPermanent.None, default)]), BusUrgency.Courtesy));
    }
}
