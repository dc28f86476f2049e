using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Facility.Contracts.Site;

namespace Facility.Domain.Credentials;

/// <summary>A card as a reader sends it.</summary>
/// <param name="Hex">Its number, upper-case hexadecimal.</param>
/// <param name="Bits">How many bits the reader sends.</param>
public sealed record Card(string Hex, int Bits)
{
    /// <summary>The text whose keyed hash a panel knows the card by.</summary>
    public string HashedText => string.Create(CultureInfo.InvariantCulture, $"card:{Bits}:{Hex}");

    /// <summary>The last two digits, for telling cards apart.</summary>
    public string Ending => Hex[^2..];

    /// <summary>Reads a number of as many digits as its 26 to 64 bits need.</summary>
    public static bool TryRead(string text, int bits, [NotNullWhen(true)] out Card? card)
    {
        card = bits is >= CardNumber.BitsMin and <= CardNumber.BitsMax && CardNumber.TryParse(text, bits, out _)
            ? new(text.ToUpperInvariant(), bits)
            : null;
        return card is not null;
    }
}
