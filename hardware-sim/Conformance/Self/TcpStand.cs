using System.Net;
using System.Net.Sockets;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Self;

/// <summary>Our own peripheral behind a TCP socket of this machine: octets really travel through it, the clock
/// stays the peripheral's.</summary>
internal sealed class TcpStand : ITestLine
{
    private readonly OwnPeripheral device;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Socket tester;
    private readonly Socket peripheral;

    public TcpStand(OwnPeripheral device)
    {
        this.device = device;
        listener.Start();
        tester = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        tester.Connect(listener.LocalEndpoint);
        peripheral = listener.AcceptSocket();
        peripheral.NoDelay = true;
    }

    /// <inheritdoc/>
    public TimeSpan Now => device.Now;

    /// <inheritdoc/>
    public TimeSpan GapMax => device.GapMax;

    /// <inheritdoc/>
    public int Baud
    {
        get => device.Baud;
        set => device.Baud = value;
    }

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        var count = device.Read(into, waitMax);
        return count == 0 ? 0 : Carry(peripheral, tester, into[..count], into);
    }

    /// <inheritdoc/>
    public TimeSpan Write(ReadOnlySpan<byte> octets)
    {
        var carried = new byte[octets.Length];
        Carry(tester, peripheral, octets, carried);
        return device.Write(carried);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tester.Dispose();
        peripheral.Dispose();
        listener.Dispose();
    }

    private static int Carry(Socket from, Socket to, ReadOnlySpan<byte> octets, Span<byte> into)
    {
        from.Send(octets);
        var carried = 0;
        while (carried < octets.Length) carried += to.Receive(into[carried..octets.Length]);
        return carried;
    }
}
