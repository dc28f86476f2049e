using System.Collections.Immutable;
using Facility.Contracts.Custody;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Custody;

/// <summary>How somebody is received, and on what they are held.</summary>
public static class ReceptionRules
{
    private const string Law = "Mandela rule 7; penal code art. 25, 27";

    /// <summary>What a reception must satisfy; nobody is left off the roll for want of papers.</summary>
    public static ImmutableArray<Rule<ReceiveFacts>> Receive { get; } =
    [
        new("RECP-01", "Whoever is received has a name on the roll.", Law,
            facts => facts.Order.Name.Trim().Length is > 0 and <= ReceivePerson.NameLengthMax ? null : new(
                "No name is written, or too much is.",
                $"Write 1 to {ReceivePerson.NameLengthMax} characters; 'unknown man' is a name until there is one.")),

        new("RECP-02", "A reception is written down after the gate was passed.", "invariant I12",
            facts => facts.Order.At <= facts.Now && (facts.Order.Born is not { } born || born <= facts.Today)
                ? null : new("The passage or the birth lies in the future.", "Give the times as they were.")),

        new("RECP-03", "It is known who brought them.", Law,
            facts => facts.Order.BroughtBy.Trim().Length is > 0 and <= ReceivePerson.WordsLengthMax ? null : new(
                "It is not said who brought them, or too much is.",
                $"Write who, and on what order: 1 to {ReceivePerson.WordsLengthMax} characters.")),
    ];

    /// <summary>What completing must satisfy.</summary>
    public static ImmutableArray<Rule<PapersFacts>> Complete { get; } =
    [
        new("RECP-04", "Papers are completed once, of somebody whose papers wait.", "an order means what it says",
            facts => facts.Waits ? null : new(
                "No papers of this person wait.", "A new order that holds them is written down as such.")),

        new("RECP-05", "A reception is complete only with order, date, ground, identity, injuries, property and kin.",
            Law,
            facts => Missing(facts.Papers) is { Length: > 0 } missing ? new(
                $"Missing or too long: {missing}.", "Write each; 'none' is an answer, nothing is not.") : null),
    ];

    /// <summary>What a new order must satisfy.</summary>
    public static ImmutableArray<Rule<ExtendFacts>> Extend { get; } =
    [
        new("RECP-06", "Only somebody held here is held on.", "an order means what it says",
            facts => facts.IsHeld ? null : new("This person is not held here.", "Choose from the register.")),

        new("RECP-07", "A new order has a number, a date not in the future, and a day after it.", Law,
            facts => facts.Order.LegalOrder.Trim().Length is > 0 and <= ReceivePerson.WordsLengthMax
                && facts.Order.OrderedOn <= facts.Today
                && (facts.Order.HeldUntil is not { } until || until > facts.Order.OrderedOn) ? null : new(
                "Number, date or day is missing or cannot be.", "Give them as the order says.")),
    ];

    /// <summary>Judges a reception. Refusals: RECP-01 to RECP-03.</summary>
    public static Verdict JudgeReceive(ReceiveFacts facts) => Receive.Judge(facts);

    /// <summary>Judges completed papers. Refusals: RECP-04, RECP-05.</summary>
    public static Verdict JudgeComplete(PapersFacts facts) => Complete.Judge(facts);

    /// <summary>Judges a new order. Refusals: RECP-06, RECP-07.</summary>
    public static Verdict JudgeExtend(ExtendFacts facts) => Extend.Judge(facts);

    private static string Missing(ReceptionPapers papers) => string.Join(", ", Fields(papers)
        .Where(field => field.Is.Trim().Length is 0 or > ReceivePerson.WordsLengthMax).Select(field => field.Name));

    private static IEnumerable<(string Name, string Is)> Fields(ReceptionPapers papers) =>
    [
        ("legal order", papers.LegalOrder), ("its date", papers.OrderedOn is null ? "" : "given"),
        ("ground", papers.Ground), ("identity", papers.Identity), ("injuries noted", papers.Injuries),
        ("property", papers.Property), ("next of kin", papers.NextOfKin),
        ("held until", papers.IsForLife != (papers.HeldUntil is not null) ? "given" : ""),
    ];
}

/// <summary>What is looked at of a reception.</summary>
/// <param name="Order">The order.</param>
/// <param name="Now">The moment.</param>
/// <param name="Today">The day.</param>
public sealed record ReceiveFacts(ReceivePerson Order, DateTimeOffset Now, DateOnly Today);

/// <summary>What is looked at of completed papers.</summary>
/// <param name="Papers">The papers.</param>
/// <param name="Waits">Whether papers of this person wait.</param>
public sealed record PapersFacts(ReceptionPapers Papers, bool Waits);

/// <summary>What is looked at of a new order.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsHeld">Whether the person is held here.</param>
/// <param name="Today">The day.</param>
public sealed record ExtendFacts(ExtendHolding Order, bool IsHeld, DateOnly Today);
