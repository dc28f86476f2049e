using System.Buffers.Binary;

namespace Facility.Devices.Osdp.Wire;

/// <summary>A frame whose length, control octet and check value were found good.</summary>
/// <remarks>Only <see cref="FrameParser"/> makes one; it owns a copy of its octets.</remarks>
public sealed class OsdpFrame
{
    private readonly byte[] octets;
    private readonly int codeAt;

    internal OsdpFrame(byte[] octets, int codeAt)
    {
        this.octets = octets;
        this.codeAt = codeAt;
    }

    /// <summary>All octets from SOM to the check value, without marking.</summary>
    public ReadOnlyMemory<byte> Octets => octets;

    /// <summary>The peripheral's address, without the reply bit.</summary>
    public byte Address => (byte)(octets[FrameLayout.At.Address] & ~FrameLayout.ReplyBit);

    /// <summary>Whether a peripheral sent it.</summary>
    public bool IsReply => (octets[FrameLayout.At.Address] & FrameLayout.ReplyBit) != 0;

    /// <summary>0 to 3.</summary>
    public int Sequence => octets[FrameLayout.At.Control] & FrameLayout.SequenceBits;

    /// <summary>How it is checked.</summary>
    public CheckKind Check => CheckOf(octets[FrameLayout.At.Control]);

    /// <summary>Whether it carries a security block; its payload is then not ours to read.</summary>
    public bool HasSecurityBlock => codeAt > FrameLayout.At.Body;

    /// <summary>The code octet of command or reply.</summary>
    public byte Code => octets[codeAt];

    /// <summary>What follows the code.</summary>
    public ReadOnlySpan<byte> Payload => octets.AsSpan((codeAt + 1)..^CheckValues.Size(Check));

    internal static CheckKind CheckOf(byte control) =>
        (control & FrameLayout.CrcBit) != 0 ? CheckKind.Crc16 : CheckKind.Checksum;

    internal static bool CheckIsGood(ReadOnlySpan<byte> frame)
    {
        if (CheckOf(frame[FrameLayout.At.Control]) == CheckKind.Checksum)
            return frame[^1] == CheckValues.Checksum(frame[..^1]);
        return BinaryPrimitives.ReadUInt16LittleEndian(frame[^2..]) == CheckValues.Crc16(frame[..^2]);
    }
}
