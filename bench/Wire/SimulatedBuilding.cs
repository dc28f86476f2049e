using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Bench.Wire;

/// <summary>The simulator as its own process, with one line at a chosen speed.</summary>
internal sealed class SimulatedBuilding : IDisposable
{
    private const int Port = 41080;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facility-bench-");
    private readonly HttpClient client = new() { BaseAddress = new($"http://127.0.0.1:{Port}") };
    private readonly Process process;

    public SimulatedBuilding(int baud, int peripherals, bool paced)
    {
        var site = Path.Combine(folder.FullName, "site.yaml");
        File.WriteAllText(site, SiteText(baud, peripherals));

        List<string> arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "hardware-sim.dll"), "run", site, "--sim-port", $"{Port}",
            "--run-dir", folder.FullName, "--no-people", .. paced ? Array.Empty<string>() : ["--no-pacing"],
        ];
        process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
            if (line == "hardware-sim ready") return;
        throw new InvalidOperationException("The simulator ended before it was ready.");
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public string EndpointOf(string line)
    {
        using var ports = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "ports.json")));
        return ports.RootElement.GetProperty("ports").GetProperty(line).GetString()!;
    }

    /// <summary>Somebody shows a card; what the door does about it is not waited for.</summary>
    public void PresentCard(string reader) =>
        _ = client.PostAsJsonAsync("/cards", new { reader, card = "12345680:26" });

    public string Folder => folder.FullName;

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        client.Dispose();
        folder.Delete(recursive: true);
    }

    // One I/O module with two doors, a reader at each, and further readers that only want to be polled.
    private static string SiteText(int baud, int peripherals) => $$"""
        site: bench
        label: Bench (fictional)
        time-zone: Asia/Almaty
        fictional: true
        panels: [ { id: panel-1, label: Bench } ]
        lines:
          - id: {{PortLine.Name}}
            panel: panel-1
            baud: {{baud}}
            peripherals:
              - { address: 1, kind: io-module, label: module, outputs: 4, inputs: 8 }
        {{string.Join('\n', Enumerable.Range(2, peripherals - 1).Select(Reader))}}
        blocks: [ { id: b01, label: Block, kind: residential } ]
        doors:
          - { id: d0, label: D0, block: b01, use: block-gate, module: {{PortLine.Name}}/1, output: 0, leaf: 0, bolt: 1,
              readers: [ { id: d0-out, at: {{PortLine.Name}}/2, side: outside } ] }
          - { id: d1, label: D1, block: b01, use: block-gate, module: {{PortLine.Name}}/1, output: 1, leaf: 2, bolt: 3,
              readers: [ { id: d1-out, at: {{PortLine.Name}}/3, side: outside } ] }
        """;

    private static string Reader(int address) =>
        $$"""      - { address: {{address}}, kind: reader, label: r{{address}}, keypad: false }""";
}
