using System.Text.Json;
using Facility.Devices.Osdp.Capture;
using Facility.Tests.Kit;

namespace Facility.Tests.Simulator;

/// <summary>The wire of a running simulator, seen through its commands.</summary>
public sealed class WireViewTests : IDisposable
{
    private const string Card = "DEADBEC0";
    private readonly string folder = Directory.CreateTempSubdirectory("wire-view").FullName;

    [Fact]
    public async Task Recorded_shown_and_compared_with_itself_without_the_card()
    {
        var file = Path.Combine(folder, "gate.osdpcap");
        await using var simulator = await WatchedSimulator.Start(folder);

        var recording = simulator.Run("capture", "record", WatchedSimulator.Line, "--out", file, "--seconds", "6");
        await Eventually.Holds(() => File.Exists(file) && new FileInfo(file).Length > 0,
            TimeSpan.FromSeconds(20), () => "nothing is recorded");
        await simulator.Present(Card + ":26");
        var (recorded, _) = await recording;
        var (shown, said) = await ProcessUnderTest.RunToEnd(
            "hardware-sim", "capture", "show", file, "--address", "9");
        var (alike, _) = await ProcessUnderTest.RunToEnd("hardware-sim", "capture", "diff", file, file);

        Assert.Equal((0, 0, 0), (recorded, shown, alike));
        Assert.Contains("RAW (26 bits, number withheld)", said, StringComparison.Ordinal);
        Assert.Contains("LED (lamp 0 green for 2 s)", said, StringComparison.Ordinal);
        var records = OsdpcapReader.Read(File.OpenText(file)).ToList();
        Assert.Single(records, record => record.Withheld == "card number");
        Assert.DoesNotContain("de ad be c0", await File.ReadAllTextAsync(file), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_line_is_traced_live_by_its_name_or_its_port()
    {
        await using var simulator = await WatchedSimulator.Start(folder);

        var byName = simulator.Run("trace", WatchedSimulator.Line, "--last", "--seconds", "3");
        var byPort = simulator.Run("trace", simulator.Endpoint, "--all", "--seconds", "3");

        Assert.Contains("PDID (vendor", (await byName).Said, StringComparison.Ordinal);
        Assert.Contains("SIMULATED  line-b01, 38400 baud", (await byPort).Said, StringComparison.Ordinal);
        Assert.Contains("POLL → ACK  3.0 ms", (await byPort).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_line_no_port_and_no_capture_is_said()
    {
        var broken = Path.Combine(folder, "broken.osdpcap");
        await File.WriteAllTextAsync(broken, "nonsense\n");
        await using var simulator = await WatchedSimulator.Start(folder);

        var unknown = await simulator.Run("trace", "line-b99");
        var unreadable = await simulator.Run("trace", broken);

        Assert.Equal((2, 2), (unknown.ExitCode, unreadable.ExitCode));
        Assert.Contains("'line-b99' is neither a line", unknown.Said, StringComparison.Ordinal);
        Assert.Contains("is no osdpcap: Line 1: no JSON.", unreadable.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_a_line_is_redacted_unless_asked_otherwise()
    {
        await using var simulator = await WatchedSimulator.Start(folder);
        await simulator.Present(Card + ":26");

        Assert.DoesNotContain(Card, await simulator.Text($"/wire/{WatchedSimulator.Line}"), StringComparison.Ordinal);
        Assert.Contains(
            Card, await simulator.Text($"/wire/{WatchedSimulator.Line}?unredacted=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_fetches_nothing_from_elsewhere_and_finds_what_hangs_on_the_line()
    {
        await using var simulator = await WatchedSimulator.Start(folder);

        var page = await simulator.Text("/");
        using var body = JsonDocument.Parse(await simulator.Text($"/lines/{WatchedSimulator.Line}/body"));

        Assert.Contains("SIMULATED", page, StringComparison.Ordinal);
        Assert.DoesNotContain("//", page.Replace("// ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(16, body.RootElement.GetProperty("peripherals").GetArrayLength());
        Assert.True(body.RootElement.GetProperty("panelThere").GetBoolean());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
