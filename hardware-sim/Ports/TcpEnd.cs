using System.Net;
using System.Net.Sockets;

namespace HardwareSim.Ports;

/// <summary>A line offered on a loopback port, as a serial server would; one panel at a time.</summary>
internal sealed class TcpEnd : ILineEnd
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket waker = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly List<Socket> watched = [];
    private readonly EndPoint wakerAt;
    private Socket? panel;

    /// <summary>Listens on a free port of the loopback address.</summary>
    public TcpEnd()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        waker.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        wakerAt = waker.LocalEndPoint!;
    }

    /// <inheritdoc/>
    public string Address => $"tcp:{listener.LocalEndPoint}";

    /// <inheritdoc/>
    public bool IsOpen => panel is not null;

    /// <inheritdoc/>
    public int? Baud => null;

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        watched.Clear();
        watched.Add(waker);
        watched.Add(panel ?? listener);
        // Select counts in milliseconds; rounding down would spin through the last one.
        var milliseconds = Math.Ceiling(Math.Max(0, waitMax.TotalMilliseconds));
        Socket.Select(watched, null, null, (int)Math.Min(milliseconds, 1000) * 1000);
        if (watched.Contains(waker)) waker.Receive(stackalloc byte[1]);
        if (panel is null && watched.Contains(listener)) Accept();
        else if (panel is not null && watched.Contains(panel)) return Receive(into);
        return 0;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> octets)
    {
        try
        {
            panel?.Send(octets);
        }
        catch (SocketException)
        {
            HangUp();
        }
    }

    /// <inheritdoc/>
    public void Wake()
    {
        using var bell = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        bell.SendTo([1], wakerAt);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        HangUp();
        listener.Dispose();
        waker.Dispose();
    }

    private void Accept()
    {
        panel = listener.Accept();
        panel.NoDelay = true;
    }

    private int Receive(Span<byte> into)
    {
        try
        {
            var count = panel!.Receive(into);
            if (count > 0) return count;
        }
        catch (SocketException)
        {
            // Reset by the panel: the same as closed.
        }
        HangUp();
        return 0;
    }

    private void HangUp()
    {
        panel?.Dispose();
        panel = null;
    }
}
