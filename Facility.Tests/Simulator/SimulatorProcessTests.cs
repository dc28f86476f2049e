using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Facility.Tests.Kit;
using Facility.Tests.Sites;

namespace Facility.Tests.Simulator;

/// <summary>The simulator as a real process.</summary>
public sealed class SimulatorProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("simulator").FullName;

    [Theory]
    [InlineData("pty")]
    [InlineData("tcp")]
    public async Task Publishes_a_port_for_every_line_and_takes_them_back_when_stopped(string kind)
    {
        await using (var simulator = await RunningSimulator.Start(folder, "--lines", kind))
        {
            var ports = ReadPorts();
            var lines = ports.Where(port => port.Key.StartsWith("line-", StringComparison.Ordinal)).ToArray();
            Assert.Equal(15, lines.Length);
            Assert.All(lines, port => Assert.StartsWith(kind + ":", port.Value, StringComparison.Ordinal));
            var chip = kind == "pty" ? "sim:unix:" : "sim:tcp:";
            Assert.StartsWith(chip, ports["gpio-panel-1"], StringComparison.Ordinal);
            if (kind == "pty") Assert.Equal($"pty:{folder}/line-b01", ports["line-b01"]);
            Assert.Contains("SIMULATED", await simulator.Text("/health"), StringComparison.Ordinal);
        }
        // Keys outlast the power of their peripherals; nothing else stays.
        Assert.Equal(["keys"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Shows_bodies_as_they_are_and_says_what_is_unknown()
    {
        await using var simulator = await RunningSimulator.Start(folder);

        Assert.True((await simulator.Get("/doors/b01-l1-c03")).GetProperty("secured").GetBoolean());
        var jammed = await simulator.Post("/doors/b01-l1-c03/jam", new { });
        Assert.True(jammed!.Value.GetProperty("jammed").GetBoolean());
        var unknown = await simulator.Get("/doors/b99-gate");
        Assert.Equal("There is no door 'b99-gate' in this site.", unknown.GetProperty("wrong").GetString());
        var card = await simulator.Post("/cards", new { reader = "b01-gate-out", card = "s-001" });
        Assert.Equal("not released", card!.Value.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task The_fire_loop_lets_its_locks_go_without_any_panel()
    {
        await using var simulator = await RunningSimulator.Start(folder);

        await simulator.Post("/fire", new { on = true });

        await Eventually.Holds(
            async () => await BoltOf(simulator, "visits-short1") == "withdrawn",
            TimeSpan.FromSeconds(5), () => "visits-short1 is still locked.");
        Assert.Equal("home", await BoltOf(simulator, "b01-l1-c01"));
    }

    [Theory]
    [InlineData("run", "70000")]
    [InlineData("state", "70000")]
    [InlineData("trace", "65536")]
    public async Task A_port_that_cannot_be_is_said_in_a_sentence(string command, string port)
    {
        string[] what = command == "run" ? [Repository.At("sites", "demo", "site.yaml")]
            : command == "trace" ? ["line-b01"] : [];
        var (code, said) = await ProcessUnderTest.RunToEnd("hardware-sim", [command, .. what, "--sim-port", port]);

        Assert.Equal(2, code);
        Assert.Contains($"'{port}' is no port; 1 to 65535 there are.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_and_nothing_is_left_behind()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (code, said) = await ProcessUnderTest.RunToEnd(
            "hardware-sim", RunningSimulator.Arguments(folder, port));

        Assert.Equal(2, code);
        Assert.Contains($"port {port} is in use", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_run_folder_belongs_to_one_simulator()
    {
        await using var first = await RunningSimulator.Start(folder);

        var (code, said) = await ProcessUnderTest.RunToEnd(
            "hardware-sim", RunningSimulator.Arguments(folder, FreePorts.Take(1)[0]));

        Assert.Equal(2, code);
        Assert.Contains("is used by another simulator", said, StringComparison.Ordinal);
        Assert.Contains("line-b01", ReadPorts().Keys);
    }

    [Fact]
    public async Task A_wrong_site_file_starts_nothing_and_says_every_mistake()
    {
        var wrong = Path.Combine(folder, "site.yaml");
        await File.WriteAllTextAsync(wrong, SiteFiles.Small
            .Replace("baud: 38400", "baud: 1", StringComparison.Ordinal)
            .Replace("use: room", "use: rom", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, said) = await ProcessUnderTest.RunToEnd("hardware-sim", "run", wrong, "--run-dir", folder);

        Assert.Equal(2, code);
        Assert.Contains("has 3 mistakes; nothing was started", said, StringComparison.Ordinal);
        Assert.Contains("line 10: FILE-06: 'baud' is '1'.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_mistake_is_one_mistake_and_its_sentence_ends_once()
    {
        var wrong = Path.Combine(folder, "site.yaml");
        await File.WriteAllTextAsync(wrong, "site: [a\nlabel: b", TestContext.Current.CancellationToken);

        var (code, said) = await ProcessUnderTest.RunToEnd("hardware-sim", "check", wrong);

        Assert.Equal(2, code);
        Assert.Contains("has 1 mistake; nothing", said, StringComparison.Ordinal);
        Assert.DoesNotContain("..", said.Replace(folder, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_opens_nothing_and_a_push_that_is_held_are_told_apart_from_success()
    {
        var port = FreePorts.Take(1)[0];
        await using var simulator = await RunningSimulator.Start(folder, port);

        var (code, said) = await ProcessUnderTest.RunToEnd(
            "hardware-sim", "card", "b01-gate-out", "s-001", "--sim-port", $"{port}");
        Assert.Equal((3, true), (code, said.Contains("b01-gate: not released", StringComparison.Ordinal)));
        (code, said) = await ProcessUnderTest.RunToEnd("hardware-sim", "push", "b01-gate", "--sim-port", $"{port}");
        Assert.Equal((0, true), (code, said.Contains("b01-gate: held", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_prints_the_budget_of_each_line()
    {
        var (code, said) = await ProcessUnderTest.RunToEnd(
            "hardware-sim", "check", Path.Combine(SiteFiles.Colony, "site.yaml"));

        Assert.Equal(0, code);
        Assert.Contains("147.7", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Dictionary<string, string> ReadPorts()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ports.json")));
        return file.RootElement.GetProperty("ports").EnumerateObject()
            .ToDictionary(port => port.Name, port => port.Value.GetString()!);
    }

    private static async Task<string?> BoltOf(RunningSimulator simulator, string door) =>
        (await simulator.Get($"/doors/{door}")).GetProperty("bolt").GetString();
}
