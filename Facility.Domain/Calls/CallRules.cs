using System.Collections.Immutable;
using Facility.Contracts.Calls;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Calls;

/// <summary>Who may call whom, when and for how long; a lawyer's call is held up by none of the limits.</summary>
public static class CallRules
{
    private const string Law = "penal code art. 109; internal rules 101-105";
    private const int NameLengthMax = 100;

    /// <summary>What a request must satisfy.</summary>
    public static ImmutableArray<Rule<AskCallFacts>> Ask { get; } =
    [
        new("CALL-01", "Whoever calls is a prisoner placed here.", Law,
            facts => facts.IsPlaced ? null : new($"No prisoner '{facts.Order.Prisoner}' is placed here.")),

        new("CALL-02", "A call is asked for at a payphone of the facility.", "the site file",
            facts => facts.PayphoneKnown ? null : new(
                $"There is no payphone '{facts.Order.Payphone}'.", "Choose one of the list.")),

        new("CALL-03", "A request names who is called, their relation and a number.", Law,
            facts => IsAddressed(facts.Order) ? null : new(
                "Name, relation or number is missing or none.",
                $"Give a relation, a name of 1 to {NameLengthMax} characters, and a number of 3 to 20 digits.")),

        new("CALL-04", "In strict conditions, the disciplinary cell and a single cell a call needs a ground.", Law,
            facts => facts.IsLawyer || !facts.NeedsGround || facts.Order.Ground is not CallGround.None ? null : new(
                "In these conditions calls are for a death or grave illness of kin, or a disaster.",
                "Name such a ground; the lawyer can be called without one.")),

        new("CALL-05", "Nobody has more ordinary calls in a week than the site allows.",
            "the site file's calls-per-week; the law has no figure",
            facts => facts.IsLawyer || facts.Order.Ground is not CallGround.None
                || facts.PerWeek is not { } most || facts.InWeek < most ? null : new(
                $"{facts.InWeek} calls were had in seven days, and {facts.PerWeek} are allowed.",
                "Wait until the oldest of them is seven days old.")),

        new("CALL-06", "A ground opens no more calls in a month than the profile says.", Law,
            facts => facts.IsLawyer || !facts.NeedsGround
                || facts.Policy.Whole("call.with-ground-per-month") is not { } most
                || facts.InMonth < most ? null : new(
                $"{facts.InMonth} calls with a ground were had in a month, and {most} are allowed.",
                "Wait until a month is over since the last one.")),

        new("CALL-07", "One request of a person at a time waits.", "fair queues",
            facts => facts.IsLawyer || !facts.HasOpen ? null : new(
                "Another call of this person is asked for, waits or runs.", "Withdraw that one, or have it first.")),
    ];

    /// <summary>What a decision must satisfy.</summary>
    public static ImmutableArray<Rule<DecideCallFacts>> Decide { get; } =
    [
        new("CALL-08", "What is decided was asked for, and is decided once.", Law,
            facts => facts.Status is CallStatus.Asked ? null : new(
                $"No call '{facts.Id}' waits for a decision.", "Look at it again; somebody may have been quicker.")),

        new("CALL-09", "A refusal is explained.", Law,
            facts => facts.Words.Length <= ICallRoom.WordsLengthMax
                && (facts.Allow || facts.Words.Trim().Length > 0) ? null : new(
                "It is not said why, or too much is.", $"Write 1 to {ICallRoom.WordsLengthMax} characters.")),
    ];

