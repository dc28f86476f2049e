using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_EXT_PDID (0x59): who the peripheral is, in words and in pieces.</summary>
/// <remarks>The whole is a list of tag, length as u16, text.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/id.hex.</remarks>
/// <param name="Part">The piece.</param>
public sealed record ExtendedIdReply(MultipartFragment Part) : IOsdpReply<ExtendedIdReply>
{
    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.ExtendedId;

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
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ExtendedIdReply? reply)
    {
        reply = MultipartFragment.Parse(payload, out var part) == NakReason.None ? new(part) : null;
        return reply is not null;
    }
}
