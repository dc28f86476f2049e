using System.Collections.Immutable;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.RollCheck;

/// <summary>How people are counted, and when a count is closed.</summary>
public static class RollCheckRules
{
    private const string Adds = "invariant I12: the roll adds up";
    private const string Law = "internal rules 34-40";
    private const string Once = "an order means what it says";

    /// <summary>What opening must satisfy.</summary>
    public static ImmutableArray<Rule<OpenFacts>> Open { get; } =
    [
        new("ROLL-01", "A block has one roll check at a time.", Once,
            facts => facts.OpenBy.Length == 0 ? null : new(
                $"The roll check of {facts.OpenBy} is open.", "Close it first.")),

        new("RCHK-01", "A roll check is of a block in which people live.", Once,
            facts => facts.HasCells ? null : new("The block has no cells.", "Choose a block with cells.")),

        new("RCHK-02", "A roll check by plan is begun once, and not before its time.", Law,
            facts => facts.HasPlanned || facts.Order.Because.Trim().Length > 0 ? null : new(
                "None by plan is to be done now.", "For an extra one say why.")),

        new("RCHK-03", "It is said in few words why an extra one is done.", "the record's readability",
            facts => facts.Order.Because.Trim().Length <= OpenRollCheck.WordsLengthMax ? null : new(
                "Too much is written.", $"Write up to {OpenRollCheck.WordsLengthMax} characters.")),
    ];

    /// <summary>What a count must satisfy.</summary>
    public static ImmutableArray<Rule<CountFacts>> Count { get; } =
    [
        new("ROLL-02", "Only a roll check that is open is counted, explained and closed.", Once,
            facts => facts.IsOpen ? null : NotOpen()),

        new("RCHK-04", "What is counted is a landing of the block.", Once,
            facts => facts.IsLanding ? null : NoLanding()),

        new("RCHK-05", "A count is a number of people.", Once,
            facts => facts.Number is >= 0 and <= EnterCount.NumberMax ? null : new(
                $"{facts.Number} is no number of people.", $"Enter 0 to {EnterCount.NumberMax}.")),

        new("RCHK-06", "Two different people count a landing, each once.", Law,
            facts => facts.Before.Length < 2 && !facts.Before.Contains(facts.By) ? null : new(
                facts.Before.Contains(facts.By) ? "You have counted it." : "Two people have counted it.",
                facts.Before.Length < 2 ? "Another person counts it now." : "Have it counted again.")),

        new("RCHK-14", "Nobody who is held here counts.", "Mandela rule 40: no power of one over another",
            facts => !facts.IsHeldHere ? null : new("You are held here.", "An officer counts it.")),
    ];

    /// <summary>What a recount must satisfy.</summary>
    public static ImmutableArray<Rule<RecountFacts>> Recount { get; } =
    [
        new("RCHK-07", "Only what was counted is counted again.", Once,
            facts => !facts.IsOpen || !facts.IsLanding || facts.Counts > 0 ? null : new(
                "Nobody has counted it yet.", "Count it.")),
    ];

    /// <summary>What an explanation must satisfy.</summary>
    public static ImmutableArray<Rule<ExplainFacts>> Explain { get; } =
    [
        new("RCHK-08", "Who is absent lives in the block, a guest elsewhere, and each is explained once.", Adds,
            facts => !facts.IsExplained && Concerns(facts) ? null : new(
                facts.IsExplained ? "That is explained already." : "It does not concern this block.",
                "Name somebody who is held here, inside, and of the right landing.")),

        new("RCHK-09", "An explanation says where somebody is, or why.", Adds,
            facts => IsSaid(facts.Order) ? null : new(
                "The reason or the words are missing, or too much is written.",
                $"Choose a reason; for other, guests and doors write 1 to {OpenRollCheck.WordsLengthMax} characters.")),
    ];