    /// <summary>What the beginning of a call must satisfy.</summary>
    public static ImmutableArray<Rule<StartCallFacts>> Start { get; } =
    [
        new("CALL-10", "A call that begins was allowed and waits.", Law,
            facts => facts.Status is CallStatus.Waiting ? null : new(
                $"No call '{facts.Id}' waits.", "Have it decided first; or look again, it may run or be over.")),

        new("CALL-11", "Calls begin inside the window; one that runs is never cut by its end.",
            "the profile's call.from and call.until",
            facts => facts.IsLawyer || facts.InWindow ? null : new(
                $"It is {facts.Wall:HH:mm}; calls begin {Window(facts.From, facts.To)}.",
                "Begin inside the window; the lawyer can be called at any hour.")),

        new("CALL-12", "One call at a time is had at a payphone.", "the payphone",
            facts => facts.Busy.Length == 0 ? null : new(
                $"{facts.Busy} talks there.", "Wait until that call is over.")),

        new("CALL-13", "Whoever waits longest calls next, the lawyer's call before all.", Law,
            facts => facts.IsLawyer || facts.Before.Length == 0 ? null : new(
                $"{facts.Before} waits longer.", "Begin that call, or have it withdrawn.")),

        new("CALL-14", "Lockdown and roll check hold up every new call but the lawyer's; the call stays owed.",
            "decision D5; Mandela rules 58 and 61",
            facts => facts.IsLawyer || facts.Held.Length == 0 ? null : new(
                facts.Held, "The call stays owed, and can begin when that is over.")),
    ];

    /// <summary>What the end of a call must satisfy.</summary>
    public static ImmutableArray<Rule<EndCallFacts>> End { get; } =
    [
        new("CALL-15", "Only a call that runs ends, only one that was dialled fails, and only one that was not is "
            + "withdrawn or called off.", Law,
            facts => IsOpen(facts) ? null : new(
                $"No call '{facts.Id}' can be {Done(facts.Act)} now.",
                "Look at it again; somebody may have been quicker.")),

        new("CALL-16", "Whoever ends a call before its time, withdraws it, calls it off or writes down that it failed "
            + "says why.", "decision D4",
            facts => facts.Words.Length <= ICallRoom.WordsLengthMax
                && (facts is { Act: CallAct.End, IsEarly: false } || facts.Words.Trim().Length > 0) ? null : new(
                "It is not said why, or too much is.", $"Write 1 to {ICallRoom.WordsLengthMax} characters.")),
    ];

    /// <summary>Judges a request. Refusals: CALL-01 to CALL-07.</summary>
    public static Verdict JudgeAsk(AskCallFacts facts) => Ask.Judge(facts);

    /// <summary>Judges a decision. Refusals: CALL-08, CALL-09.</summary>
    public static Verdict JudgeDecide(DecideCallFacts facts) => Decide.Judge(facts);

    /// <summary>Judges a beginning. Refusals: CALL-10 to CALL-14.</summary>
    public static Verdict JudgeStart(StartCallFacts facts) => Start.Judge(facts);

    /// <summary>Judges an end. Refusals: CALL-15, CALL-16.</summary>
    public static Verdict JudgeEnd(EndCallFacts facts) => End.Judge(facts);

    /// <summary>A window in words.</summary>
    public static string Window(TimeOnly? from, TimeOnly? to) => (from, to) switch
    {
        ({ } begin, { } end) => $"from {begin:HH:mm} to {end:HH:mm}",
        (null, { } end) => $"until {end:HH:mm}",
        ({ } begin, null) => $"from {begin:HH:mm} on",
        _ => "at any hour, for no figure is set",
    };

    private static bool IsAddressed(AskCall order) =>
        Enum.IsDefined(order.Relation) && order.Relation is not CallRelation.None
        && Enum.IsDefined(order.Conditions) && Enum.IsDefined(order.Ground)
        && order.Addressee.Trim().Length is > 0 and <= NameLengthMax
        && order.Number.Length <= 2 * 20
        && order.Number.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '+' or '-' or '(' or ')')
        && order.Number.Count(char.IsAsciiDigit) is >= 3 and <= 20;

    // A receiver that is hung up ends a call by itself, also one whose line failed.
    private static bool IsOpen(EndCallFacts facts) => facts.Act switch
    {
        CallAct.End => facts.Status is CallStatus.Talking,
        CallAct.Fail => facts.Status is CallStatus.Waiting or CallStatus.Talking or CallStatus.Ended,
        CallAct.Withdraw or CallAct.CallOff => facts.Status is CallStatus.Asked or CallStatus.Waiting,
        _ => false,
    };

    private static string Done(CallAct act) => act switch
    {
        CallAct.End => "ended",
        CallAct.Fail => "written down as failed",
        CallAct.CallOff => "called off",
        _ => "withdrawn",
    };
}
