using System.Collections.Immutable;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Roll;

/// <summary>Which passage of the gate can follow which.</summary>
public static class MovementRules
{
    private const string Adds = "invariant I12: the roll adds up";

    /// <summary>What a movement must satisfy.</summary>
    public static ImmutableArray<Rule<MovementFacts>> Pass { get; } =
    [
        new("ROLL-03", "Only people whom the register knows as held are moved.", Adds,
            facts => facts.Now is not null ? null : new(
                $"No prisoner '{facts.Order.Person}' is known.", "Choose from the register.")),

        new("ROLL-04", "Who is inside goes out, who is out comes back or ends it, who is gone arrives anew.", Adds,
            facts => facts.Now is not { } now || Movements.CanFollow(now, facts.Order.Kind) ? null : new(
                Movements.Say(now, facts.Order.Kind), "Look at the person's movements; one may be missing.")),

        new("ROLL-05", "Movements of a person are written in their order, and none before it happens.", Adds,
            facts => facts.Order.At <= facts.Clock && (facts.Last is not { } last || facts.Order.At > last)
                ? null : new(
                "It would lie in the future or not after the person's last movement.",
                facts.Last is { } before ? $"Give a time after {before:u}." : "Give the time of the passage.")),

        new("ROLL-06", "A movement rests on an order.", "Mandela rule 7; penal code art. 90",
            facts => facts.Order.Authority.Trim().Length is > 0 and <= RecordMovement.AuthorityLengthMax
                ? null : new(
                "No order is named, or too much is written.",
                $"Write its number and date, 1 to {RecordMovement.AuthorityLengthMax} characters.")),

        new("ROLL-07", "Who goes out to come back is due at a moment, and nobody else is.", "an overdue return is told",
            facts => Movements.ComesBack(facts.Order.Kind) == (facts.Order.DueBack is not null)
                && (facts.Order.DueBack is not { } due || due > facts.Order.At) ? null : new(
                "The moment of the return is missing, before the passage, or means nothing here.",
                "Give one for court, hospital and leave only.")),
    ];

    /// <summary>Judges a movement. Refusals: ROLL-03 to ROLL-07.</summary>
    public static Verdict Judge(MovementFacts facts) => Pass.Judge(facts);
}

/// <summary>What is looked at of a movement.</summary>
/// <param name="Order">The movement.</param>
/// <param name="Now">Where the person is; null for nobody known.</param>
/// <param name="Last">When they moved last; null for never.</param>
/// <param name="Clock">The moment.</param>
public sealed record MovementFacts(RecordMovement Order, Presence? Now, DateTimeOffset? Last, DateTimeOffset Clock);
