using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Facility.Tests.Kit;

/// <summary>Stands between a panel and one line of the building, and looks before it lets a release pass.</summary>
/// <param name="line">Which line it stands on; it must be carried by TCP.</param>
/// <param name="look">What it looks at when an output order that energises a lock arrives.</param>
public sealed class WireWitness(string line, Func<string> look) : IAsyncDisposable
{
    private const int OutputOrder = 0x68;
    private const int TimedOn = 5;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource leaving = new();
    private readonly ConcurrentQueue<string> seen = new();
    private Task carrying = Task.CompletedTask;
    private IPEndPoint building = null!;

    /// <summary>What was there at each release, in order.</summary>
    public IReadOnlyList<string> Seen => [.. seen];

    /// <summary>Rewrites ports.json so that the line runs through here.</summary>
    public string Divert(string ports)
    {
        var root = JsonNode.Parse(ports)!;
        building = IPEndPoint.Parse(root["ports"]![line]!.GetValue<string>()["tcp:".Length..]);
        listener.Start();
        root["ports"]![line] = $"tcp:{listener.LocalEndpoint}";
        carrying = Carry();
        return root.ToJsonString();
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        listener.Stop();
        await carrying;
        listener.Dispose();
        leaving.Dispose();
    }

    private async Task Carry()
    {
        while (!leaving.IsCancellationRequested)
        {
            try
            {
                using var panel = await listener.AcceptTcpClientAsync(leaving.Token);
                using var house = new TcpClient { NoDelay = true };
                panel.NoDelay = true;
                await house.ConnectAsync(building, leaving.Token);
                await Task.WhenAny(Pass(panel, house, Witness), Pass(house, panel, _ => { }));
            }
            catch (Exception ending) when (ending is OperationCanceledException or SocketException or IOException)
            {
                // The panel or the building went away; the next connection is waited for, unless we leave.
            }
        }
    }

    // One read is one frame here: a panel writes a command whole and then waits for its answer.
    private void Witness(byte[] octets)
    {
        var releases = IndependentOsdp.Read(octets).Frames
            .Any(frame => frame is { IsReply: false, Code: OutputOrder } && frame.Data is [_, TimedOn, ..]);
        if (releases) seen.Enqueue(look());
    }

    private async Task Pass(TcpClient from, TcpClient to, Action<byte[]> before)
    {
        var buffer = new byte[2048];
        while (await from.GetStream().ReadAsync(buffer, leaving.Token) is > 0 and var count)
        {
            before(buffer[..count]);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, count), leaving.Token);
        }
    }
}
