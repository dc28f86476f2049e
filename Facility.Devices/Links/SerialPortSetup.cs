using System.IO.Ports;

namespace Facility.Devices.Links;

/// <summary>Sets on an open System.IO.Ports port what not every port can do, one thing after the other.</summary>
/// <remarks>Asked for before opening, a missing modem line keeps the whole port closed, and a parity that the port
/// ignores passes the first time and is refused the second.</remarks>
internal static class SerialPortSetup
{
    /// <summary>Says what the port cannot do.</summary>
    public static IReadOnlyList<string> Apply(SerialPort port, SerialSettings wanted) =>
    [
        .. Form(port, wanted),
        .. Line("DTR", wanted.Dtr, on => port.DtrEnable = on), .. Line("RTS", wanted.Rts, on => port.RtsEnable = on),
    ];

    private static string[] Form(SerialPort port, SerialSettings wanted)
    {
        var bits = !wanted.SevenBits || Takes(() => port.DataBits = 7);
        var parity = wanted.Parity == SerialParity.None || Takes(() => port.Parity = ParityOf(wanted));
        return bits && parity ? [] : [LinkTraits.FormNotSupported(wanted)];
    }

    private static string[] Line(string name, bool? on, Action<bool> set) =>
        on is not { } raised || Takes(() => set(raised)) ? [] : [LinkTraits.LineNotSupported(name)];

    private static Parity ParityOf(SerialSettings wanted) =>
        wanted.Parity == SerialParity.Even ? Parity.Even : Parity.Odd;

    private static bool Takes(Action set)
    {
        try
        {
            set();
            return true;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException)
        {
            return false;
        }
    }
}
