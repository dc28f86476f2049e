using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Visits;
using Facility.Domain.Policy;

namespace Facility.Domain.Visits;

/// <summary>What is looked at of a visit.</summary>
/// <param name="Asked">What is asked for.</param>
/// <param name="Session">The session; null for none of that name.</param>
/// <param name="Host">Who is visited.</param>
/// <param name="Comers">Who comes, in the order asked.</param>
/// <param name="Now">The moment.</param>
/// <param name="Zone">The facility's clocks.</param>
/// <param name="Policy">The figures in force on the session's day.</param>
public sealed record VisitFacts(
    VisitAsked Asked, VisitSession? Session, VisitHost Host, ImmutableArray<VisitComer> Comers,
    DateTimeOffset Now, TimeZoneInfo Zone, DayPolicy Policy)
{
    /// <summary>What the ledger says; null for what is never counted.</summary>
    public VisitEntitlement? Entitlement { get; init; }

    /// <summary>Whether it is booked already: seat, time and count were judged then.</summary>
    public bool IsStanding { get; init; }

    /// <summary>Whether it is a meeting of lawyer or official, which no measure of the house bars.</summary>
    public bool IsPrivileged => Asked.Kind is VisitKind.Lawyer or VisitKind.Official;

    /// <summary>The session's day by the facility's calendar.</summary>
    public DateOnly Day => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Session?.From ?? Now, Zone).DateTime);

    /// <summary>A moment as the facility's wall clocks show it.</summary>
    public string Wall(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whether a visitor is grown up on that day.</summary>
    public bool IsAdult(VisitComer comer) => IsAdultOn(comer.Born, Day, Policy);

    /// <summary>Whether somebody is grown up on a day.</summary>
    public static bool IsAdultOn(DateOnly? born, DateOnly day, DayPolicy policy) =>
        new Particulars { Born = born }.AgeOn(day) >= (policy.Whole("visiting.adult-years") ?? 18);
}

/// <summary>What is asked for.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="ByVideo">Whether the prisoner agrees to be seen by video.</param>
/// <param name="Leave">The paper of the body that runs the case.</param>
/// <param name="Decision">The head's decision where no figure is set.</param>
/// <param name="Tongue">In which language it is said.</param>
public sealed record VisitAsked(VisitKind Kind, bool ByVideo, string Leave, string Decision, Tongue Tongue)
{
    /// <summary>The prisoner's written request to take a short visit for a long one; empty for none.</summary>
    public string Swap { get; init; } = "";
}

/// <summary>A session as the rules see it.</summary>
/// <param name="Room">The room's mark.</param>
/// <param name="IsSuite">Whether a family can stay overnight.</param>
/// <param name="IsHeard">Whether what is said can be heard.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Seats">How many visits it seats.</param>
/// <param name="Taken">How many it has, this one left out.</param>
/// <param name="Kinds">Which kinds.</param>
/// <param name="Blocked">Why the day is blocked; empty when it is open.</param>
/// <param name="BlocksLawyers">Whether that concerns lawyers and officials.</param>
/// <param name="Apart">Orders to keep this prisoner apart from somebody who has a visit in the same hours.</param>
public sealed record VisitSession(
    string Room, bool IsSuite, bool IsHeard, DateTimeOffset From, DateTimeOffset Until, int Seats, int Taken,
    ImmutableArray<VisitKind> Kinds, string Blocked, bool BlocksLawyers, ImmutableArray<VisitApart> Apart)
{
    /// <summary>How many nights it lasts.</summary>
    public int Nights { get; init; }
}

/// <summary>Somebody from whom the prisoner is kept apart.</summary>
/// <param name="Order">By which order.</param>
/// <param name="Name">Shown name.</param>
public sealed record VisitApart(string Order, string Name);

/// <summary>Who is visited.</summary>
/// <param name="IsHeld">Whether they are held here.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Is">What is known of them.</param>
/// <param name="Busy">Another visit of theirs in those hours; empty for none.</param>
/// <param name="Isolated">The isolation that holds in those hours; null for none.</param>
public sealed record VisitHost(
    bool IsHeld, string Name, Particulars Is, string Busy, VisitIsolation? Isolated)
{
    /// <summary>The degree of conduct on the session's day, −3 to +3.</summary>
    public int Degree { get; init; }
}

/// <summary>An isolation.</summary>
/// <param name="Kind">On what footing.</param>
/// <param name="Until">Until when.</param>
public sealed record VisitIsolation(IsolationKind Kind, DateTimeOffset Until);

/// <summary>Somebody who comes.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Shown name; empty for nobody who visits.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="Relation">What they are to the prisoner.</param>
/// <param name="Leave">The head's leave; empty for none.</param>
/// <param name="Missing">Papers that are missing or run out before the session ends, by id.</param>
/// <param name="Ban">The ban that holds on that day; null for none.</param>
/// <param name="Busy">Another visit of theirs in those hours; empty for none.</param>
public sealed record VisitComer(
    PersonId Id, string Name, DateOnly? Born, Relation Relation, string Leave, ImmutableArray<string> Missing,
    VisitBan? Ban, string Busy);

/// <summary>A ban.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Until">The last day.</param>
public sealed record VisitBan(string Id, DateOnly Until);

/// <summary>What the ledger says of one more visit on that day.</summary>
/// <param name="IsEnough">Whether there is one left.</param>
/// <param name="Says">Why not, in the asker's language.</param>
public sealed record VisitEntitlement(bool IsEnough, string Says);
