using System.Collections.Immutable;
using System.Globalization;

namespace Facility.Contracts.Site;

/// <summary>A card number as the reader sends it, written in hexadecimal.</summary>
/// <remarks>The bits stand first in the octets, most significant first; unused bits of the last octet are
/// zero, as in osdp_RAW. 26 bits are 4 octets, 8 digits, the last six bits zero.</remarks>
public static class CardNumber
{
    /// <summary>Fewest bits of a card.</summary>
    public const int BitsMin = 26;

    /// <summary>Most bits of a card.</summary>
    public const int BitsMax = 64;

    /// <summary>Reads the digits: exactly as many octets as the bits need, unused bits zero.</summary>
    public static bool TryParse(string hex, int bits, out ImmutableArray<byte> octets)
    {
        octets = [];
        if (hex.Length != DigitsOf(bits) || !hex.All(char.IsAsciiHexDigit)) return false;
        octets = [.. Convert.FromHexString(hex)];
        var unused = octets.Length * 8 - bits;
        return (octets[^1] & ((1 << unused) - 1)) == 0;
    }

    /// <summary>A sentence part that says what a card number of so many bits looks like.</summary>
    public static string Right(int bits)
    {
        var unused = DigitsOf(bits) * 4 - bits;
        var digits = DigitsOf(bits).ToString(CultureInfo.InvariantCulture);
        return unused == 0
            ? $"{digits} hexadecimal digits"
            : $"{digits} hexadecimal digits whose last {unused} bits are zero";
    }

    private static int DigitsOf(int bits) => (bits + 7) / 8 * 2;
}
