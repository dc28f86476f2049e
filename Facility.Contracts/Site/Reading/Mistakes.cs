using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Gathers everything wrong in one file.</summary>
internal sealed class Mistakes
{
    private readonly List<SiteMistake> found = [];
    private readonly List<SiteMistake> warnings = [];

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool None => found.Count == 0;

    /// <summary>How much was wrong so far.</summary>
    public int Count => found.Count;

    /// <summary>Everything found, in the file's order.</summary>
    public ImmutableArray<SiteMistake> InOrder => [.. found.OrderBy(mistake => mistake.Line)];

    /// <summary>What is no mistake and worth a look, in the file's order.</summary>
    public ImmutableArray<SiteMistake> Warnings => [.. warnings.OrderBy(warning => warning.Line)];

    /// <summary>Notes something that is no mistake and worth a look.</summary>
    public void Warn(SiteError error, int line, string what, string right) =>
        warnings.Add(new(error, line, what, right));

    /// <summary>Notes one.</summary>
    public void Add(SiteError error, int line, string what, string right) =>
        found.Add(new(error, line, what, right));
}
