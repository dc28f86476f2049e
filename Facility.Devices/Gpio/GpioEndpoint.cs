using System.Device.Gpio;
using System.Net;
using System.Net.Sockets;

namespace Facility.Devices.Gpio;

/// <summary>Where a panel's GPIO chip is, as written in <c>ports.json</c>.</summary>
/// <remarks><c>chip:LABEL</c> is a real chip, found by its label because numbers change with every replug;
/// <c>mcp23017:i2c-1-0x20</c> and the like are expanders, in a build that has their drivers;
/// <c>sim:unix:PATH</c> and <c>sim:tcp:HOST:PORT</c> are the simulator's.</remarks>
public static class GpioEndpoint
{
    private const string Chip = "chip:";
    private const string Unix = "sim:unix:";
    private const string Tcp = "sim:tcp:";

    private const string NoExpanders =
        "this build has no drivers for expanders; build it with -p:IotBindings=true (docs/gpio.md).";

    /// <summary>Whether this build has the drivers of expanders.</summary>
    public static bool HasExpanders =>
#if IOT_BINDINGS
        true;
#else
        false;
#endif

    /// <summary>Whether a text names a chip; says what would be right otherwise.</summary>
    public static bool IsEndpoint(string text, out string because)
    {
        var good = (text.StartsWith(Chip, StringComparison.Ordinal) && text.Length > Chip.Length)
            || (text.StartsWith(Unix, StringComparison.Ordinal) && text.Length > Unix.Length)
            || (text.StartsWith(Tcp, StringComparison.Ordinal) && IPEndPoint.TryParse(text[Tcp.Length..], out _))
            || ExpanderEndpoint.TryParse(text, out _);
        because = !good ? $"'{text}' is no GPIO chip: chip:LABEL, KIND:i2c-BUS-ADDRESS (KIND is one of "
                + $"{string.Join(", ", ExpanderEndpoint.Kinds)}), sim:unix:PATH or sim:tcp:ADDRESS:PORT is."
            : ExpanderEndpoint.IsMeant(text) && !HasExpanders ? $"'{text}': {NoExpanders}"
            : "";
        return because.Length == 0;
    }

    /// <summary>Opens the chip.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="SocketException">The simulator is not there.</exception>
    public static OpenChip Open(string text) =>
        ExpanderEndpoint.TryParse(text, out var expander) ? Expander(expander)
        : text.StartsWith(Chip, StringComparison.Ordinal) ? GpioChips.Open(text[Chip.Length..])
        : text.StartsWith(Unix, StringComparison.Ordinal) ? Connect(new UnixDomainSocketEndPoint(text[Unix.Length..]))
        : Connect(IPEndPoint.Parse(text[Tcp.Length..]));

#if IOT_BINDINGS
    private static OpenChip Expander(ExpanderEndpoint expander) => ExpanderChips.Open(expander);
#else
    private static OpenChip Expander(ExpanderEndpoint expander) =>
        throw new IOException($"{expander.Kind}: {NoExpanders}");
#endif

    private static OpenChip Connect(EndPoint at)
    {
        var isUnix = at is UnixDomainSocketEndPoint;
        var socket = new Socket(
            at.AddressFamily, SocketType.Stream, isUnix ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            socket.Connect(at);
            if (!isUnix) socket.NoDelay = true;
            var driver = new SimulatedGpioDriver(new NetworkStream(socket, ownsSocket: true));
            return new(new(driver), driver.Watch);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
