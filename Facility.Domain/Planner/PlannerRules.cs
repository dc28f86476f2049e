using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Planner;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Planner;

/// <summary>When a plan is asked for, and when it is carried out.</summary>
public static class PlannerRules
{
    /// <summary>What asking must satisfy.</summary>
    public static ImmutableArray<Rule<AskPlanFacts>> Ask { get; } =
    [
        new("PLAN-01", "A plan leads from one block of the site into another.", "an order means what it says",
            facts => facts.AreKnown && facts.Order.From != facts.Order.To ? null : new(
                "The two are not two blocks of the site.", "Choose them from the list.")),

        new("PLAN-02", "A plan has somebody to move and a cell to move into.", "no entry without an act",
            facts => !facts.AreKnown || facts is { People: > 0, Cells: > 0 } ? null : new(
                $"{facts.People} people live there, and {facts.Cells} cells are in use.",
                "Choose blocks in which there are some.")),
    ];

    /// <summary>What carrying out and putting aside both ask: how far the plan is.</summary>
    public static ImmutableArray<Rule<PlanState?>> Ready { get; } =
    [
        new("PLAN-03", "Only a plan that is ready is carried out or put aside.", "an order means what it says",
            state => state is PlanState.Ready ? null : new(
                "No such plan is ready.", "Look again: it may be worked on, carried out or put aside.")),
    ];

    /// <summary>What carrying out must satisfy beside that, and beside the rule of citing (COMM-07).</summary>
    public static ImmutableArray<Rule<CarryOutFacts>> CarryOut { get; } =
    [
        new("PLAN-04", "Whoever carries a plan out did not ask for it.", "maker and checker; decision D4",
            facts => facts.State is not PlanState.Ready || facts.Actor != facts.AskedBy ? null : new(
                "You asked for this plan.", "Let somebody else review it.")),
    ];

    /// <summary>Judges asking. Refusals: PLAN-01, PLAN-02.</summary>
    public static Verdict JudgeAsk(AskPlanFacts facts) => Ask.Judge(facts);

    /// <summary>Judges carrying out. Refusals: PLAN-03, PLAN-04.</summary>
    public static Verdict JudgeCarryOut(CarryOutFacts facts) =>
        new([.. JudgePutAside(facts.State).Refusals, .. CarryOut.Judge(facts).Refusals]);

    /// <summary>Judges putting aside. Refusals: PLAN-03.</summary>
    public static Verdict JudgePutAside(PlanState? state) => Ready.Judge(state);
}

/// <summary>What is looked at before a plan is made.</summary>
/// <param name="Order">What is asked.</param>
/// <param name="AreKnown">Whether both blocks are of the site.</param>
/// <param name="People">How many people live in the one.</param>
/// <param name="Cells">How many cells are in use in the other.</param>
public sealed record AskPlanFacts(AskPlan Order, bool AreKnown, int People, int Cells);

/// <summary>What is looked at before a plan is carried out.</summary>
/// <param name="State">How far the plan is; null for an unknown one.</param>
/// <param name="AskedBy">Who asked for it.</param>
/// <param name="Actor">Who acts.</param>
public sealed record CarryOutFacts(PlanState? State, PersonId AskedBy, PersonId Actor);
