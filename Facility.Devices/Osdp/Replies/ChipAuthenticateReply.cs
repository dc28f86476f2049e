using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_GENAUTHR (0x81): a piece of the chip's proof.</summary>
/// <remarks>Source: OSDP 2.2. Vectors: Vectors/ours/v02/chip.hex.</remarks>
/// <param name="Part">The piece.</param>
public sealed record ChipAuthenticateReply(MultipartFragment Part) : IOsdpReply<ChipAuthenticateReply>
{
    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.ChipAuthenticate;

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
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ChipAuthenticateReply? reply)
    {
        reply = MultipartFragment.Parse(payload, out var part) == NakReason.None ? new(part) : null;
        return reply is not null;
    }
}
