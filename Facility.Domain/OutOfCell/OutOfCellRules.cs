using System.Collections.Immutable;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.OutOfCell;

/// <summary>What may be written of somebody's time, and taken back.</summary>
public static class OutOfCellRules
{
    private const string Means = "an entry means what it says";

    /// <summary>What an entry must satisfy.</summary>
    public static ImmutableArray<Rule<WriteFacts>> Write { get; } =
    [
        new("OUTC-01", "Only of somebody held here something is written.", Means,
            facts => facts.IsHeld ? null : new(
                "This person is not held here.", "Choose from the register of people.")),

        new("OUTC-02", "It is said what it was, and of contact with whom.",
            "Mandela rule 44; the routine is no contact",
            facts => Enum.IsDefined(facts.Order.Kind) && facts.Order.Kind is not OutOfCellKind.None
                && Enum.IsDefined(facts.Order.Contact)
                && facts.Order.Kind is OutOfCellKind.Contact == facts.Order.Contact is not ContactKind.None
                ? null : new(
                "It is not said what it was, or with whom.",
                "Choose what it was; with whom, of contact only.")),

        new("OUTC-03", "Only time that is over is written, and while it is remembered.", Means,
            facts => facts.Order.From < facts.Order.Until && facts.Order.Until <= facts.Now
                && facts.Order.Until - facts.Order.From <= TimeSpan.FromHours(WriteOutOfCell.HoursMax)
                && !(facts.Order.From < facts.Now - facts.WrittenWithin) ? null : new(
                "It ends before it begins or later than now, is too long, or too long ago.",
                $"Give up to {WriteOutOfCell.HoursMax} hours that are over"
                + (facts.WrittenWithin is { } within ? $", of the last {within.TotalHours:0} hours." : "."))),

        new("OUTC-04", "Of a walk that was not taken it is said who offered it and what was said.", "decision D4",
            facts => facts.Order.Words.Length <= WriteOutOfCell.WordsLengthMax
                && (facts.Order.Words.Trim().Length > 0 || facts.Order.Kind is not (
                    OutOfCellKind.WalkDeclined or OutOfCellKind.StayedIn)) ? null : new(
                "It is not said why the walk was not taken, or too much is written.",
                $"Write 1 to {WriteOutOfCell.WordsLengthMax} characters.")),

        new("OUTC-05", "Who was outside the gate was neither in a yard nor in contact here.", "invariant I12",
            facts => !facts.WasOutside ? null : new(
                "By the roll this person was outside the gate in that time.",
                "Look at the times, or at the movements on the roll.")),

        new("OUTC-06", "A walk is either taken or not.", Means,
            facts => facts.Contradicts.Length == 0 ? null : new(
                $"Entry {facts.Contradicts} says the opposite of that time.",
                "Look at the times, or have that entry taken back.")),
    ];

    /// <summary>What taking back must satisfy.</summary>
    public static ImmutableArray<Rule<TakeBackFacts>> TakeBack { get; } =
    [
        new("OUTC-07", "Only an entry that stands is taken back, and it is said why.", "decision D4",
            facts => facts.Stands && facts.Because.Trim().Length is > 0 and <= WriteOutOfCell.WordsLengthMax
                ? null : new(
                "No such entry stands, or it is not said why.",
                $"Look again, and write 1 to {WriteOutOfCell.WordsLengthMax} characters.")),

        new("OUTC-08", "Nobody takes back what they wrote themselves.", "maker and checker",
            facts => !facts.IsOwn ? null : new(
                "You wrote this entry.", "Ask another supervisor.")),
    ];

    /// <summary>Judges an entry. Refusals: OUTC-01 to OUTC-06.</summary>
    public static Verdict JudgeWrite(WriteFacts facts) => Write.Judge(facts);

    /// <summary>Judges taking back. Refusals: OUTC-07, OUTC-08.</summary>
    public static Verdict JudgeTakeBack(TakeBackFacts facts) => TakeBack.Judge(facts);
}

/// <summary>What is looked at of an entry.</summary>
/// <param name="Order">The entry.</param>
/// <param name="IsHeld">Whether the person is held here.</param>
/// <param name="WasOutside">Whether they were outside the gate at any moment of it.</param>
/// <param name="Contradicts">An entry that stands and says the opposite of some of that time; empty for none.</param>
/// <param name="WrittenWithin">How long ago it may have begun; null while no figure is set.</param>
/// <param name="Now">The moment.</param>
public sealed record WriteFacts(
    WriteOutOfCell Order, bool IsHeld, bool WasOutside, string Contradicts, TimeSpan? WrittenWithin,
    DateTimeOffset Now);

/// <summary>What is looked at of taking back.</summary>
/// <param name="Stands">Whether there is such an entry, and it was not taken back.</param>
/// <param name="IsOwn">Whether who takes it back wrote it.</param>
/// <param name="Because">Why.</param>
public sealed record TakeBackFacts(bool Stands, bool IsOwn, string Because);
