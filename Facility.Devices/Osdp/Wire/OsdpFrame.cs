using System.Buffers.Binary;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Osdp.Wire;

/// <summary>A frame whose length, control octet and check value were found good.</summary>
/// <remarks>Only <see cref="FrameParser"/> makes one; it owns a copy of its octets. A parser that lends its frames
/// has one only, which holds the next frame as soon as that is taken.</remarks>
public sealed class OsdpFrame
{
    private readonly byte[] octets;
    private int size;
    private int codeAt;

    internal OsdpFrame(int room) => octets = new byte[room];

    /// <summary>All octets from SOM to the check value, without marking.</summary>
    public ReadOnlyMemory<byte> Octets => octets.AsMemory(..size);

    /// <summary>The peripheral's address, without the reply bit.</summary>
    public byte Address => (byte)(octets[FrameLayout.At.Address] & ~FrameLayout.ReplyBit);

    /// <summary>Whether a peripheral sent it.</summary>
    public bool IsReply => (octets[FrameLayout.At.Address] & FrameLayout.ReplyBit) != 0;

    /// <summary>0 to 3.</summary>
    public int Sequence => octets[FrameLayout.At.Control] & FrameLayout.SequenceBits;

    /// <summary>How it is checked.</summary>
    public CheckKind Check => CheckOf(octets[FrameLayout.At.Control]);

    /// <summary>Whether it carries a security block.</summary>
    public bool HasSecurityBlock => codeAt > FrameLayout.At.Body;

    /// <summary>The type of its security block; null without one, or with a type nobody knows.</summary>
    public SecureBlockType? SecureType =>
        HasSecurityBlock && Enum.IsDefined((SecureBlockType)octets[FrameLayout.At.SecurityType])
            ? (SecureBlockType)octets[FrameLayout.At.SecurityType]
            : null;

    /// <summary>What its security block holds behind the type: nothing, or one octet.</summary>
    public ReadOnlySpan<byte> SecureData =>
        HasSecurityBlock ? octets.AsSpan(FrameLayout.At.SecurityData..codeAt) : default;

    /// <summary>Its MAC; empty where there is none, or no room for one.</summary>
    public ReadOnlySpan<byte> Mac => octets.AsSpan(PayloadEnd, MacSize);

    /// <summary>The code octet of command or reply.</summary>
    public byte Code => octets[codeAt];

    /// <summary>What follows the code, without MAC; as on the wire, so encrypted under SCS_17 and SCS_18.</summary>
    public ReadOnlySpan<byte> Payload => octets.AsSpan((codeAt + 1)..PayloadEnd);

    /// <summary>What its MAC speaks for: everything before it.</summary>
    internal ReadOnlySpan<byte> Authenticated => octets.AsSpan(..PayloadEnd);

    private int PayloadEnd => size - CheckValues.Size(Check) - MacSize;

    private int MacSize =>
        SecureType is { } type && SecureBlock.HasMac(type)
        && size - codeAt - 1 - CheckValues.Size(Check) >= SecureSession.MacSize
            ? SecureSession.MacSize
            : 0;

    internal OsdpFrame Hold(ReadOnlySpan<byte> frame, int frameCodeAt)
    {
        frame.CopyTo(octets);
        (size, codeAt) = (frame.Length, frameCodeAt);
        return this;
    }

    internal static CheckKind CheckOf(byte control) =>
        (control & FrameLayout.CrcBit) != 0 ? CheckKind.Crc16 : CheckKind.Checksum;

    internal static bool CheckIsGood(ReadOnlySpan<byte> frame)
    {
        if (CheckOf(frame[FrameLayout.At.Control]) == CheckKind.Checksum)
            return frame[^1] == CheckValues.Checksum(frame[..^1]);
        return BinaryPrimitives.ReadUInt16LittleEndian(frame[^2..]) == CheckValues.Crc16(frame[..^2]);
    }
}
