using Facility.Admin.Speech;
using Facility.Contracts.Papers;

namespace Facility.Admin.Papers;

/// <summary>Papers in the words of the screen.</summary>
internal static class PaperText
{
    private static readonly (PaperKind Kind, string Slug, string Label, string Size)[] Kinds =
    [
        (PaperKind.GatePass, "gate-pass", "Gate pass", "A5"),
        (PaperKind.DayList, "day-list", "Visits of a day", "across"),
        (PaperKind.ParcelReceipt, "parcel-receipt", "Receipt of a parcel", "A5"),
        (PaperKind.VisitRefusal, "visit-refusal", "Notice of a refused visit", "A4"),
        (PaperKind.ParcelRefusal, "parcel-refusal", "Notice of a refused or returned parcel", "A4"),
    ];

    /// <summary>Where a paper is made.</summary>
    public static string Href(PaperKind kind, string about) =>
        $"/papers/{Of(kind).Slug}/{Uri.EscapeDataString(about)}";

    /// <summary>The kind of an address; null for none.</summary>
    public static PaperKind? Kind(string slug) =>
        Kinds.Where(one => one.Slug == slug).Select(one => (PaperKind?)one.Kind).FirstOrDefault();

    /// <summary>What a paper is called.</summary>
    public static string Label(PaperKind kind) => Of(kind).Label;

    /// <summary>On what it is printed.</summary>
    public static string Size(PaperKind kind) => Of(kind).Size;

    /// <summary>What a code turned out to be.</summary>
    public static string Say(PaperCheck check, Words words) => check.Finding switch
    {
        PaperFinding.Fits when check.Since.IsEmpty => words["✓ This code leads to the entry below."],
        PaperFinding.Fits =>
            words["▲ This code leads to the entry below, and something happened since: look at both."],
        PaperFinding.Malformed => words["✕ This is no code: a digit is wrong, two changed places, or some are "
            + "missing. Read it again; if the paper says the same, it is false."],
        PaperFinding.NoEntry => words["✕ The record has no entry {0} that you may see. The paper is not one of "
            + "ours, or not for you.", check.Number],
        PaperFinding.HashDiffers =>
            words["✕ Entry {0} is there, and its hash is another one: the paper is false.", check.Number],
        PaperFinding.EntryBroken => words["✕ The code fits, and entry {0} does not fit the record any more: have "
            + "the whole chain verified.", check.Number],
        _ => words["✕ Of entry {0} no paper is ever made: the paper is false.", check.Number],
    };

    private static (PaperKind Kind, string Slug, string Label, string Size) Of(PaperKind kind) =>
        Kinds.First(one => one.Kind == kind);
}
