using System.Net.Sockets;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Links;

/// <summary>A line behind a serial server, as a raw TCP stream.</summary>
public sealed class TcpLink : IByteLink
{
    private static readonly TimeSpan ConnectWaitMax = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SendWaitMax = TimeSpan.FromSeconds(1);

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true, SendTimeout = (int)SendWaitMax.TotalMilliseconds,
    };

    private readonly IReadiness readiness;

    /// <summary>Connects.</summary>
    /// <exception cref="LinkEndedException">Nobody answers there; the message says why.</exception>
    public TcpLink(string host, int port)
    {
        Traits = new($"tcp:{host}:{port}", OsdpLimits.BufferedGapMax);
        try
        {
            if (!socket.ConnectAsync(host, port).Wait(ConnectWaitMax))
                throw new LinkEndedException($"{Traits.Name} does not answer within {ConnectWaitMax.TotalSeconds} s.");
            readiness = OperatingSystem.IsLinux()
                ? new LinuxReadiness((int)socket.Handle)
                : new SelectReadiness(socket);
        }
        catch (AggregateException failed) when (failed.InnerException is SocketException refused)
        {
            socket.Dispose();
            throw new LinkEndedException($"{Traits.Name} cannot be connected: {refused.Message}.", refused);
        }
        catch (LinkEndedException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public LinkTraits Traits { get; }

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        if (!readiness.Wait(waitMax)) return 0;

        var count = socket.Receive(into, SocketFlags.None, out var error);
        if (error is SocketError.WouldBlock or SocketError.Interrupted) return 0;
        if (error != SocketError.Success) throw new LinkEndedException($"{Traits.Name} is gone: {error}.");
        return count > 0 ? count : throw new LinkEndedException($"{Traits.Name} is gone: its other side closed.");
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> octets)
    {
        while (!octets.IsEmpty)
        {
            var count = socket.Send(octets, SocketFlags.None, out var error);
            if (error != SocketError.Success) throw new LinkEndedException($"{Traits.Name} takes nothing: {error}.");
            octets = octets[count..];
        }
    }

    /// <inheritdoc/>
    public void Wake() => readiness.Wake();

    /// <inheritdoc/>
    public void Dispose()
    {
        socket.Dispose();
        readiness.Dispose();
    }
}
