using System.Collections.Immutable;

namespace Facility.Contracts.Verdicts;

/// <summary>What the rules say: yes, or every objection at once.</summary>
/// <param name="Refusals">All objections; empty means allowed.</param>
[GenerateSerializer, Immutable, Alias("facility.verdict")]
public sealed record Verdict([property: Id(0)] ImmutableArray<Refusal> Refusals)
{
    /// <summary>The answer without an objection.</summary>
    public static Verdict Allowed { get; } = new([]);

    /// <summary>Whether no rule objects.</summary>
    public bool IsAllowed => Refusals.IsEmpty;

    /// <summary>A verdict with a single objection.</summary>
    public static Verdict Refused(string rule, string because, string wouldChange = "") =>
        new([new Refusal(rule, because, wouldChange)]);

    /// <summary>The rule ids of all objections, for the record.</summary>
    public string Rules => string.Join(' ', Refusals.Select(refusal => refusal.Rule));
}
