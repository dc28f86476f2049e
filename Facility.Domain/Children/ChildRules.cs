using System.Collections.Immutable;
using Facility.Contracts.Children;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Children;

/// <summary>How a child lives here with the mother, and how that ends.</summary>
public static class ChildRules
{
    private const string Law = "penal code art. 116";
    private const string Mandela = "Mandela rule 29: never a prisoner";

    /// <summary>What taking a child in must satisfy.</summary>
    public static ImmutableArray<Rule<TakeChildFacts>> TakeIn { get; } =
    [
        new("CHLD-01", "A child lives with a mother who is held here.", Law,
            facts => facts.Mother is null or Sex.Male ? new(
                "No woman of that id is held here.", "Choose the mother from the register.") : null),

        new("CHLD-02", "A child has a name.", Mandela,
            facts => IsWritten(facts.Order.Name, TakeChildIn.NameLengthMax) ? null : new(
                "No name is written, or too much is.", $"Write 1 to {TakeChildIn.NameLengthMax} characters.")),

        new("CHLD-03", "A child is born, then lives here, and that is written down afterwards.", Law,
            facts => facts.Order.Born is { } born && born <= facts.Order.Since && facts.Order.Since <= facts.Today
                ? null : new("The birth or the first day is missing or cannot be.", "Give both as they were.")),

        new("CHLD-04", "A child who is taken in is younger than the law lets it stay.", Law,
            facts => facts.Order.Born is not { } born || ChildClock.LastDay(born, facts.Policy) > facts.Today
                ? null : new(
                "This child is too old to live here, or the law of the day names no age.",
                "Hand the child over to relatives or to the guardianship authority.")),

        new("CHLD-05", "A child is taken in on a paper.", Law,
            facts => IsWritten(facts.Order.Paper, TakeChildIn.WordsLengthMax) ? null : new(
                "No paper is named, or too much is written.", "Write the birth certificate or the order.")),
    ];

    /// <summary>What a longer stay must satisfy.</summary>
    public static ImmutableArray<Rule<ExtendChildFacts>> Extend { get; } =
    [
        new("CHLD-06", "Only the stay of a child who lives here is extended.", "an order means what it says",
            facts => facts.Born is not null ? null : new(
                "No such child lives here.", "Choose from the list of children.")),

        new("CHLD-07", "A stay is extended while the mother's release or right to parole is near.",
            "penal code art. 116, law of 17 March 2023",
            facts => facts.Born is not { } born || (facts.Order.Ground is not ChildGround.None
                && facts.Order.GroundOn < ChildClock.GroundBefore(born, facts.Policy)) ? null : new(
                "Release and right to parole are not within a year of the age at which the stay ends.",
                "Name the ground with its day, or hand the child over.")),

        new("CHLD-08", "A longer stay is longer, and ends at the age that the law names at most.",
            "penal code art. 116, law of 17 March 2023",
            facts => facts.Born is not { } born || (facts.Order.Until > facts.LastDay
                && facts.Order.Until <= ChildClock.LatestDay(born, facts.Policy)) ? null : new(
                "The day is not after the last day, or beyond what the law allows.",
                facts.Born is { } known && ChildClock.LatestDay(known, facts.Policy) is { } latest
                    ? $"Give one after {facts.LastDay:yyyy-MM-dd}, {latest:yyyy-MM-dd} at the latest."
                    : "The law of this day knows no longer stay.")),

        new("CHLD-09", "A stay is extended by an order.", Law,
            facts => IsWritten(facts.Order.Paper, TakeChildIn.WordsLengthMax) ? null : new(
                "No order is named, or too much is written.", "Write its number and date.")),

        new("CHLD-10", "A release that is named is the one in the register.", "one fact, one place",
            facts => facts.Order.Ground is not ChildGround.Release || facts.HeldUntil is not { } day
                || facts.Order.GroundOn == day ? null : new(
                $"The register says that the mother is held until {day:yyyy-MM-dd}.",
                "Give that day, or put the register right first.")),
    ];

    /// <summary>What leaving together must satisfy.</summary>
    public static ImmutableArray<Rule<ChildAlongFacts>> Along { get; } =
    [
        new("CHLD-11", "Only a child who lives here leaves with the mother.", "an order means what it says",
            facts => facts.LivesHere ? null : new("No such child lives here.", "Choose from the list of children.")),

        new("CHLD-12", "That a child leaves with the mother rests on a paper.", Law,
            facts => !facts.Order.Goes || IsWritten(facts.Order.Paper, TakeChildIn.WordsLengthMax) ? null : new(
                "No order is named, or too much is written.", "Write which order names the child.")),
    ];

    /// <summary>What an end must satisfy.</summary>
    public static ImmutableArray<Rule<EndChildFacts>> End { get; } =
    [
        new("CHLD-13", "Only a stay that has not ended is ended.", "an order means what it says",
            facts => facts.Since is not null ? null : new(
                "No such child lives here.", "Choose from the list of children.")),

        new("CHLD-14", "A child is handed over to somebody, on a paper.", Law,
            facts => facts.Order.How is not ChildEnd.None
                && IsWritten(facts.Order.Paper, TakeChildIn.WordsLengthMax)
                && (facts.Order.How is ChildEnd.Died or ChildEnd.WithMother
                    || IsWritten(facts.Order.To, TakeChildIn.WordsLengthMax)) ? null : new(
                "It is not said how, to whom or on what paper, or too much is written.",
                "Say who took the child and name the paper.")),

        new("CHLD-15", "A stay ends between its first day and today.", "invariant I12",
            facts => facts.Since is not { } since || (facts.Order.On >= since && facts.Order.On <= facts.Today)
                ? null : new("The day is before the first one, or in the future.", "Give the day as it was.")),

        new("CHLD-16", "Nobody leaves with a mother who is held here.", "an order means what it says",
            facts => facts.Order.How is not ChildEnd.WithMother || facts.MotherIsGone ? null : new(
                "The mother has not left for good.",
                "Say beforehand that the child leaves with her; her passage then ends the stay.")),
    ];

    /// <summary>Judges a child taken in. Refusals: CHLD-01 to CHLD-05.</summary>
    public static Verdict JudgeTakeIn(TakeChildFacts facts) => TakeIn.Judge(facts);

    /// <summary>Judges a longer stay. Refusals: CHLD-06 to CHLD-10.</summary>
    public static Verdict JudgeExtend(ExtendChildFacts facts) => Extend.Judge(facts);

    /// <summary>Judges leaving together. Refusals: CHLD-11, CHLD-12.</summary>
    public static Verdict JudgeAlong(ChildAlongFacts facts) => Along.Judge(facts);

    /// <summary>Judges an end. Refusals: CHLD-13 to CHLD-16.</summary>
    public static Verdict JudgeEnd(EndChildFacts facts) => End.Judge(facts);

    private static bool IsWritten(string text, int most) => text.Trim().Length is > 0 && text.Trim().Length <= most;
}
