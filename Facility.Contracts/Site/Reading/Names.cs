namespace Facility.Contracts.Site.Reading;

/// <summary>Names of one kind: each defined once, and only defined ones referred to.</summary>
/// <param name="kind">What they name, for messages.</param>
/// <param name="mistakes">Where a repeated or dangling name is noted.</param>
internal sealed class Names(string kind, Mistakes mistakes)
{
    /// <summary>Stands for a name that could not be read; its mistake is noted already.</summary>
    public const string Unreadable = "-";

    private readonly Dictionary<string, int> lines = [];

    /// <summary>Defines a name and returns it; an unreadable one returns <see cref="Unreadable"/>.</summary>
    public string Define(string? name, int line)
    {
        if (name is null) return Unreadable;
        if (!lines.TryAdd(name, line))
            mistakes.Add(SiteError.DefinedTwice, line, $"The {kind} '{name}' is defined twice.",
                $"It is defined on line {lines[name]}; choose another id.");
        return name;
    }

    /// <summary>Refers to a name and returns it; an undefined one is noted and returns null.</summary>
    public string? Refer(string? name, int line)
    {
        if (name is null || lines.ContainsKey(name)) return name;
        mistakes.Add(SiteError.UnknownName, line,
            $"There is no {kind} '{name}'.", Nearest.Hint(name, lines.Keys));
        return null;
    }
}
