using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Opening;

/// <summary>When a roll check is opened and closed.</summary>
public static class RollCheckRules
{
    /// <summary>What both must satisfy.</summary>
    public static ImmutableArray<Rule<RollCheckFacts>> Change { get; } =
    [
        new("ROLL-01", "A block has one roll check at a time.", "an order means what it says",
            facts => !facts.Open || !facts.IsOpen ? null : new(
                $"The roll check of {facts.By} is open.", "Close it first.")),

        new("ROLL-02", "Only a roll check that is open is closed.", "an order means what it says",
            facts => facts.Open || facts.IsOpen ? null : new("No roll check is open.")),
    ];

    /// <summary>Judges a change. Refusals: ROLL-01, ROLL-02.</summary>
    public static Verdict JudgeChange(RollCheckFacts facts) => Change.Judge(facts);
}
