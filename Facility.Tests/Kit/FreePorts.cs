using System.Net;
using System.Net.Sockets;

namespace Facility.Tests.Kit;

/// <summary>Ports on loopback that nobody listens on now and nobody else is given.</summary>
/// <remarks>They lie below those that the kernel gives to outgoing connections (from 32768 on): a server that is
/// started again on its port finds it free.</remarks>
public static class FreePorts
{
    private const int First = 12_000, Count = 20_000;

    // Test runs beside each other begin at different places.
    private static int turn = Environment.ProcessId * 97 % Count;

    public static int[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private static int Next()
    {
        while (true)
        {
            var port = First + Interlocked.Increment(ref turn) % Count;
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
