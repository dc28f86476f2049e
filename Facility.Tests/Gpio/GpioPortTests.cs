using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HardwareSim.Gpio;

namespace Facility.Tests.Gpio;

/// <summary>Panels that replace one another at the simulator's chip.</summary>
public sealed class GpioPortTests : IDisposable
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly BodyThread thread;
    private readonly GpioPort port;

    public GpioPortTests()
    {
        thread = new("test-floor", now => now + TimeSpan.FromSeconds(1), () => clock.Elapsed);
        port = new(null, new GpioChip(4), thread);
        thread.Start();
        port.Start();
    }

    public void Dispose()
    {
        port.Dispose();
        thread.Dispose();
    }

    // What escapes a thread ends the process: here it is looked at on the test's own.
    [Fact]
    public async Task A_panel_replaced_before_it_was_served_ends_nobody_else()
    {
        var (listener, _) = await Pair();
        using (listener)
        {
            var replaced = await listener.AcceptAsync(TestContext.Current.CancellationToken);
            replaced.Dispose();
            Assert.Null(Record.Exception(() => port.Serve(replaced)));
        }
        Assert.Equal("chip 4", await Says("hello"));
    }

    [Fact]
    public async Task A_panel_that_hung_up_before_it_was_served_ends_nobody_else()
    {
        var (listener, panel) = await Pair();
        using (listener)
        {
            var served = await listener.AcceptAsync(TestContext.Current.CancellationToken);
            panel.Close(0);
            Assert.Null(Record.Exception(() => port.Serve(served)));
        }
        Assert.Equal("chip 4", await Says("hello"));
    }

    [Fact]
    public async Task After_a_hundred_attempts_at_once_the_newest_is_served()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Attempt()));

        Assert.Equal("chip 4", await Says("hello"));
    }

    // One that is replaced while it still connects is reset.
    private async Task Attempt()
    {
        try
        {
            (await Connect()).Dispose();
        }
        catch (SocketException)
        {
            return;
        }
    }

    private async Task<string?> Says(string line)
    {
        using var panel = await Connect();
        await using var stream = new NetworkStream(panel);
        using var reader = new StreamReader(stream);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\n"));
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Socket> Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPEndPoint.Parse(port.Address["sim:tcp:".Length..]));
        return socket;
    }

    private static async Task<(Socket Listener, Socket Panel)> Pair()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var panel = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await panel.ConnectAsync(listener.LocalEndPoint!);
        return (listener, panel);
    }
}
