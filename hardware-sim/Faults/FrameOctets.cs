using System.Buffers.Binary;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>Octets of a frame as they stand on the wire, for being damaged on purpose.</summary>
internal static class FrameOctets
{
    /// <summary>Offsets from the start octet.</summary>
    public const int Start = 0, Address = 1, Length = 2, Control = 4, Security = 5;

    private const byte StartOfMessage = 0x53, Crc = 0x04, Block = 0x08;

    /// <summary>Where the start octet stands; marking may be in front.</summary>
    public static int Begin(ReadOnlySpan<byte> octets) => Math.Max(0, octets.IndexOf(StartOfMessage));

    /// <summary>How many octets the frame has, without marking.</summary>
    public static int Size(ReadOnlySpan<byte> octets) => octets.Length - Begin(octets);

    /// <summary>A copy in which one octet, counted from the start octet, is another.</summary>
    public static byte[] With(byte[] octets, int place, Func<byte, byte> change)
    {
        var changed = octets.ToArray();
        var at = Begin(octets) + place;
        if (at < changed.Length) changed[at] = change(changed[at]);
        return changed;
    }

    /// <summary>A copy whose check value is right again.</summary>
    public static byte[] Rechecked(byte[] octets)
    {
        var right = octets.ToArray();
        var frame = right.AsSpan(Begin(right));
        if ((frame[Control] & Crc) == 0) frame[^1] = CheckValues.Checksum(frame[..^1]);
        else BinaryPrimitives.WriteUInt16LittleEndian(frame[^2..], CheckValues.Crc16(frame[..^2]));
        return right;
    }

    /// <summary>The same frame with the other check value.</summary>
    public static byte[] OtherCheck(byte[] octets)
    {
        var begin = Begin(octets);
        var isCrc = (octets[begin + Control] & Crc) != 0;
        byte[] other = isCrc ? octets[..^1] : [.. octets, 0];
        other[begin + Control] ^= Crc;
        return Rechecked(WithLength(other, other.Length - begin));
    }

    /// <summary>A copy that claims another length; the check value stays.</summary>
    public static byte[] WithLength(byte[] octets, int length)
    {
        var other = octets.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(other.AsSpan(Begin(other) + Length), (ushort)length);
        return other;
    }

    /// <summary>The type of its security block; 0 without one.</summary>
    public static byte SecureType(ReadOnlySpan<byte> octets)
    {
        var frame = octets[Begin(octets)..];
        return frame.Length > Security + 1 && (frame[Control] & Block) != 0 ? frame[Security + 1] : (byte)0;
    }

    /// <summary>Octets of its check value.</summary>
    public static int CheckSize(ReadOnlySpan<byte> octets) =>
        (octets[Begin(octets) + Control] & Crc) == 0 ? 1 : 2;
}
