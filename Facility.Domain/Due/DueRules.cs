using System.Collections.Immutable;
using Facility.Contracts.Due;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Due;

/// <summary>How items of the due list are closed and entered.</summary>
public static class DueRules
{
    private const string Proved = "decision D4; each deadline asks for its proof";

    /// <summary>What closing must satisfy.</summary>
    public static ImmutableArray<Rule<DueCloseFacts>> Close { get; } =
    [
        // For whoever it is none of, there is no such item, in the very words of one that never was.
        new("DUES-01", "Only what waits is closed, by those who see it.", "invariant I15",
            facts => facts.Kind is not null ? null : new(
                $"Nothing '{facts.Order.Item}' waits.", "Look at the list again; somebody may have been quicker.")),

        new("DUES-02", "A proof has a number, a day between the event and today, and a name.", Proved,
            facts => IsText(facts.Order.Number) && IsText(facts.Order.Who) && facts.Order.On <= facts.Today
                && !(facts.Order.On < facts.EventOn) ? null : new(
                "Number or name is missing, too much is written, or the day cannot be.",
                $"Give the day of the paper; 1 to {CloseDue.WordsLengthMax} characters each.")),

        new("DUES-03", "What a register proves is closed there.", "nothing is true twice",
            facts => facts.Kind is not { IsOfRegister: true } kind ? null : new(
                "It is closed where it is done.", $"Write down {kind.Proof}.")),
    ];

    /// <summary>What an event that people enter must satisfy.</summary>
    public static ImmutableArray<Rule<DueEnterFacts>> Enter { get; } =
    [
        new("DUES-04", "People enter only events that no register knows of.", "nothing is true twice",
            facts => facts.Kind is { IsEntered: true } ? null : new(
                $"'{facts.Order.Kind}' is nothing that a person enters.", "Choose one of the list.")),

        new("DUES-05", "An event has happened, not long ago.", "a deadline runs from its event",
            facts => facts.Order.At <= facts.Now && facts.Order.At > facts.Now.AddDays(-EnterDue.DaysAgoMax)
                ? null : new(
                "It lies in the future, or too far back.", $"Give its time; {EnterDue.DaysAgoMax} days back at most.")),

        new("DUES-06", "Whom an event concerns is known here.", "an order means what it says",
            facts => facts.Order.Person is null || facts.IsKnown ? null : new(
                $"Nobody '{facts.Order.Person}' is known.", "Choose from the register, or leave it empty.")),
    ];

    /// <summary>Judges a closing. Refusals: DUES-01 to DUES-03.</summary>
    public static Verdict JudgeClose(DueCloseFacts facts) => Close.Judge(facts);

    /// <summary>Judges an entered event. Refusals: DUES-04 to DUES-06.</summary>
    public static Verdict JudgeEnter(DueEnterFacts facts) => Enter.Judge(facts);

    private static bool IsText(string words) =>
        words.Trim().Length > 0 && words.Length <= CloseDue.WordsLengthMax;
}

/// <summary>What is looked at of a closing.</summary>
/// <param name="Order">The closing.</param>
/// <param name="Kind">The item's row; null when none waits that this person sees.</param>
/// <param name="EventOn">The day of its event; null when there is none.</param>
/// <param name="Today">The day.</param>
public sealed record DueCloseFacts(CloseDue Order, DueKind? Kind, DateOnly? EventOn, DateOnly Today);

/// <summary>What is looked at of an entered event.</summary>
/// <param name="Order">The event.</param>
/// <param name="Kind">Its row; null for one that the table lacks, or that the person's role does not see.</param>
/// <param name="IsKnown">Whether the person it concerns is known.</param>
/// <param name="Now">The moment.</param>
public sealed record DueEnterFacts(EnterDue Order, DueKind? Kind, bool IsKnown, DateTimeOffset Now);
