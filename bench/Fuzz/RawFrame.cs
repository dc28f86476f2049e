using System.Buffers.Binary;
using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>Changes frames octet by octet, whether or not the result makes sense.</summary>
internal static class RawFrame
{
    public const int AddressAt = 1, LengthAt = 2, ControlAt = 4, BodyAt = 5;

    private const byte SequenceBits = 0x03, CrcBit = 0x04, ReplyBit = 0x80;

    /// <summary>The same message to or from somebody else, at another place in the dialogue.</summary>
    public static byte[] Readdressed(byte[] frame, byte address, int sequence)
    {
        var changed = frame.ToArray();
        changed[AddressAt] = (byte)((changed[AddressAt] & ReplyBit) | address);
        changed[ControlAt] = (byte)((changed[ControlAt] & ~SequenceBits) | sequence);
        return MadeGood(changed);
    }

    /// <summary>Writes length and check value as they ought to be.</summary>
    public static byte[] WithTrueLength(byte[] frame)
    {
        if (frame.Length > BodyAt)
            BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(LengthAt), (ushort)frame.Length);
        return MadeGood(frame);
    }

    /// <summary>Writes the check value as it ought to be.</summary>
    public static byte[] MadeGood(byte[] frame)
    {
        if (frame.Length < BodyAt + 2) return frame;
        if ((frame[ControlAt] & CrcBit) == 0) frame[^1] = CheckValues.Checksum(frame.AsSpan(..^1));
        else BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(^2..), CheckValues.Crc16(frame.AsSpan(..^2)));
        return frame;
    }
}
