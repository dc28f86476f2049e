using System.Buffers.Binary;
using System.Globalization;

namespace Facility.Domain.Papers;

/// <summary>The code on a paper: the number of an entry of the record, a mark of its hash, and a check.</summary>
/// <remarks>Digits only: they are read aloud in every language and typed on every keyboard. The check is ISO 7064,
/// MOD 97-10: the whole code leaves 1 when divided by 97. One wrong digit changes that, since no digit times a power
/// of ten is a multiple of 97; two digits that changed places do as well, since the powers of ten differ from each
/// other modulo 97 for the first 96 places. Six digits of the hash: a million guesses for a false paper, and each
/// wrong one is recorded.</remarks>
public static class PaperCode
{
    private const int MarkDigits = 6, CheckDigits = 2, MarkCount = 1_000_000, Modulus = 97, Remainder = 1;

    // A record of a hundred million million entries; what is longer is no number of ours.
    private const int NumberDigitsMax = 14;

    /// <summary>The code of an entry, in groups: <c>48213-739-042-15</c>.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="hash">Its chained hash, at least four octets.</param>
    public static string Of(long number, ReadOnlySpan<byte> hash)
    {
        var mark = MarkOf(hash);
        var body = string.Create(CultureInfo.InvariantCulture, $"{number}{mark:D6}");
        var check = Modulus + Remainder - RestOf($"{body}00");
        return string.Create(
            CultureInfo.InvariantCulture, $"{number}-{mark / 1000:D3}-{mark % 1000:D3}-{check:D2}");
    }

    /// <summary>The digits of a code that stand for the hash.</summary>
    public static int MarkOf(ReadOnlySpan<byte> hash) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(hash) % MarkCount);

    /// <summary>Reads a code as somebody types it, with or without hyphens and blanks; false for what is none.
    /// </summary>
    public static bool TryRead(string text, out long number, out int mark)
    {
        (number, mark) = (0, 0);
        var digits = string.Concat(text.Where(letter => letter is not ('-' or ' ')));
        var length = digits.Length - MarkDigits - CheckDigits;
        if (length is < 1 or > NumberDigitsMax || !digits.All(char.IsAsciiDigit) || digits[0] is '0') return false;
        if (RestOf(digits) != Remainder) return false;

        number = long.Parse(digits.AsSpan(0, length), CultureInfo.InvariantCulture);
        mark = int.Parse(digits.AsSpan(length, MarkDigits), CultureInfo.InvariantCulture);
        return true;
    }

    private static int RestOf(string digits) =>
        digits.Aggregate(0, (rest, digit) => ((rest * 10) + (digit - '0')) % Modulus);
}
