using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_XRD (0xB1): what the chip in front of a reader said.</summary>
/// <remarks>Mode, answer of that mode, then its octets. Source: OSDP 2.2, annex on transparent readers.
/// Vectors: Vectors/ours/v02/extended.hex.</remarks>
/// <param name="Mode">0 or 1; others are makers'.</param>
/// <param name="Answer">The mode's own answer number.</param>
/// <param name="Data">What belongs to it.</param>
public sealed record ExtendedReadReply(byte Mode, byte Answer, ImmutableArray<byte> Data)
    : IOsdpReply<ExtendedReadReply>
{
    private static class At
    {
        public const int Mode = 0, Answer = 1, Data = 2;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.ExtendedRead;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Data + Data.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);
        payload[At.Mode] = Mode;
        payload[At.Answer] = Answer;
        Data.CopyTo(payload[At.Data..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ExtendedReadReply? reply)
    {
        reply = payload.Length >= At.Data
            ? new(payload[At.Mode], payload[At.Answer], ImmutableArray.Create(payload[At.Data..]))
            : null;
        return reply is not null;
    }
}
