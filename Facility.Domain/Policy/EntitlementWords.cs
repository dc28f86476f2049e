using System.Collections.Immutable;

namespace Facility.Domain.Policy;

/// <summary>The words of the table of entitlements.</summary>
public static class EntitlementWords
{
    /// <summary>Conditions that do not matter.</summary>
    public const string Any = "any";

    /// <summary>Life prisoners.</summary>
    public const string Life = "life";

    /// <summary>Suspects and accused, adults.</summary>
    public const string PreTrial = "pre-trial";

    /// <summary>Suspects and accused, minors.</summary>
    public const string PreTrialMinor = "pre-trial-minor";

    /// <summary>Who is in a disciplinary cell: lies over the row of their group.</summary>
    public const string Disciplinary = "disciplinary";

    /// <summary>Who is in a single cell as a sanction: lies over the row of their group.</summary>
    public const string SingleCell = "single-cell";

    /// <summary>Every group.</summary>
    public static ImmutableArray<string> Groups { get; } =
    [
        "minimum", "medium", "juvenile", "maximum", "emergency", Life, "full", "mixed", PreTrial, PreTrialMinor,
        "arrest", Disciplinary, SingleCell,
    ];

    /// <summary>Every word for conditions.</summary>
    public static ImmutableArray<string> Conditions { get; } =
        ["ordinary", "lenient", "preferential", "strict", Any];
}
