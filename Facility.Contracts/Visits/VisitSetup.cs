using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Visits;

/// <summary>A room of the visit wing.</summary>
/// <param name="Id">Its name, an identifier.</param>
/// <param name="Label">Its mark.</param>
/// <param name="IsSuite">Whether a family can stay in it overnight.</param>
/// <param name="IsHeard">Whether what is said in it can be heard or recorded; lawyers never meet in it.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-room")]
public sealed record VisitRoom(
    [property: Id(0)] string Id, [property: Id(1)] string Label, [property: Id(2)] bool IsSuite,
    [property: Id(3)] bool IsHeard);

/// <summary>A repeating session.</summary>
/// <param name="Id">Its name, an identifier; empty in an order.</param>
/// <param name="Room">In which room.</param>
/// <param name="Weekday">On which day of the week it begins.</param>
/// <param name="From">When it begins, by the facility's clocks.</param>
/// <param name="Until">When it ends; <paramref name="Nights"/> days later.</param>
/// <param name="Nights">0 for the same day, up to <see cref="VisitLimits.NightsMax"/> in a suite.</param>
/// <param name="ValidFrom">The first day; weeks are counted from it.</param>
/// <param name="ValidTo">The last day on which one begins; null for no end.</param>
/// <param name="EveryWeeks">1 for each week, up to <see cref="VisitLimits.WeeksMax"/>.</param>
/// <param name="Seats">How many visits at once, 1 to <see cref="VisitLimits.SeatsMax"/>.</param>
/// <param name="Kinds">Which kinds.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-template")]
public sealed record VisitTemplate(
    [property: Id(0)] string Id, [property: Id(1)] string Room, [property: Id(2)] DayOfWeek Weekday,
    [property: Id(3)] TimeOnly From, [property: Id(4)] TimeOnly Until, [property: Id(5)] int Nights,
    [property: Id(6)] DateOnly ValidFrom, [property: Id(7)] DateOnly? ValidTo, [property: Id(8)] int EveryWeeks,
    [property: Id(9)] int Seats, [property: Id(10)] ImmutableArray<VisitKind> Kinds);

/// <summary>Opens a session.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Template">The session.</param>
[GenerateSerializer, Immutable, Alias("facility.open-template")]
public sealed record OpenTemplate([property: Id(0)] OrderId Order, [property: Id(1)] VisitTemplate Template);

/// <summary>Changes how many a session seats, or when it ends; never below what is booked.</summary>
/// <param name="Template">Which.</param>
/// <param name="Seats">How many at once from now on.</param>
/// <param name="ValidTo">The last day; null for no end.</param>
[GenerateSerializer, Immutable, Alias("facility.change-template")]
public sealed record ChangeTemplate(
    [property: Id(0)] string Template, [property: Id(1)] int Seats, [property: Id(2)] DateOnly? ValidTo);

/// <summary>Blocks a day.</summary>
/// <param name="Day">Which, by the facility's calendar.</param>
/// <param name="Room">One room; empty for the whole wing.</param>
/// <param name="Reason">Why: an epidemic, a holiday, works.</param>
/// <param name="Lawyers">Whether lawyers and officials are kept out as well.</param>
[GenerateSerializer, Immutable, Alias("facility.block-day")]
public sealed record BlockDay(
    [property: Id(0)] DateOnly Day, [property: Id(1)] string Room, [property: Id(2)] string Reason,
    [property: Id(3)] bool Lawyers);

/// <summary>A blocked day.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Block">What is blocked.</param>
/// <param name="By">By whom.</param>
[GenerateSerializer, Immutable, Alias("facility.blocked-day")]
public sealed record BlockedDay(
    [property: Id(0)] string Id, [property: Id(1)] BlockDay Block, [property: Id(2)] string By);

/// <summary>How the wing is set up.</summary>
/// <param name="Rooms">Its rooms.</param>
/// <param name="Templates">Its sessions, those that are over left out.</param>
/// <param name="Blocked">Days that are blocked from today on.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-setup")]
public sealed record VisitSetup(
    [property: Id(0)] ImmutableArray<VisitRoom> Rooms, [property: Id(1)] ImmutableArray<VisitTemplate> Templates,
    [property: Id(2)] ImmutableArray<BlockedDay> Blocked);
