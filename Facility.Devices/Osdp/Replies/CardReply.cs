using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>How a card's bits are laid out.</summary>
public enum CardFormat : byte
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Wiegand with its parity bits.</summary>
    Wiegand = 1,

    /// <summary>The chip's own number.</summary>
    ChipNumber = 2,

    /// <summary>An open offline standard.</summary>
    OpenStandard = 3,
}

/// <summary>osdp_RAW (0x50): a card was read.</summary>
/// <remarks>Reader, format, bit count as u16, then the bits, most significant first, the last octet padded.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v01/card.hex.</remarks>
/// <param name="Reader">Reader number.</param>
/// <param name="Format">How the bits are laid out.</param>
/// <param name="Bits">How many, 1 to 512.</param>
/// <param name="Card">The bits; padding is zero.</param>
public sealed record CardReply(byte Reader, CardFormat Format, int Bits, ImmutableArray<byte> Card)
    : IOsdpReply<CardReply>
{
    private static class At
    {
        public const int Reader = 0, Format = 1, Bits = 2, Card = 4;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.Card;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Card + Card.Length;

    /// <summary>Octets that hold a number of bits.</summary>
    public static int OctetsFor(int bits) => (bits + 7) / 8;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);
        Invariant.Require(Bits is > 0 and <= OsdpLimits.CardBitsMax);
        Invariant.Require(Card.Length == OctetsFor(Bits));

        payload[At.Reader] = Reader;
        payload[At.Format] = (byte)Format;
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Bits..], (ushort)Bits);
        Card.CopyTo(payload[At.Card..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out CardReply? reply)
    {
        reply = null;
        if (payload.Length <= At.Card) return false;

        var format = (CardFormat)payload[At.Format];
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Bits..]);
        if (!Enum.IsDefined(format) || bits is 0 or > OsdpLimits.CardBitsMax) return false;
        if (payload.Length != At.Card + OctetsFor(bits)) return false;

        reply = new(payload[At.Reader], format, bits, Trimmed(payload[At.Card..], bits));
        return true;
    }

    // Some readers leave rubbish in the padding; the same card must give the same octets.
    private static ImmutableArray<byte> Trimmed(ReadOnlySpan<byte> card, int bits)
    {
        var octets = card.ToArray();
        octets[^1] = (byte)(octets[^1] & (0xFF << (octets.Length * 8 - bits)));
        return ImmutableArray.Create(octets);
    }
}
