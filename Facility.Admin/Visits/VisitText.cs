using Facility.Contracts.Visits;

namespace Facility.Admin.Visits;

/// <summary>Words for what stands in visits.</summary>
internal static class VisitText
{
    public static string Of(VisitKind kind) => kind switch
    {
        VisitKind.Short => "short visit",
        VisitKind.Long => "long visit",
        VisitKind.Video => "video visit",
        VisitKind.Lawyer => "lawyer",
        VisitKind.Official => "official",
        _ => "choose",
    };

    public static string Of(VisitState state) => state switch
    {
        VisitState.Held => "○ seat held",
        VisitState.Booked => "○ booked",
        VisitState.Arrived => "◐ at the door",
        VisitState.Searched => "◐ searched",
        VisitState.Admitted => "◕ let in",
        VisitState.InProgress => "● in progress",
        VisitState.Ended => "✓ ended",
        VisitState.Cancelled => "— called off",
        VisitState.Refused => "— refused",
        VisitState.NoShow => "— nobody came",
        _ => "— lapsed",
    };

    public static string Of(Relation relation) => relation switch
    {
        Relation.None => "choose",
        Relation.CommonChildParent => "parent of common children",
        Relation.Other => "other person",
        Relation.Lawyer => "lawyer",
        Relation.Official => "official",
        _ => $"{Word(relation)}|of a prisoner",
    };

    public static string Of(VisitParty party) =>
        party is VisitParty.None ? "choose" : $"the {Word(party)}|at whose request";

    public static string Of(VisitRefusal refusal) => refusal switch
    {
        VisitRefusal.None => "choose",
        VisitRefusal.SearchDeclined => "the search is declined",
        VisitRefusal.Papers => "papers|why a visit is refused",
        VisitRefusal.PrisonerDeclined => "the prisoner does not want it",
        VisitRefusal.Smuggling => "smuggling was proven: counts as used",
        _ => "something else|why a visit is refused",
    };

    public static string Of(VisitCardState state) => state switch
    {
        VisitCardState.Lent => "● lent",
        VisitCardState.Withdrawn => "— out of use",
        _ => "○ in the rack",
    };

    /// <summary>Where a visitor with a badge is.</summary>
    public static string Where(GuestView guest) => guest switch
    {
        { LeftAt: not null } => "has left",
        { IsInside: true } => "inside",
        { OutAt: not null } => "came out, badge not back",
        _ => "has not passed in",
    };

    public static string Hours(Shell.SiteTime times, DateTimeOffset from, DateTimeOffset until) =>
        $"{times.Full(from)[11..16]}–"
        + (times.Full(from)[..10] == times.Full(until)[..10] ? "" : $"{times.Full(until)[5..10]} ")
        + times.Full(until)[11..16];

    private static string Word<T>(T one) where T : struct, Enum => one.ToString().ToLowerInvariant();
}
