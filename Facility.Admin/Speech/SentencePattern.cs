using System.Text;
using System.Text.RegularExpressions;
using Facility.Contracts.Allocation;

namespace Facility.Admin.Speech;

/// <summary>A text with named or numbered places, against which a finished sentence is held.</summary>
/// <remarks>The record and the panels write their sentences once, in English: what stands there must never change with
/// who reads it. A page says them in the reader's language by the pattern they were made from.</remarks>
internal sealed partial class SentencePattern
{
    private readonly WordRow row;
    private readonly Regex fits;
    private readonly string begins;

    private SentencePattern(WordRow row, string begins, string pattern)
    {
        (this.row, this.begins) = (row, begins);
        // Bad sentences must not hold a page up: this kind of matching takes time in proportion to the length.
        fits = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>How much of the text is fixed: the more, the earlier it is tried.</summary>
    public int Weight { get; private init; }

    /// <summary>The pattern of a text; null when it has no places.</summary>
    public static SentencePattern? Of(WordRow row)
    {
        var places = Place().Matches(row.En);
        if (places.Count == 0) return null;
        var pattern = new StringBuilder("^");
        var at = 0;
        foreach (Match place in places)
        {
            pattern.Append(Regex.Escape(row.En[at..place.Index])).Append("(?<").Append(Group(place)).Append(">.*?)");
            at = place.Index + place.Length;
        }
        pattern.Append(Regex.Escape(row.En[at..])).Append('$');
        var weight = row.En.Length - places.Sum(place => place.Length);
        return new(row, row.En[..places[0].Index], pattern.ToString()) { Weight = weight };
    }

    /// <summary>The sentence in another language, each part by itself too; null when it was not made from this.
    /// </summary>
    public string? Translate(string sentence, Tongue tongue, Func<string, string> part)
    {
        if (!sentence.StartsWith(begins, StringComparison.Ordinal)) return null;
        if (fits.Match(sentence) is not { Success: true } found) return null;
        return Place().Replace(row.In(tongue) ?? row.En, place => part(found.Groups[Group(place)].Value));
    }

    private static string Group(Match place) => $"p_{place.Groups[1].Value}";

    [GeneratedRegex(@"\{([A-Za-z0-9_]+)(?::[^}]*)?\}")]
    private static partial Regex Place();
}
