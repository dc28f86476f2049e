using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Facility.Contracts.Site;

namespace HardwareSim.Scenarios;

/// <summary>Reads a scenario's text: the whole, or every mistake at once.</summary>
internal static partial class ScenarioReader
{
    private const string TitleKey = "scenario:", SiteKey = "site:", Expect = "expect ";

    /// <summary>Reads a text for one building.</summary>
    public static bool TryRead(
        string text, Site site, SitePeople? people,
        [NotNullWhen(true)] out Scenario? scenario, out ImmutableArray<SiteMistake> mistakes)
    {
        var (places, wrong) = (new Places(site, people), new List<SiteMistake>());
        var lines = text.Split('\n').Select((line, at) => (At: at + 1, Text: line.Trim()))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#').ToArray();
        var steps = lines.Where(line => !IsHead(line.Text))
            .Select(line => Read(line.At, line.Text, places, wrong)).OfType<ScenarioStep>().ToImmutableArray();
        var (title, of) = (Head(lines, TitleKey), Head(lines, SiteKey));
        if (title is "")
            wrong.Add(new(SiteError.MissingKey, 1, "The scenario has no title.",
                "Begin with 'scenario: What it shows'."));
        if (of != "" && of != site.Id)
            wrong.Add(new(SiteError.UnknownName, 1, $"It is written for the site '{of}'.", $"This is '{site.Id}'."));
        if (steps.IsEmpty && wrong.Count == 0)
            wrong.Add(new(SiteError.NotReadable, 1, "It has no steps.", "See docs/scenarios.md."));
        (scenario, mistakes) = (wrong.Count == 0 ? new(title, of, steps) : null, [.. wrong]);
        return scenario is not null;
    }

    private static bool IsHead(string line) =>
        line.StartsWith(TitleKey, StringComparison.Ordinal) || line.StartsWith(SiteKey, StringComparison.Ordinal);

    private static string Head((int At, string Text)[] lines, string key) => lines
        .Select(line => line.Text).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))
        ?[key.Length..].Trim() ?? "";

    private static ScenarioStep? Read(int at, string text, Places places, List<SiteMistake> wrong)
    {
        var isFact = text.StartsWith(Expect, StringComparison.Ordinal);
        var (said, within, lasting) = isFact ? Timed(text[Expect.Length..]) : (text, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var sentence in isFact ? Facts.All : Acts.All)
        {
            if (sentence.Match(said) is not { } words) continue;
            if (places.Objection(words) is not { } objection)
                return new(at, text, sentence, words, within, lasting);
            wrong.Add(new(SiteError.UnknownName, at, objection.What, objection.Right));
            return null;
        }
        wrong.Add(new(SiteError.NotReadable, at, $"'{text}' is no sentence.", isFact
            ? "Facts are said like 'expect b01-gate is secured within 5 s'; all are in docs/scenarios.md."
            : "Acts are said like 's-001 is shown at b01-gate-out'; all are in docs/scenarios.md."));
        return null;
    }

    private static (string Said, TimeSpan Within, TimeSpan For) Timed(string text)
    {
        if (Ending().Match(text) is not { Success: true } ending) return (text, TimeSpan.Zero, TimeSpan.Zero);
        var (said, time) = (text[..ending.Index], Words.Span(ending.Groups["time"].Value));
        return ending.Groups["how"].Value == "within" ? (said, time, TimeSpan.Zero) : (said, TimeSpan.Zero, time);
    }

    [GeneratedRegex(@" (?<how>within|for) (?<time>[0-9]+(?:\.[0-9]+)? (?:ms|s|min))$")]
    private static partial Regex Ending();
}
