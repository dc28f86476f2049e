using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_MFGSTATR (0x83): a maker's own status.</summary>
/// <remarks>The maker's number, then anything. Deprecated.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/maker.hex.</remarks>
/// <param name="Vendor">The maker's IEEE number, 24 bits.</param>
/// <param name="Data">The maker's own octets.</param>
public sealed record MakerStatusReply(uint Vendor, ImmutableArray<byte> Data) : IOsdpReply<MakerStatusReply>
{
    private static class At
    {
        public const int Vendor = 0, Data = Field24.Size;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.MakerStatus;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Data + Data.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize && Vendor <= Field24.Largest);
        Field24.Write(payload[At.Vendor..], Vendor);
        Data.CopyTo(payload[At.Data..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out MakerStatusReply? reply)
    {
        reply = payload.Length >= At.Data
            ? new(Field24.Read(payload[At.Vendor..]), ImmutableArray.Create(payload[At.Data..]))
            : null;
        return reply is not null;
    }
}
