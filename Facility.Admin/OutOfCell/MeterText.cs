using Facility.Admin.Speech;
using Facility.Contracts.OutOfCell;

namespace Facility.Admin.OutOfCell;

/// <summary>The meter's words on a page. Colour is never the only sign of a state.</summary>
internal static class MeterText
{
    public static string Of(MeterState state) => state switch
    {
        MeterState.Enough => "● enough",
        MeterState.Running => "◔ running",
        MeterState.Declined => "○ declined",
        MeterState.Owed => "◌ owed",
        MeterState.Amber => "▲ has to begin now",
        MeterState.Unknown => "? unknown",
        MeterState.Short => "■ short",
        _ => "no norm",
    };

    public static string Of(OutOfCellKind kind) => kind switch
    {
        OutOfCellKind.Walk => "a walk",
        OutOfCellKind.WalkDeclined => "a walk was offered and declined",
        OutOfCellKind.StayedIn => "stayed in while the cell went out",
        OutOfCellKind.Contact => "contact",
        _ => "choose",
    };

    public static string Of(ContactKind kind) => kind switch
    {
        ContactKind.Visit => "a visitor",
        ContactKind.Lawyer => "a lawyer",
        ContactKind.Prisoners => "other prisoners",
        ContactKind.Programme => "work, lessons, a programme",
        ContactKind.Chaplain => "somebody of a faith",
        ContactKind.Care => "medic, psychologist, social worker",
        _ => "of contact only",
    };

    /// <summary>What is known, with what runs, was declined and is unknown beside it.</summary>
    public static string Minutes(MeterView meter, Words words) => string.Join(", ", new[]
    {
        meter.Norm is { } norm ? words["{0} of {1} min", meter.Known, norm] : words["{0} min", meter.Known],
        meter.Running > 0 ? words["{0} min running", meter.Running] : "",
        meter.Declined > 0 ? words["{0} min declined", meter.Declined] : "",
        meter.Unknown > 0 ? words["{0} min unknown", meter.Unknown] : "",
    }.Where(part => part.Length > 0));

    /// <summary>Whether the day so far is solitary confinement by Mandela rule 44.</summary>
    public static string Solitary(MeterView contact, Words words) => contact.Norm is not { } norm ? ""
        : contact.Known >= norm ? words["not solitary by rule 44"]
        : contact.Known + contact.Unknown >= norm ? words["unknown whether solitary by rule 44"]
        : words["less than {0} min of contact known: solitary by rule 44 unless more is written", norm];
}
