using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_CRAUTHR (0x82): a piece of the signed challenge.</summary>
/// <remarks>Source: OSDP 2.2. Vectors: Vectors/ours/v02/chip.hex.</remarks>
/// <param name="Part">The piece.</param>
public sealed record ChipChallengeReply(MultipartFragment Part) : IOsdpReply<ChipChallengeReply>
{
    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.ChipChallenge;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Part.Size;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);
        Part.Write(payload);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ChipChallengeReply? reply)
    {
        reply = MultipartFragment.Parse(payload, out var part) == NakReason.None ? new(part) : null;
        return reply is not null;
    }
}
