using System.Collections.Immutable;
using Facility.Contracts.Papers;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Papers;

/// <summary>What is looked at of a paper that is asked for.</summary>
/// <param name="Order">The order.</param>
/// <param name="HasEntry">Whether an act stands in the record that this paper is about.</param>
public sealed record PaperFacts(PrintPaper Order, bool HasEntry);

/// <summary>Of what papers are made.</summary>
public static class PaperRules
{
    /// <summary>What a paper must satisfy.</summary>
    public static ImmutableArray<Rule<PaperFacts>> Print { get; } =
    [
        new("PAPR-01", "A paper is about an act that stands in the record.", "invariant I4",
            facts => facts.HasEntry ? null : new(
                Because(facts.Order.Kind), "Look at the list again; what was never done has no paper.")),
    ];

    /// <summary>Judges a printing. Refusals: PAPR-01.</summary>
    public static Verdict JudgePrint(PaperFacts facts) => Print.Judge(facts);

    private static string Because(PaperKind kind) => kind switch
    {
        PaperKind.GatePass => "There is no such visit, or it is not booked, or it is over.",
        PaperKind.DayList => "That is no day.",
        PaperKind.ParcelReceipt => "There is no such parcel.",
        PaperKind.VisitRefusal => "No visit was refused by that entry.",
        PaperKind.ParcelRefusal => "There is no such parcel, or nothing of it was refused or returned.",
        _ => "There is no such paper.",
    };
}