    /// <summary>What a signature must satisfy.</summary>
    public static ImmutableArray<Rule<SignFacts>> Sign { get; } =
    [
        new("RCHK-10", "No roll check is signed with an unexplained difference.", Adds,
            facts => RollCheckTally.Differences(facts.Landings) is { Length: > 0 } differences ? new(
                string.Join(' ', differences), "Count again, or explain who is where.") : null),

        new("RCHK-11", "Who signs has counted.", Law,
            facts => facts.Landings.Any(landing => landing.Counts.Any(count => count.By == facts.By)) ? null : new(
                "You have counted none of its landings.", "Somebody who counted signs.")),

        new("RCHK-12", "Two different people sign.", Law,
            facts => facts.First != facts.By ? null : new("You have signed it.", "The other one signs.")),
    ];

    /// <summary>What taking back must satisfy: whether the explanation stands.</summary>
    public static ImmutableArray<Rule<bool>> TakeBack { get; } =
    [
        new("RCHK-13", "Only an explanation that stands is taken back.", Once,
            stands => stands ? null : new("No such explanation stands.", "Look at the roll check again.")),
    ];

    /// <summary>Judges opening. Refusals: ROLL-01, RCHK-01 to RCHK-03.</summary>
    public static Verdict JudgeOpen(OpenFacts facts) => Open.Judge(facts);

    /// <summary>Judges a count. Refusals: ROLL-02, RCHK-04 to RCHK-06, RCHK-14.</summary>
    public static Verdict JudgeCount(CountFacts facts) => Count.Judge(facts);

    /// <summary>Judges a recount. Refusals: ROLL-02, RCHK-04, RCHK-07.</summary>
    public static Verdict JudgeRecount(RecountFacts facts) => Both(
        Standing(facts.IsOpen, facts.IsLanding), Recount.Judge(facts));

    /// <summary>Judges an explanation. Refusals: ROLL-02, RCHK-08, RCHK-09.</summary>
    public static Verdict JudgeExplain(ExplainFacts facts) => Both(
        Standing(facts.IsOpen, isLanding: true), Explain.Judge(facts));

    /// <summary>Judges taking an explanation back. Refusals: ROLL-02, RCHK-13.</summary>
    public static Verdict JudgeTakeBack(bool isOpen, bool stands) => Both(
        Standing(isOpen, isLanding: true), TakeBack.Judge(stands));

    /// <summary>Judges a signature. Refusals: ROLL-02, RCHK-10 to RCHK-12.</summary>
    public static Verdict JudgeSign(SignFacts facts) => Both(
        Standing(facts.IsOpen, isLanding: true), Sign.Judge(facts));

    // What every act on a roll check asks is asked by the same two rules.
    private static Verdict Standing(bool isOpen, bool isLanding) =>
        Count.Judge(new(isOpen, isLanding, 0, default, []));

    private static Verdict Both(Verdict one, Verdict other) => new([.. one.Refusals, .. other.Refusals]);

    private static bool Concerns(ExplainFacts facts) => facts.Order.Kind switch
    {
        ExplanationKind.Absent => facts.IsHeldInside && facts.HomeLanding is not null,
        ExplanationKind.Guest =>
            facts.IsHeldInside && facts.IsLanding && facts.HomeLanding != facts.Order.Landing,
        ExplanationKind.Doors => facts.IsLanding,
        _ => false,
    };

    private static bool IsSaid(ExplainRollCheck order) =>
        order.Words.Trim().Length <= OpenRollCheck.WordsLengthMax
        && (order.Kind is not ExplanationKind.Absent
            || (Enum.IsDefined(order.Reason) && order.Reason is not AbsenceReason.None))
        && (order is { Kind: ExplanationKind.Absent, Reason: not AbsenceReason.Other }
            || order.Words.Trim().Length > 0);

    private static Objection NotOpen() => new("No such roll check is open.", "Open one first.");

    private static Objection NoLanding() => new("The block has no such landing.", "Choose one of its landings.");
}
