using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_NAK (0x41): refused, and why.</summary>
/// <remarks>One octet, the reason; more may follow and is not read. Zero is no reason.
/// Source: OSDP 2.2. Vectors: Vectors/standard/nak.hex.</remarks>
/// <param name="Reason">Why; a reason we do not know counts as <see cref="NakReason.Generic"/>.</param>
public sealed record NakReply(NakReason Reason) : IOsdpReply<NakReply>
{
    private static class At
    {
        public const int Reason = 0, End = 1;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.Nak;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        Invariant.Require(Reason != NakReason.None);
        payload[At.Reason] = (byte)Reason;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out NakReply? reply)
    {
        reply = null;
        if (payload.Length < At.End) return false;

        var reason = (NakReason)payload[At.Reason];
        if (reason == NakReason.None) return false;

        reply = new(Enum.IsDefined(reason) ? reason : NakReason.Generic);
        return true;
    }
}
