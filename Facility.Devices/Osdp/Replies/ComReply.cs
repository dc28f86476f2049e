using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_COM (0x54): the address and speed the peripheral will use from now on.</summary>
/// <remarks>Five octets, sent on the old settings.
/// Source: OSDP 2.2, annex E. Vectors: Vectors/ours/v01/com.hex.</remarks>
/// <param name="Address">0 to 126.</param>
/// <param name="Baud">Bits per second.</param>
public sealed record ComReply(byte Address, int Baud) : IOsdpReply<ComReply>
{
    private static class At
    {
        public const int Address = 0, Baud = 1, End = 5;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.Com;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        Invariant.Require(Address <= OsdpLimits.AddressMax && Baud > 0);

        payload[At.Address] = Address;
        BinaryPrimitives.WriteUInt32LittleEndian(payload[At.Baud..], (uint)Baud);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ComReply? reply)
    {
        reply = null;
        if (payload.Length != At.End || payload[At.Address] > OsdpLimits.AddressMax) return false;

        var baud = BinaryPrimitives.ReadUInt32LittleEndian(payload[At.Baud..]);
        if (baud is 0 or > int.MaxValue) return false;

        reply = new(payload[At.Address], (int)baud);
        return true;
    }
}
