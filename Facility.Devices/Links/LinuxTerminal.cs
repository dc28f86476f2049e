using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Facility.Devices.Links;

/// <summary>Sets a terminal to raw octets, eight bits, no parity, at a speed.</summary>
internal static unsafe class LinuxTerminal
{
    // The C library's structure: four words of flags, a line octet, 32 control octets, two speeds.
    private static class At
    {
        public const int ControlFlags = 8, ControlOctets = 17, End = 128;
    }

    private const int Now = 0, BothQueues = 2;
    private const int TimeOctet = 5, CountOctet = 6;

    private const uint EightBits = 0x30, TwoStops = 0x40, Receiver = 0x80, Parity = 0x100,
        NoModemLines = 0x800, HardwareFlow = 0x8000_0000;

    private static readonly Dictionary<int, uint> Speeds = new()
    {
        [9600] = 0x0D, [19200] = 0x0E, [38400] = 0x0F, [57600] = 0x1001, [115200] = 0x1002, [230400] = 0x1003,
    };

    /// <summary>Sets it up; something that is no terminal, e.g. a pipe, is left as it is.</summary>
    public static void MakeRaw(int descriptor, string name, int baud)
    {
        if (!Speeds.TryGetValue(baud, out var speed))
            throw new ArgumentOutOfRangeException(nameof(baud), baud, $"One of {string.Join(", ", Speeds.Keys)}.");

        var settings = stackalloc byte[At.End];
        if (LinuxCalls.GetTerminal(descriptor, settings) < 0)
        {
            if (Marshal.GetLastPInvokeError() == LinuxCalls.NotATerminal) return;
            throw new LinkEndedException($"Port {name}: its settings cannot be read: {LinuxCalls.LastError()}.");
        }

        LinuxCalls.MakeRaw(settings);
        var flags = new Span<byte>(settings + At.ControlFlags, sizeof(uint));
        var control = BinaryPrimitives.ReadUInt32LittleEndian(flags) & ~(TwoStops | Parity | HardwareFlow);
        BinaryPrimitives.WriteUInt32LittleEndian(flags, control | EightBits | Receiver | NoModemLines);
        settings[At.ControlOctets + TimeOctet] = 0;
        settings[At.ControlOctets + CountOctet] = 0;
        _ = LinuxCalls.SetInputSpeed(settings, speed);
        _ = LinuxCalls.SetOutputSpeed(settings, speed);
        if (LinuxCalls.SetTerminal(descriptor, Now, settings) < 0)
            throw new LinkEndedException($"Port {name}: {baud} baud, 8N1 is refused: {LinuxCalls.LastError()}.");
        _ = LinuxCalls.Flush(descriptor, BothQueues);
    }
}
