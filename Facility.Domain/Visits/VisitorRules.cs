using System.Collections.Immutable;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Rules;

namespace Facility.Domain.Visits;

/// <summary>What is looked at of a new visitor.</summary>
/// <param name="Order">The order.</param>
/// <param name="Today">Today by the facility's calendar.</param>
public sealed record EnterVisitorFacts(EnterVisitor Order, DateOnly Today);

/// <summary>What is looked at of a relation.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsVisitor">Whether the one is a visitor.</param>
/// <param name="IsHeld">Whether the other is held here.</param>
public sealed record LinkVisitorFacts(LinkVisitor Order, bool IsVisitor, bool IsHeld);

/// <summary>What is looked at of a paper.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsVisitor">Whether it is a visitor's.</param>
/// <param name="IsListed">Whether the list asks for such a paper today.</param>
/// <param name="Today">Today by the facility's calendar.</param>
public sealed record SeePaperFacts(SeePaper Order, bool IsVisitor, bool IsListed, DateOnly Today);

/// <summary>What is looked at of a ban.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsVisitor">Whether it is a visitor's.</param>
/// <param name="Today">Today by the facility's calendar.</param>
public sealed record BanVisitorFacts(BanVisitor Order, bool IsVisitor, DateOnly Today);

/// <summary>Who visits, what is known of them, and who is kept out.</summary>
public static class VisitorRules
{
    /// <summary>Longest ban, in years: smuggling bars for one, and each is judged anew.</summary>
    public const int BanYearsMax = 3;

    private const string Means = "an order means what it says";

    /// <summary>What a new visitor must satisfy.</summary>
    public static ImmutableArray<Rule<EnterVisitorFacts>> Enter { get; } =
    [
        new("VIST-60", "A visitor has a name, a sex and a birth as the paper says.", "European prison rule 24",
            facts => VisitDoorRules.IsText(facts.Order.Name) && VisitDoorRules.IsShort(facts.Order.Phone)
                && facts.Order.Sex is Sex.Male or Sex.Female
                && facts.Order.Born is { } born && born <= facts.Today && born > facts.Today.AddYears(-120)
                && Enum.IsDefined(facts.Order.Tongue) ? null : new(
                "Name, sex or birth is missing or cannot be.",
                $"Write what the paper says, up to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>What a relation must satisfy.</summary>
    public static ImmutableArray<Rule<LinkVisitorFacts>> Link { get; } =
    [
        new("VIST-61", "A relation joins a visitor and somebody held here.", Means,
            facts => facts is { IsVisitor: true, IsHeld: true } && Enum.IsDefined(facts.Order.Relation)
                && facts.Order.Relation is not Relation.None && VisitDoorRules.IsShort(facts.Order.Leave) ? null : new(
                "One of the two is not known here as that, or the relation was not chosen.",
                "Choose both from the lists, and what they are to each other.")),
    ];

    /// <summary>What a paper must satisfy.</summary>
    public static ImmutableArray<Rule<SeePaperFacts>> Paper { get; } =
    [
        new("VIST-62", "Only papers of the list are entered, with their number, before they run out.",
            "the list of papers is data",
            facts => facts is { IsVisitor: true, IsListed: true } && VisitDoorRules.IsText(facts.Order.Number)
                && !(facts.Order.ValidUntil < facts.Today) ? null : new(
                "This paper is not on the list, has no number or ran out.", "Choose from the list; ask for no other.")),
    ];

    /// <summary>What a ban must satisfy.</summary>
    public static ImmutableArray<Rule<BanVisitorFacts>> Ban { get; } =
    [
        new("VIST-63", "A ban has a ground and an end.", "internal rules 76-100: for one year",
            facts => facts.IsVisitor && VisitDoorRules.IsText(facts.Order.Ground)
                && facts.Order.Until is { } until && until >= facts.Today
                && until <= facts.Today.AddYears(BanYearsMax) ? null : new(
                "The visitor is not known, or ground or end is missing or too far.",
                $"Write on what decision, and a last day within {BanYearsMax} years.")),
    ];

    /// <summary>What the end of a ban must satisfy.</summary>
    public static ImmutableArray<Rule<(bool Holds, string Words)>> EndBan { get; } =
    [
        new("VIST-64", "Only a ban that holds is ended, and it is said why.", "decision D4",
            facts => facts.Holds && VisitDoorRules.IsText(facts.Words) ? null : new(
                "No such ban holds, or it is not said why it ends.",
                $"Look again, and write 1 to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>What letting a visit stand must satisfy.</summary>
    public static ImmutableArray<Rule<(ImmutableArray<string> Open, string Words)>> Keep { get; } =
    [
        new("VIST-55", "A visit that is to be reviewed is let stand with a reason, never against what is firm.",
            "decision D5",
            facts => !facts.Open.IsEmpty && !facts.Open.Any(VisitRules.IsFirm) && VisitDoorRules.IsText(facts.Words)
                ? null : new(
                facts.Open.FirstOrDefault(VisitRules.IsFirm) is { } firm
                    ? $"Against {firm} no visit takes place."
                    : "Nothing is to be reviewed there, or it is not said why it stands.",
                $"Move it or call it off; else write 1 to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>What telling somebody must satisfy.</summary>
    public static ImmutableArray<Rule<(bool IsOpen, string How)>> Told { get; } =
    [
        new("VIST-56", "Somebody is told once, and it is said how.", Means,
            facts => facts.IsOpen && VisitDoorRules.IsText(facts.How) ? null : new(
                "This was told already, or it is not said how.",
                $"Look again, and write 1 to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>Judges a new visitor. Refusals: VIST-60.</summary>
    public static Verdict JudgeEnter(EnterVisitorFacts facts) => Enter.Judge(facts);

    /// <summary>Judges a relation. Refusals: VIST-61.</summary>
    public static Verdict JudgeLink(LinkVisitorFacts facts) => Link.Judge(facts);

    /// <summary>Judges a paper. Refusals: VIST-62.</summary>
    public static Verdict JudgePaper(SeePaperFacts facts) => Paper.Judge(facts);

    /// <summary>Judges a ban. Refusals: VIST-63.</summary>
    public static Verdict JudgeBan(BanVisitorFacts facts) => Ban.Judge(facts);

    /// <summary>Judges the end of a ban. Refusals: VIST-64.</summary>
    public static Verdict JudgeEndBan(bool holds, string words) => EndBan.Judge((holds, words));

    /// <summary>Judges letting a visit stand. Refusals: VIST-55.</summary>
    public static Verdict JudgeKeep(ImmutableArray<string> open, string words) => Keep.Judge((open, words));

    /// <summary>Judges telling somebody. Refusals: VIST-56.</summary>
    public static Verdict JudgeTold(bool isOpen, string how) => Told.Judge((isOpen, how));
}
