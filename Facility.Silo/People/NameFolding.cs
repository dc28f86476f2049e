using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Facility.Silo.People;

/// <summary>Names as a search compares them: whoever types Асел, асел or Asel finds Әсел.</summary>
/// <remarks>Kazakh letters fold into the Russian ones beside them on a keyboard that has none, marks of Latin letters
/// fall away, and every name is kept a second time in plain Latin letters.</remarks>
public static class NameFolding
{
    private static readonly FrozenDictionary<char, char> Near = new Dictionary<char, char>
    {
        ['Ә'] = 'А', ['Ғ'] = 'Г', ['Қ'] = 'К', ['Ң'] = 'Н', ['Ө'] = 'О', ['Ұ'] = 'У', ['Ү'] = 'У', ['Һ'] = 'Х',
        ['І'] = 'И', ['Ё'] = 'Е', ['Й'] = 'И', ['ı'] = 'I',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> Latin = new Dictionary<char, string>
    {
        ['А'] = "A", ['Б'] = "B", ['В'] = "V", ['Г'] = "G", ['Д'] = "D", ['Е'] = "E", ['Ж'] = "J", ['З'] = "Z",
        ['И'] = "I", ['К'] = "K", ['Л'] = "L", ['М'] = "M", ['Н'] = "N", ['О'] = "O", ['П'] = "P", ['Р'] = "R",
        ['С'] = "S", ['Т'] = "T", ['У'] = "U", ['Ф'] = "F", ['Х'] = "H", ['Ц'] = "TS", ['Ч'] = "CH", ['Ш'] = "SH",
        ['Щ'] = "SH", ['Ъ'] = "", ['Ы'] = "I", ['Ь'] = "", ['Э'] = "E", ['Ю'] = "IU", ['Я'] = "IA",
    }.ToFrozenDictionary();

    // Passports of different years write one sound in different letters.
    private static readonly (string Written, string As)[] Spellings =
        [("SHCH", "SH"), ("ZH", "J"), ("KH", "H"), ("GH", "G"), ("Q", "K"), ("W", "V"), ("Y", "I"), ("SS", "S")];

    /// <summary>A text without case, marks and Kazakh peculiarities.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().ToUpperInvariant())
        {
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (Near.TryGetValue(letter, out var near)) folded.Append(near);
            else if (letter < 0x80 || letter is >= '\u0400' and <= '\u052F' || char.IsSurrogate(letter))
                folded.Append(letter);
            else folded.Append(BaseOf(letter));
        }
        return folded.ToString();
    }

    /// <summary>A text in plain Latin letters, as near to how it sounds as spellings agree.</summary>
    public static string ToLatin(string text)
    {
        var latin = new StringBuilder(text.Length);
        foreach (var letter in Fold(text))
        {
            if (Latin.TryGetValue(letter, out var written)) latin.Append(written);
            else latin.Append(letter);
        }
        foreach (var (written, plain) in Spellings) latin.Replace(written, plain);
        return latin.ToString();
    }

    /// <summary>What is kept to be searched: the name folded, the id, the name in Latin letters.</summary>
    public static string Kept(string name, string id) => $"{Fold(name)} {id.ToUpperInvariant()} {ToLatin(name)}";

    private static char BaseOf(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && parts[0] < 0x80 ? parts[0] : letter;
    }
}
