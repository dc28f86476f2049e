using System.Runtime.InteropServices;

namespace Facility.Devices.Links;

/// <summary>Sets a terminal to raw octets at any speed, and finds out what of it the port took.</summary>
/// <remarks>By the kernel's own calls: the C library knows only a list of speeds, and calls the second identical
/// setting of a parity that a port ignores an error, but not the first.</remarks>
internal static unsafe class LinuxTerminal
{
    private const int BothQueues = 2;
    private const int TimeOctet = 5, CountOctet = 6;

    private const uint CheckParity = 0x10, SpeedBits = 0x100F, SpeedInNumbers = 0x1000, SizeBits = 0x30,
        SevenBits = 0x20, EightBits = 0x30, Receiver = 0x80, Parity = 0x100, OddParity = 0x200, NoModemLines = 0x800;

    private const int LineDtr = 0x002, LineRts = 0x004;

    // The simulator reads the speed from the far end by these codes; all others go as numbers.
    private static readonly Dictionary<int, uint> SpeedCodes = new()
    {
        [9600] = 0x0D, [19200] = 0x0E, [38400] = 0x0F, [57600] = 0x1001, [115200] = 0x1002, [230400] = 0x1003,
    };

    /// <summary>Sets it up; says what the port cannot do.</summary>
    public static IReadOnlyList<string> Set(int descriptor, string name, SerialSettings wanted)
    {
        LinuxCalls.Terminal terminal;
        if (LinuxCalls.Control(descriptor, LinuxCalls.GetTerminal, &terminal) < 0)
        {
            if (Marshal.GetLastPInvokeError() == LinuxCalls.NotATerminal)
                return ["no terminal: it has no speed, parity or modem lines to set"];
            throw new LinkEndedException($"Port {name}: its settings cannot be read: {LinuxCalls.LastError()}.");
        }

        Fill(&terminal, wanted);
        if (LinuxCalls.Control(descriptor, LinuxCalls.SetTerminal, &terminal) < 0)
            throw new LinkEndedException(
                $"Port {name}: {wanted.Baud} baud, {wanted.Form} is refused: {LinuxCalls.LastError()}.");
        _ = LinuxCalls.Flush(descriptor, BothQueues);
        return
        [
            .. WhatDiffers(descriptor, wanted),
            .. SetLine(descriptor, "DTR", LineDtr, wanted.Dtr), .. SetLine(descriptor, "RTS", LineRts, wanted.Rts),
        ];
    }

    private static void Fill(LinuxCalls.Terminal* terminal, SerialSettings wanted)
    {
        terminal->InputFlags = wanted.Parity == SerialParity.None ? 0 : CheckParity;
        terminal->OutputFlags = terminal->LocalFlags = 0;
        terminal->ControlFlags = Receiver | NoModemLines | FormOf(wanted)
            | SpeedCodes.GetValueOrDefault(wanted.Baud, SpeedInNumbers);
        terminal->ControlOctets[TimeOctet] = 0;
        terminal->ControlOctets[CountOctet] = 1;
        terminal->InputSpeed = terminal->OutputSpeed = (uint)wanted.Baud;
    }

    private static uint FormOf(SerialSettings wanted) =>
        (wanted.SevenBits ? SevenBits : EightBits)
        | (wanted.Parity == SerialParity.None ? 0 : Parity)
        | (wanted.Parity == SerialParity.Odd ? OddParity : 0);

    private static List<string> WhatDiffers(int descriptor, SerialSettings wanted)
    {
        LinuxCalls.Terminal taken;
        if (LinuxCalls.Control(descriptor, LinuxCalls.GetTerminal, &taken) < 0) return [];

        List<string> differs = [];
        var formBits = SizeBits | Parity | (wanted.Parity == SerialParity.None ? 0 : OddParity);
        if ((taken.ControlFlags & formBits) != FormOf(wanted)) differs.Add(LinkTraits.FormNotSupported(wanted));
        // UARTs read each other up to about 2 % off.
        if (Math.Abs((long)taken.OutputSpeed - wanted.Baud) > wanted.Baud / 50)
            differs.Add($"{wanted.Baud} baud is not supported: it runs at {taken.OutputSpeed}");
        return differs;
    }

    private static string[] SetLine(int descriptor, string name, int line, bool? on)
    {
        if (on is not { } raised) return [];
        var request = raised ? LinuxCalls.RaiseLines : LinuxCalls.DropLines;
        return LinuxCalls.Control(descriptor, request, &line) == 0 ? [] : [LinkTraits.LineNotSupported(name)];
    }
}
