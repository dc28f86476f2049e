using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Allocation;

/// <summary>What an order to hold a place must satisfy as such.</summary>
public static class HoldRules
{
    /// <summary>What a hold must satisfy.</summary>
    public static ImmutableArray<Rule<HoldFacts>> Take { get; } =
    [
        new("HOLD-01", "A place is held for somebody held here, in a cell of the site.", "an order means what it says",
            facts => facts.IsKnown ? null : new("The person or the cell is not known.", "Choose from the lists.")),

        new("HOLD-02", "A place is held for a minute to a day.", "ours; nothing is held without end",
            facts => facts.Minutes is > 0 and <= HoldBed.MinutesMax ? null : new(
                $"{facts.Minutes} minutes are none or too many.", $"Choose 1 to {HoldBed.MinutesMax}.")),
    ];

    /// <summary>What giving up must satisfy.</summary>
    public static ImmutableArray<Rule<bool>> GiveUp { get; } =
    [
        new("HOLD-03", "Only what is held is given up.", "an order means what it says",
            isHeld => isHeld ? null : new("No place is held for this person.", "Look again: it may have lapsed.")),
    ];

    /// <summary>Judges a hold. Refusals: HOLD-01, HOLD-02.</summary>
    public static Verdict JudgeTake(HoldFacts facts) => Take.Judge(facts);

    /// <summary>Judges giving up. Refusals: HOLD-03.</summary>
    public static Verdict JudgeGiveUp(bool isHeld) => GiveUp.Judge(isHeld);
}

/// <summary>What is looked at of a hold.</summary>
/// <param name="IsKnown">Whether person and cell are known.</param>
/// <param name="Minutes">For how long.</param>
public sealed record HoldFacts(bool IsKnown, int Minutes);
