using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Domain.Rules;

namespace Facility.Domain.Orderlies;

/// <summary>Who helps whom in daily life, and how both are asked.</summary>
public static class OrderlyRules
{
    private const string Care = "Mandela rules 2(2) and 5(2)";
    private const string Power = "Mandela rule 40: no power of one over another";
    private const string Private = "ours: a yes under somebody's eyes is none";
    private const string Means = "an order means what it says";

    /// <summary>What the two must satisfy when it is proposed, and again when it begins to stand.</summary>
    public static ImmutableArray<Rule<OrderlyPairFacts>> Pair { get; } =
    [
        new("ORDL-01", "Helper and helped are two people who are held here and inside.", Means,
            facts => facts.AreTwo && facts.Helper.IsInside && facts.Helped.IsInside ? null : new(
                "They are one person, or one of them is not inside.", "Choose two people from the register.")),

        new("ORDL-02", "Who is helped is disabled: needs a way without a step, or a hand in daily life.", Care,
            facts => IsDisabled(facts.Helped.Is) ? null : new(
                "Nothing in the needs of who is to be helped says so.",
                "Have the medic enter the need first; who needs a medical bed is cared for by the medical unit.")),

        new("ORDL-03", "Who helps is an adult.", "Mandela rule 11(d): the young apart from adults",
            facts => facts.Helper.Is.AgeOn(facts.Today) is >= Ages.Adult ? null : new(
                "The helper is a minor, or their birth is not known.", "Choose an adult, or enter the birth.")),

        new("ORDL-04", "Nobody helps or is helped in isolation, own protection or quarantine.", Care,
            facts => IsReachable(facts.Helper, facts.Today) && IsReachable(facts.Helped, facts.Today) ? null : new(
                "One of the two is isolated, protected or in quarantine.", "Wait until that is over.")),

        new("ORDL-05", "The two live in one block.", "ours: help in daily life opens no gate",
            facts => facts.Helper.Block is { } block && block == facts.Helped.Block ? null : new(
                "They live in two blocks, or one of them has no cell.", "Choose somebody of the same block.")),

        new("ORDL-06", "Help brings nobody together who may not share a cell.", "the rules of placing, PLACE-10 to 42",
            facts => facts.Apart.IsEmpty ? null : new(
                string.Join(' ', facts.Apart.Select(rule => $"{rule.Id}: {rule.Sentence}")), "Choose somebody else.")),

        new("ORDL-07", "Somebody is in one assignment at a time, whether helping or helped.", Power,
            facts => facts.Helper.Engaged.Length == 0 && facts.Helped.Engaged.Length == 0 ? null : new(
                $"{string.Join(", ", new[] { facts.Helper.Engaged, facts.Helped.Engaged }.Where(id => id.Length > 0))} "
                + "is proposed or stands.", "End that one, or choose somebody else.")),
    ];

    /// <summary>What a proposal must say.</summary>
    public static ImmutableArray<Rule<ProposeOrderly>> Said { get; } =
    [
        new("ORDL-08", "It is said what the help is.", "decision D4",
            order => order.Help.Trim().Length is > 0 and <= ProposeOrderly.HelpLengthMax ? null : new(
                "It is not said, or too much is.", $"Write 1 to {ProposeOrderly.HelpLengthMax} characters.")),
    ];

    /// <summary>What a consent must satisfy. A no is judged by none of these: it ends the assignment.</summary>
    public static ImmutableArray<Rule<OrderlyHearing>> Hear { get; } =
    [
        new("ORDL-09", "Only a proposal waits for consents.", Means,
            facts => facts.IsProposed ? null : new(
                "No such proposal waits.", "Look at the list again; what stands or has ended is proposed anew.")),

        new("ORDL-10", "Each of the two is heard once, and it is said who.", Means,
            facts => facts.Order.Side is OrderlySide.Helper or OrderlySide.Helped
                && facts.Before.All(one => one.Side != facts.Order.Side) ? null : new(
                "It is not said who was heard, or this one was heard.", "Hear the other one.")),

        new("ORDL-11", "A consent is heard alone.", Private,
            facts => facts.Order.Alone ? null : new(
                "Somebody else was there.", "Ask again where only you and this person are.")),

        new("ORDL-12", "Who proposed hears nobody, and nobody hears both.", Private,
            facts => facts.ProposedBy != facts.By && facts.Before.All(one => one.By != facts.By) ? null : new(
                facts.ProposedBy == facts.By ? "You proposed it." : "You heard the other one.",
                "Another officer hears this one.")),

        new("ORDL-13", "Nobody who is held here hears a consent.", Power,
            facts => !facts.IsHeldHere ? null : new("You are held here.", "An officer hears it.")),
    ];

    /// <summary>What an end must satisfy: whether there is such an assignment, and nothing else.</summary>
    public static ImmutableArray<Rule<bool>> End { get; } =
    [
        new("ORDL-14", "Only what was proposed is ended.", Means,
            isKnown => isKnown ? null : new("There is no such assignment.", "Choose from the list.")),
    ];

    /// <summary>Judges a proposal. Refusals: ORDL-01 to ORDL-08.</summary>
    public static Verdict JudgePropose(ProposeOrderly order, OrderlyPairFacts facts) =>
        new([.. JudgePair(facts).Refusals, .. Said.Judge(order).Refusals]);

    /// <summary>Judges the two. Refusals: ORDL-01 to ORDL-07.</summary>
    public static Verdict JudgePair(OrderlyPairFacts facts) => Pair.Judge(facts);

    /// <summary>Judges a consent. Refusals: ORDL-09 to ORDL-13.</summary>
    public static Verdict JudgeHear(OrderlyHearing facts) => Hear.Judge(facts);

    /// <summary>Judges an end. Refusal: ORDL-14.</summary>
    public static Verdict JudgeEnd(bool isKnown) => End.Judge(isKnown);

    /// <summary>The rules of placing that stand against two people sharing a cell, of whoever they are; neither its
    /// space nor who else lives there counts, and nobody's second word overrides one.</summary>
    /// <param name="facts">One of them in the other's cell.</param>
    /// <param name="other">The other.</param>
    public static ImmutableArray<AllocationRule> Against(AllocationFacts facts, PersonId other)
    {
        var pair = facts with { With = [.. facts.With.Where(one => one.Id == other)], Near = [] };
        return
        [
            .. AllocationRules.BetweenPeople.Where(
                rule => rule.Find(pair) is { Outcome: > AllocationOutcome.Noted }),
        ];
    }

    private static bool IsDisabled(Particulars person) =>
        (person.Needs & (PersonNeeds.StepFree | PersonNeeds.DailyHelp)) != 0;

    private static bool IsReachable(OrderlyOne one, DateOnly today) =>
        !one.IsIsolated && !(one.Is.QuarantineUntil >= today);
}
