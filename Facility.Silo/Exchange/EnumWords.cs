using System.Text;

namespace Facility.Silo.Exchange;

/// <summary>Values as sheets say them: small letters and hyphens, several parted by blanks.</summary>
internal static class EnumWords<TEnum> where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Words = Enum.GetValues<TEnum>()
        .ToDictionary(value => WordOf($"{value}"), StringComparer.Ordinal);

    /// <summary>All words, for a message.</summary>
    public static string All { get; } = string.Join(
        ", ", Words.Where(one => !IsNothing(one.Value)).Select(one => one.Key));

    /// <summary>One value as a word; the value for nothing is empty.</summary>
    public static string One(TEnum value) => IsNothing(value) ? "" : WordOf($"{value}");

    /// <summary>Several flags as words.</summary>
    public static string Many(TEnum flags) => string.Join(
        ' ', Words.Where(one => !IsNothing(one.Value) && flags.HasFlag(one.Value)).Select(one => one.Key));

    /// <summary>Reads one word; empty is the value for nothing.</summary>
    public static TEnum? ReadOne(string text) => text.Length == 0 ? default(TEnum)
        : Words.TryGetValue(text.ToLowerInvariant(), out var value) ? value : null;

    /// <summary>Reads several words.</summary>
    public static TEnum? ReadMany(string text)
    {
        var all = 0;
        foreach (var word in text.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Words.TryGetValue(word, out var value)) return null;
            all |= Convert.ToInt32(value, null);
        }
        return (TEnum)Enum.ToObject(typeof(TEnum), all);
    }

    private static bool IsNothing(TEnum value) => Convert.ToInt32(value, null) == 0;

    private static string WordOf(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
