using System.Device.Gpio;
using System.Net;
using System.Net.Sockets;

namespace Facility.Devices.Gpio;

/// <summary>Where a panel's GPIO chip is, as written in <c>ports.json</c>.</summary>
/// <remarks><c>chip:LABEL</c> is a real chip, found by its label because numbers change with every replug;
/// <c>sim:unix:PATH</c> and <c>sim:tcp:HOST:PORT</c> are the simulator's.</remarks>
public static class GpioEndpoint
{
    private const string Chip = "chip:";
    private const string Unix = "sim:unix:";
    private const string Tcp = "sim:tcp:";

    /// <summary>Whether a text names a chip; says what would be right otherwise.</summary>
    public static bool IsEndpoint(string text, out string because)
    {
        var good = (text.StartsWith(Chip, StringComparison.Ordinal) && text.Length > Chip.Length)
            || (text.StartsWith(Unix, StringComparison.Ordinal) && text.Length > Unix.Length)
            || (text.StartsWith(Tcp, StringComparison.Ordinal) && IPEndPoint.TryParse(text[Tcp.Length..], out _));
        because = good ? "" : $"'{text}' is no GPIO chip: chip:LABEL, sim:unix:PATH or sim:tcp:ADDRESS:PORT is.";
        return good;
    }

    /// <summary>Opens the chip.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="SocketException">The simulator is not there.</exception>
    public static GpioController Open(string text) =>
        text.StartsWith(Chip, StringComparison.Ordinal) ? GpioChips.Open(text[Chip.Length..])
        : text.StartsWith(Unix, StringComparison.Ordinal) ? Connect(new UnixDomainSocketEndPoint(text[Unix.Length..]))
        : Connect(IPEndPoint.Parse(text[Tcp.Length..]));

    private static GpioController Connect(EndPoint at)
    {
        var isUnix = at is UnixDomainSocketEndPoint;
        var socket = new Socket(
            at.AddressFamily, SocketType.Stream, isUnix ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            socket.Connect(at);
            if (!isUnix) socket.NoDelay = true;
            return new(new SimulatedGpioDriver(new NetworkStream(socket, ownsSocket: true)));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
