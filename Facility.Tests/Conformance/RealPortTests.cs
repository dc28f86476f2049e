using System.Net;
using System.Net.Sockets;
using Facility.Contracts.Ids;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Bus;
using Facility.Tests.Kit;
using Facility.Tests.Simulator;

namespace Facility.Tests.Conformance;

/// <summary>The tester as a process of its own, in real time, against whatever is on its port.</summary>
/// <remarks>Nothing else runs beside them: a reply after 200 ms is the machine's, but counts as the device's.</remarks>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealPortTests : IDisposable
{
    public const string Name = "Real time on a port";
    private const int Tries = 3;
    private readonly string folder = Directory.CreateTempSubdirectory("conformance-port").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_peripheral_behind_a_pseudo_terminal_passes()
    {
        await using var simulator = await RunningSimulator.Start(folder);

        var (code, said) = await Test("pd", $"pty:{folder}/line-b01", "050-09-02,050-09-06,050-09-19,060-0*,070-03-06");

        Assert.True(code == 0 && said.Contains("0 Failed", StringComparison.Ordinal), said);
        Assert.Contains("060-09-01 Passed", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_behind_a_socket_passes()
    {
        using var ended = new CancellationTokenSource();
        using var panelSide = Listen(out var panelPort);
        using var testerSide = Listen(out var testerPort);
        var joined = Join(panelSide, testerSide, ended.Token);
        using (var panel = new LineWorker(
            new(new LineId("line-1"), new BusSettings(38400, [1]), () => ByteLinks.Open(panelPort, 38400),
                TimeProvider.System, TimeProvider.System.GetTimestamp()), (_, _) => { }))
        {
            var (code, said) = await Test("acu", testerPort, "050-04-01,050-09-0*,060-03-01,070-05-01,070-10-0*");

            Assert.True(code == 0 && said.Contains("0 Failed", StringComparison.Ordinal), said);
            Assert.Contains("070-10-03 Passed", said, StringComparison.Ordinal);
            Assert.Contains("060-03-01 Passed", said, StringComparison.Ordinal);
        }

        await ended.CancelAsync();
        await joined;
    }

    [Fact]
    public async Task Nobody_on_the_port_is_a_failure_and_a_wrong_command_line_is_said()
    {
        using var silent = Listen(out var port);

        var (failed, said) = await Test("pd", port, "060-02-01");
        var (wrong, why) = await ProcessUnderTest.RunToEnd("hardware-sim", "conformance", "--role", "pd");

        Assert.True(failed == 1 && said.Contains("no reply to POLL", StringComparison.Ordinal), said);
        Assert.True(wrong == 2 && why.Contains("--port says where", StringComparison.Ordinal), why);
    }

    // A laden machine can hold one reply back, but hardly three times the same; a device that is late stays late.
    private static async Task<(int ExitCode, string Said)> Test(string role, string port, string ids)
    {
        for (var left = Tries; ; left--)
        {
            var (code, said) = await TestOnce(role, port, ids);
            var late = said.Contains("later than 200 ms", StringComparison.Ordinal);
            if (code == 0 || !late || left == 1) return (code, said);
        }
    }

    private static Task<(int ExitCode, string Said)> TestOnce(string role, string port, string ids) =>
        ProcessUnderTest.RunToEnd("hardware-sim", "conformance", "--role", role, "--port", port, "--baud", "38400",
            "--address", "1", "--wait", "3", "--ids", ids);

    private static TcpListener Listen(out string endpoint)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        endpoint = $"tcp:127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        return listener;
    }

    // What one of the two says the other hears, until the test is over.
    private static async Task Join(TcpListener one, TcpListener other, CancellationToken cancellation)
    {
        try
        {
            using var first = await one.AcceptTcpClientAsync(cancellation);
            using var second = await other.AcceptTcpClientAsync(cancellation);
            (first.NoDelay, second.NoDelay) = (true, true);
            await Task.WhenAny(
                first.GetStream().CopyToAsync(second.GetStream(), cancellation),
                second.GetStream().CopyToAsync(first.GetStream(), cancellation));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
