using System.Runtime.InteropServices;

namespace Facility.Devices.Gpio;

/// <summary>The kernel's GPIO character device, version 2: what is asked of it and how it answers.</summary>
/// <remarks>Source: the kernel's user-space interface <c>linux/gpio.h</c>, since 5.10.</remarks>
internal static unsafe class LinuxGpioCalls
{
    public const int LinesMax = 64, NameSize = 32, Rising = 1;

    public const uint EventsKeptMax = LinesMax * 16;

    public const uint GetChip = 0x8044_B401, GetLines = 0xC250_B407, GetValues = 0xC010_B40E;

    public const ulong Input = 1 << 2, EdgeRising = 1 << 4, EdgeFalling = 1 << 5, PullUp = 1 << 8;

    [StructLayout(LayoutKind.Sequential)]
    public struct Chip
    {
        public fixed byte Name[NameSize];
        public fixed byte Label[NameSize];
        public uint Lines;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Request
    {
        public fixed uint Offsets[LinesMax];
        public fixed byte Consumer[NameSize];
        public ulong Flags;
        public uint Attributes;
        public fixed uint FlagsPadding[5];
        public fixed ulong AttributeSpace[30];
        public uint Lines;
        public uint EventsKept;
        public fixed uint Padding[5];
        public int Descriptor;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Values
    {
        public ulong Bits;
        public ulong Mask;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Event
    {
        public ulong Nanoseconds;
        public uint Kind;
        public uint Offset;
        public uint Number;
        public uint LineNumber;
        public fixed uint Padding[6];
    }
}
