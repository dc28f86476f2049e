using System.Collections.Immutable;
using Facility.Contracts.Signals;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Signals;

/// <summary>Who may report a signal and move it on.</summary>
public static class SignalRules
{
    /// <summary>What a report must satisfy.</summary>
    public static ImmutableArray<Rule<ReportFacts>> Report { get; } =
    [
        new("SGNL-01", "A person reports a kind that people report.", "signal table",
            facts => facts.Kind is { CanBeReported: true } ? null : new(
                $"'{facts.Report.Kind}' is nothing that a person reports.", "Choose one of the list.")),

        new("SGNL-02", "A report says what happened.", "decision D4",
            facts => facts.Report.Text.Trim().Length is > 0 and <= ISignalRoom.TextLengthMax ? null : new(
                "It says nothing, or too much.", $"Write 1 to {ISignalRoom.TextLengthMax} characters.")),

        new("SGNL-03", "Who is named in a report is somebody the facility knows.", "invariant I15",
            facts => facts.Strangers.IsEmpty ? null : new(
                $"Nobody here is '{string.Join("', '", facts.Strangers)}'.", "Choose from the register of people.")),
    ];

    /// <summary>What an act must satisfy.</summary>
    public static ImmutableArray<Rule<SignalFacts>> Act { get; } =
    [
        // For whoever is named in it there is no such signal, in the very words of one that never was.
        new("SGNL-04", "Nobody named in a signal, and no role outside its chain, learns that there is one.",
            "invariant I15",
            facts => facts.IsThere ? null : new($"There is no signal '{facts.Id}'.")),

        new("SGNL-05", "A signal goes step by step, and none is left out.", "the one algorithm",
            facts => !facts.IsThere || facts.Act == SignalMachine.NextOf(facts.Step) ? null : new(
                facts.Step is SignalStep.Closed
                    ? "It is closed."
                    : $"What is asked for next is to {SignalMachine.NextOf(facts.Step).ToString().ToLowerInvariant()}.",
                "Look at it again; somebody may have been quicker.")),

        new("SGNL-06", "What was done stands in words; taking it up needs none.", "decision D4",
            facts => facts.Words.Length <= ISignalRoom.WordsLengthMax
                && (facts.Act is SignalAct.Acknowledge || facts.Words.Trim().Length > 0) ? null : new(
                "It says nothing, or too much.", $"Write 1 to {ISignalRoom.WordsLengthMax} characters.")),

        new("SGNL-07", "A call from a cell is closed only after somebody was there.", "internal rules of remand, 46",
            facts => facts is not { IsThere: true, Act: SignalAct.Close, Stands: true, Kind.NeedsPresence: true }
                ? null : new("The call still stands.", "Have it ended at the cell, then close it.")),
    ];

    /// <summary>Judges a report. Refusals: SGNL-01 to SGNL-03.</summary>
    public static Verdict JudgeReport(ReportFacts facts) => Report.Judge(facts);

    /// <summary>Judges an act. Refusals: SGNL-04 to SGNL-07.</summary>
    public static Verdict JudgeAct(SignalFacts facts) => Act.Judge(facts);
}
