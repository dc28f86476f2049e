using System.Buffers.Binary;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Capture;

/// <summary>Frames with something changed and a check value that is right again.</summary>
public static class FrameEdit
{
    /// <summary>The frame with its payload zero from an octet on.</summary>
    public static byte[] Blanked(OsdpFrame frame, int kept)
    {
        var octets = frame.Octets.ToArray();
        var end = octets.Length - CheckValues.Size(frame.Check) - frame.Mac.Length;
        var begin = end - frame.Payload.Length;
        octets.AsSpan((begin + Math.Min(kept, frame.Payload.Length))..end).Clear();
        return Checked(octets, frame.Check);
    }

    /// <summary>The frame under another sequence number; only a plain one stays good.</summary>
    public static byte[] Resequenced(OsdpFrame frame, int sequence)
    {
        var octets = frame.Octets.ToArray();
        var control = octets[FrameLayout.At.Control] & ~FrameLayout.SequenceBits;
        octets[FrameLayout.At.Control] = (byte)(control | sequence);
        return Checked(octets, frame.Check);
    }

    /// <summary>The frame as it goes on the line, marking octet first.</summary>
    public static byte[] Marked(ReadOnlySpan<byte> frame) => [FrameLayout.Mark, .. frame];

    private static byte[] Checked(byte[] octets, CheckKind check)
    {
        if (check == CheckKind.Crc16)
            BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan()[^2..], CheckValues.Crc16(octets.AsSpan()[..^2]));
        else
            octets[^1] = CheckValues.Checksum(octets.AsSpan()[..^1]);
        return octets;
    }
}
