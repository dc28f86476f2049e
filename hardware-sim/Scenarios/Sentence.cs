using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HardwareSim.Scenarios;

/// <summary>A sentence that a scenario may say.</summary>
/// <remarks>Either it <see cref="Does"/> something, or it says whether something <see cref="Holds"/>.</remarks>
internal sealed partial record Sentence
{
    private readonly Regex pattern;

    private Sentence(string form, string meaning)
    {
        (Form, Meaning) = (form, meaning);
        var escaped = Regex.Escape(form).Replace("\\ ", " ", StringComparison.Ordinal)
            .Replace("\\{", "{", StringComparison.Ordinal).Replace("\\|", "|", StringComparison.Ordinal);
        Places = [.. Place().Matches(escaped).Select(place => place.Groups[1].Value)];
        pattern = new($"^{Place().Replace(escaped, At)}$", RegexOptions.CultureInvariant);
    }

    /// <summary>How it is said, with places in braces.</summary>
    public string Form { get; }

    /// <summary>What it means.</summary>
    public string Meaning { get; }

    /// <summary>The names of its places.</summary>
    public ImmutableArray<string> Places { get; }

    /// <summary>Whether it speaks of people at stations.</summary>
    public bool NeedsStaff { get; init; }

    /// <summary>Whether it is an order, which is taken or refused.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Whether it asks how the last order was answered.</summary>
    public bool AsksAnswer { get; init; }

    /// <summary>What it does; empty, or why it could not be done.</summary>
    public Func<Play, Words, Task<string>>? Does { get; private init; }

    /// <summary>Empty when it holds, else what is instead.</summary>
    public Func<Play, Words, Task<string>>? Holds { get; private init; }

    /// <summary>A sentence that does something.</summary>
    public static Sentence Act(string form, string meaning, Func<Play, Words, Task> does) => new(form, meaning)
    {
        Does = async (play, words) =>
        {
            await does(play, words);
            return "";
        },
    };

    /// <summary>A sentence that does something which may be impossible.</summary>
    public static Sentence Try(string form, string meaning, Func<Play, Words, Task<string>> does) =>
        new(form, meaning) { Does = does };

    /// <summary>A sentence that is true or not.</summary>
    public static Sentence Fact(string form, string meaning, Func<Play, Words, Task<string>> holds) =>
        new(form, meaning) { Holds = holds };

    /// <summary>The words in its places; null when the text is another sentence.</summary>
    public Words? Match(string text) => pattern.Match(text) is { Success: true } match
        ? new(Places.ToImmutableDictionary(place => place, place => match.Groups[place].Value))
        : null;

    // A place of several words names them; one of free text takes the rest.
    private static string At(Match place)
    {
        var (name, choice) = (place.Groups[1].Value, place.Groups[2].Value);
        var said = choice.Length > 0 ? choice : name switch
        {
            "time" or "upto" => @"[0-9]+(?:\.[0-9]+)? (?:ms|s|min)",
            "text" => ".+",
            "digits" => "[0-9]+",
            _ => @"[A-Za-z0-9._:\-]+",
        };
        return $"(?<{name}>{said})";
    }

    [GeneratedRegex(@"\{([a-z]+)(?:: ([^}]+))?}")]
    private static partial Regex Place();
}
