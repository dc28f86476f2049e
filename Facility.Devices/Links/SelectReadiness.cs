using System.Net;
using System.Net.Sockets;

namespace Facility.Devices.Links;

/// <summary>Readiness of a socket where there is no ppoll; woken by a datagram to itself.</summary>
internal sealed class SelectReadiness : IReadiness
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(1);
    private readonly Socket socket;
    private readonly Socket bell = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    public SelectReadiness(Socket socket)
    {
        this.socket = socket;
        bell.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        bell.Connect(bell.LocalEndPoint!);
    }

    public bool Wait(TimeSpan waitMax)
    {
        List<Socket> readable = [socket, bell];
        var wait = waitMax < WaitMax ? waitMax : WaitMax;
        Socket.Select(readable, null, null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        if (readable.Contains(bell)) bell.Receive(new byte[1]);
        return readable.Contains(socket);
    }

    public void Wake()
    {
        try
        {
            bell.Send([1]);
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits on a link that is gone.
        }
    }

    public void Dispose() => bell.Dispose();
}
