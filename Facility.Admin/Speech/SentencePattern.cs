using System.Text.RegularExpressions;
using Facility.Contracts.Allocation;

namespace Facility.Admin.Speech;

/// <summary>A text with named or numbered places, against which a finished sentence is held.</summary>
/// <remarks>The record and the panels write their sentences once, in English: what stands there must never change with
/// who reads it. A page says them in the reader's language by the pattern they were made from.</remarks>
internal sealed partial class SentencePattern
{
    private readonly WordRow row;
    private readonly string[] names;
    private readonly string[] between;

    private SentencePattern(WordRow row, string[] names, string[] between) =>
        (this.row, this.names, this.between) = (row, names, between);

    /// <summary>How much of the text is fixed: the more, the earlier it is tried.</summary>
    public int Weight => between.Sum(part => part.Length);

    /// <summary>The pattern of a text; null when it has no places.</summary>
    public static SentencePattern? Of(WordRow row) => row.En.Contains('{', StringComparison.Ordinal)
        && Place().Matches(row.En) is { Count: > 0 } places
            ? new(row, [.. places.Select(place => place.Groups[1].Value)], [.. Pieces(row.En, places)])
            : null;

    private static IEnumerable<string> Pieces(string text, MatchCollection places)
    {
        var at = 0;
        foreach (Match place in places)
        {
            yield return text[at..place.Index];
            at = place.Index + place.Length;
        }
        yield return text[at..];
    }

    /// <summary>The sentence in another language, each part by itself too; null when it was not made from this.
    /// </summary>
    public string? Translate(string sentence, Tongue tongue, Func<string, string> part)
    {
        if (Parts(sentence) is not { } parts) return null;
        return Place().Replace(
            row.In(tongue) ?? row.En, place => part(parts.GetValueOrDefault(place.Groups[1].Value, "")));
    }

    // Each fixed piece where it comes first, the last one at the end: what stands between is what filled the places.
    private Dictionary<string, string>? Parts(string sentence)
    {
        if (!sentence.StartsWith(between[0], StringComparison.Ordinal)
            || !sentence.EndsWith(between[^1], StringComparison.Ordinal)) return null;
        var parts = new Dictionary<string, string>();
        var at = between[0].Length;
        for (var place = 0; place < names.Length; place++)
        {
            var next = place == names.Length - 1
                ? sentence.Length - between[^1].Length
                : sentence.IndexOf(between[place + 1], at, StringComparison.Ordinal);
            if (next < at) return null;
            parts.TryAdd(names[place], sentence[at..next]);
            at = next + between[place + 1].Length;
        }
        return parts;
    }

    [GeneratedRegex(@"\{([A-Za-z0-9_]+)(?::[^}]*)?\}")]
    private static partial Regex Place();
}
