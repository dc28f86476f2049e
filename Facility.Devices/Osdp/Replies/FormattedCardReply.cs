using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_FMT (0x51): a card was read, as characters.</summary>
/// <remarks>Reader, direction, count, characters. Deprecated: read, so that a trace names it; opens nothing.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/obsolete.hex.</remarks>
/// <param name="Reader">Reader number.</param>
/// <param name="Direction">0 forward, 1 backward.</param>
/// <param name="Characters">The card's characters.</param>
public sealed record FormattedCardReply(byte Reader, byte Direction, ImmutableArray<byte> Characters)
    : IOsdpReply<FormattedCardReply>
{
    private static class At
    {
        public const int Reader = 0, Direction = 1, Count = 2, Characters = 3;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.FormattedCard;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Characters + Characters.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize && Characters.Length <= byte.MaxValue);

        payload[At.Reader] = Reader;
        payload[At.Direction] = Direction;
        payload[At.Count] = (byte)Characters.Length;
        Characters.CopyTo(payload[At.Characters..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out FormattedCardReply? reply)
    {
        reply = null;
        if (payload.Length < At.Characters) return false;
        if (payload[At.Direction] > 1 || payload.Length != At.Characters + payload[At.Count]) return false;

        reply = new(
            payload[At.Reader], payload[At.Direction], ImmutableArray.Create(payload[At.Characters..]));
        return true;
    }
}
