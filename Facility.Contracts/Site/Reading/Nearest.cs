namespace Facility.Contracts.Site.Reading;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The most similar word, or null when none is similar.</summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        known.Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, Math.Min(word.Length, pair.candidate.Length) / 2))
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>A sentence with the nearest word, or with all of them when there are few.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> known) =>
        Of(word, known) is { } nearest ? $"Did you mean '{nearest}'?"
        : known.Count is > 0 and <= 16 ? $"Allowed: {string.Join(", ", known)}."
        : "Nothing of that name is defined.";

    // Levenshtein: the fewest insertions, removals and replacements of one sign.
    private static int Distance(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var diagonal = above[0];
            above[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = diagonal + (from[row - 1] == to[column - 1] ? 0 : 1);
                diagonal = above[column];
                above[column] = Math.Min(replaced, 1 + Math.Min(above[column], above[column - 1]));
            }
        }
        return above[to.Length];
    }
}
