using System.Collections.Immutable;
using Facility.Contracts.Alarms;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Alarms;

/// <summary>What a person may do with an alarm, and when.</summary>
public static class AlarmRules
{
    private static readonly AlarmAct[] WithReason =
        [AlarmAct.Comment, AlarmAct.Shelve, AlarmAct.TakeOut, AlarmAct.Unshelve, AlarmAct.Return];

    /// <summary>What an act must satisfy.</summary>
    public static ImmutableArray<Rule<AlarmFacts>> Act { get; } =
    [
        new("ALRM-01", "Only an alarm that there is can be acted on.", "an order means what it says",
            facts => facts.State is not null ? null : new($"There is no alarm '{facts.Key}'.")),

        new("ALRM-02", "An alarm is answered for while it waits for an answer.", "ISA-18.2, acknowledge",
            facts => facts.Act != AlarmAct.Acknowledge || facts.State is null || Waits(facts.State.Value) ? null : new(
                facts.AnsweredBy.Length > 0
                    ? $"{facts.Kind.Says}: {facts.AnsweredBy} has answered for it already."
                    : $"{facts.Kind.Says} does not wait for an answer.")),

        new("ALRM-03", "Only a latched alarm is reset.", "ISA-18.2, reset",
            facts => facts.Act != AlarmAct.Reset || facts.State is null or { Life: AlarmLife.Latched } ? null : new(
                facts.State.Value.Life is AlarmLife.Normal
                    ? $"{facts.Kind.Says} does not stand."
                    : $"{facts.Kind.Says} still stands, or nobody has answered for it.",
                "Answer for it, and wait until it is over.")),

        new("ALRM-04", "What is written has at most 200 characters, and an alarm is put aside with a reason.",
            "decision D4",
            facts => facts.Words.Length <= IAlarmRoom.WordsLengthMax
                && (!WithReason.Contains(facts.Act) || facts.Words.Trim().Length > 0) ? null : new(
                facts.Words.Length > IAlarmRoom.WordsLengthMax
                    ? $"It has {facts.Words.Length} characters."
                    : "No reason was given.",
                $"Say why, in 1 to {IAlarmRoom.WordsLengthMax} characters.")),

        new("ALRM-05", "Duress, force and what the record needs are never shelved.", "ISA-18.2; people.md A1",
            facts => facts.Act != AlarmAct.Shelve || facts.Kind.ShelveMax > TimeSpan.Zero ? null : new(
                $"{facts.Kind.Says} is never put aside.", "Answer for it and act on it.")),

        new("ALRM-06", "A shelf has a time limit, by priority.", "ISA-18.2, shelving",
            facts => facts.Act != AlarmAct.Shelve || facts.Kind.ShelveMax == TimeSpan.Zero
                || (facts.Time >= TimeSpan.FromMinutes(1) && facts.Time <= facts.Kind.ShelveMax) ? null : new(
                $"{facts.Kind.Says} may be put aside for 1 to {facts.Kind.ShelveMax.TotalMinutes:0} minutes.",
                "Choose a shorter time, or take it out of service.")),

        new("ALRM-07", "Only what is put aside is taken back, and only what is shown is put aside.",
            "an order means what it says",
            facts => facts.State is null || facts.State.Value.Place == PlaceBefore(facts) ? null : new(
                facts.State.Value.Place is AlarmPlace.Shown
                    ? $"{facts.Kind.Says} is not put aside."
                    : $"{facts.Kind.Says} is put aside already, or otherwise.")),

        new("ALRM-08", "Only an alarm that stands or waits is shelved.", "ISA-18.2, shelving",
            facts => facts.Act != AlarmAct.Shelve || facts.State is null or { Life: not AlarmLife.Normal } ? null : new(
                $"{facts.Kind.Says} does not stand.")),
    ];

    /// <summary>Judges an act. Refusals: ALRM-01 to ALRM-08.</summary>
    public static Verdict Judge(AlarmFacts facts) => Act.Judge(facts);

    private static bool Waits(AlarmState state) => state.Life is AlarmLife.Unacknowledged or AlarmLife.Returned;

    private static AlarmPlace PlaceBefore(AlarmFacts facts) => facts.Act switch
    {
        AlarmAct.Shelve => AlarmPlace.Shown,
        AlarmAct.Unshelve => AlarmPlace.Shelved,
        AlarmAct.TakeOut when facts.State!.Value.Place is AlarmPlace.Shelved => AlarmPlace.Shelved,
        AlarmAct.TakeOut => AlarmPlace.Shown,
        AlarmAct.Return => AlarmPlace.OutOfService,
        _ => facts.State!.Value.Place,
    };
}
