using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Facility.Contracts.Site;

namespace HardwareSim;

/// <summary>A card in somebody's hand.</summary>
/// <param name="Bits">How many bits the reader sends.</param>
/// <param name="Octets">The bits, first bit first.</param>
/// <param name="Person">Whose, when known; else empty.</param>
/// <param name="Pin">What is keyed in when the reader asks; empty for nothing.</param>
internal sealed record Card(int Bits, ImmutableArray<byte> Octets, string Person, string Pin = "")
{
    /// <summary>The owner's card.</summary>
    public static Card Of(SiteStaff owner)
    {
        CardNumber.TryParse(owner.Card, owner.Bits, out var octets);
        return new(owner.Bits, octets, owner.Id.Value, owner.Pin);
    }

    /// <summary>Reads a staff id of the people file, or <c>HEX</c> or <c>HEX:BITS</c>.</summary>
    public static bool TryParse(
        string text, SitePeople? people, [NotNullWhen(true)] out Card? card, [NotNullWhen(false)] out string? wrong)
    {
        (card, wrong) = (null, null);
        if (people?.Staff.FirstOrDefault(staff => staff.Id.Value == text) is { } owner)
        {
            card = Of(owner);
            return true;
        }
        var parts = text.Split(':');
        var bits = parts is [var hex] ? hex.Length * 4 : 0;
        if (parts is [_, var count]) _ = int.TryParse(count, CultureInfo.InvariantCulture, out bits);
        if (bits is >= CardNumber.BitsMin and <= CardNumber.BitsMax
            && CardNumber.TryParse(parts[0], bits, out var number))
        {
            card = new(bits, number, "");
            return true;
        }
        wrong = $"'{text}' is neither a staff id nor a card. "
            + $"A card is HEX or HEX:BITS with {CardNumber.BitsMin} to {CardNumber.BitsMax} bits, "
            + "e.g. 2681FCC0:26: whole octets, unused bits at the end zero.";
        return false;
    }

    /// <summary>Hexadecimal and bits.</summary>
    public override string ToString() => $"{Convert.ToHexString(Octets.AsSpan())}:{Bits}";
}
