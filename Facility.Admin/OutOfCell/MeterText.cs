using System.Globalization;
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
    public static string Minutes(MeterView meter) => string.Join(", ", new[]
    {
        $"{meter.Known}{(meter.Norm is { } norm ? $" of {norm}" : "")} min",
        meter.Running > 0 ? $"{meter.Running} min running" : "",
        meter.Declined > 0 ? $"{meter.Declined} min declined" : "",
        meter.Unknown > 0 ? $"{meter.Unknown} min unknown" : "",
    }.Where(part => part.Length > 0));

    /// <summary>Whether the day so far is solitary confinement by Mandela rule 44.</summary>
    public static string Solitary(MeterView contact) => contact.Norm is not { } norm ? ""
        : contact.Known >= norm ? "not solitary by rule 44"
        : contact.Known + contact.Unknown >= norm ? "unknown whether solitary by rule 44"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"less than {norm} min of contact known: solitary by rule 44 unless more is written");
}
