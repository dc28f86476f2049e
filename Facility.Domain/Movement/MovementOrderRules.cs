using System.Collections.Immutable;
using Facility.Contracts.Movement;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Movement;

/// <summary>Who is moved inside the gate, when and with whom.</summary>
public static class MovementOrderRules
{
    /// <summary>How long before its window an order can be given, in days: ours.</summary>
    public const int DaysAheadMax = 14;

    private const string Law = "internal rules 41-43, 155";
    private const string Means = "an order means what it says";

    /// <summary>What a new order must satisfy.</summary>
    public static ImmutableArray<Rule<MovementOrderFacts>> Give { get; } =
    [
        new("MORD-01", "Only somebody who is held here, inside and in a known place is moved.", "invariant I12",
            facts => facts.IsInside && facts.HasStart ? null : new(
                "This person is not inside, or it is not known behind which door.", "Give them a cell first.")),

        new("MORD-02", "A movement leads behind another door of the site.", Means,
            facts => facts.HasEnd ? null : new(
                $"'{facts.Order.To}' is no door of the site, or the person is behind it then.", "Choose a door.")),

        new("MORD-03", "A movement has a window that is not over, not long and not far.", "invariant I1",
            facts => facts.Order.Until > facts.Order.From && facts.Order.Until > facts.Now
                && facts.Order.Until - facts.Order.From <= TimeSpan.FromHours(OrderMovement.WindowHoursMax)
                && facts.Order.From <= facts.Now.AddDays(DaysAheadMax) ? null : new(
                "Its window is over, empty, too long or too far.",
                $"Give up to {OrderMovement.WindowHoursMax} hours within {DaysAheadMax} days.")),

        new("MORD-04", "It is said what a movement is for.", "decision D4",
            facts => Enum.IsDefined(facts.Order.Reason) && facts.Order.Reason is not MovementReason.None
                && (facts.Order.Reason is not MovementReason.Other || facts.Order.Words.Trim().Length > 0)
                && facts.Order.Words.Trim().Length <= OrderMovement.WordsLengthMax ? null : new(
                "The reason or its words are missing, or too much is written.",
                $"Choose one; for 'other' write 1 to {OrderMovement.WordsLengthMax} characters.")),

        new("MORD-05", "Staff go along; alone goes only who may, and out of the block by written permission.", Law,
            facts => facts.Order.Escort is not null ? facts.IsStaff ? null : new(
                    "The escort does not work here.", "Name somebody of the staff.")
                : MayAlone(facts) ? null : new(
                    "This person does not go there alone.",
                    "Name an escort, or for who may go alone write the permission.")),

        new("MORD-06", "Somebody is on one way at a time.", "invariant I12",
            facts => facts.Overlaps.Length == 0 ? null : new(
                $"Order {facts.Overlaps} moves this person in that time.", "End that one, or choose another time.")),

        new("MORD-07", "Who is kept apart is not sent through one door in the same time.", "keep-apart register",
            facts => facts.Meets.Length == 0 ? null : new(
                $"Order {facts.Meets} leads somebody who is kept apart through one of these doors then.",
                "Choose another time.")),
    ];

    /// <summary>What a step of an order must satisfy.</summary>
    public static ImmutableArray<Rule<MovementStepFacts>> Step { get; } =
    [
        new("MORD-08", "An order is given, left on and arrived by, or ended before that.", Means,
            facts => facts.Now is { } now && CanFollow(now, facts.Next) ? null : new(
                facts.Now is { } stage
                    ? $"It is {Word(stage)} and cannot be {Word(facts.Next)}."
                    : "There is no such order.", "Look at the list again.")),

        new("MORD-09", "Nobody leaves before the window begins.", "invariant I1",
            facts => facts.HasBegun || facts.Next is not MovementStage.Left ? null : new(
                "Its window has not begun.", "Wait for it, or give another order.")),

        new("MORD-10", "It is said why somebody did not go or turned back.", "decision D4",
            facts => facts.Because is null || facts.Because.Trim().Length is > 0 and <= OrderMovement.WordsLengthMax
                ? null : new(
                "It is not said why, or too much is.", $"Write 1 to {OrderMovement.WordsLengthMax} characters.")),
    ];

    /// <summary>Judges a new order. Refusals: MORD-01 to MORD-07.</summary>
    public static Verdict JudgeGive(MovementOrderFacts facts) => Give.Judge(facts);

    /// <summary>Judges a step. Refusals: MORD-08 to MORD-10.</summary>
    public static Verdict JudgeStep(MovementStepFacts facts) => Step.Judge(facts);

    private static string Word(MovementStage stage) => stage.ToString().ToLowerInvariant();

    private static bool CanFollow(MovementStage now, MovementStage next) => next switch
    {
        MovementStage.Left => now is MovementStage.Ordered,
        MovementStage.Arrived => now is MovementStage.Left,
        MovementStage.Ended => now is MovementStage.Ordered or MovementStage.Left,
        _ => false,
    };

    private static bool MayAlone(MovementOrderFacts facts) =>
        facts.Conditions is not Conditions.Strict && facts.Sentence is not SentenceClass.Life
        && facts.Order.Permission.Trim().Length <= OrderMovement.WordsLengthMax
        && (!facts.LeavesBlock || facts.Order.Permission.Trim().Length > 0);
}
