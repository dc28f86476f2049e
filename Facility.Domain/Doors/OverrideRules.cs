using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Doors;

/// <summary>When two people may have a door released past its interlock; the rules of a release hold as well.
/// </summary>
public static class OverrideRules
{
    /// <summary>What it must satisfy, when it is begun and when it is confirmed.</summary>
    public static ImmutableArray<Rule<OverrideFacts>> Begin { get; } =
    [
        new("OVER-01", "An interlock is overridden for one release of one door.", "invariant I3",
            facts => facts.Order.Doors.Length == 1 ? null : new(
                $"It names {facts.Order.Doors.Length} doors.", "Name the one door.")),

        new("OVER-02", "An interlock is overridden only while it blocks.", "invariant I3",
            facts => facts.Status is not { InhibitedBy.Length: 0 } ? null : new(
                "No partner of its interlock blocks it.", "Release it without an override.")),
    ];

    /// <summary>Judges it. Refusals: OVER-01, OVER-02.</summary>
    public static Verdict JudgeBegin(OverrideFacts facts) => Begin.Judge(facts);
}
