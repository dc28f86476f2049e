using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Visits;

/// <summary>A session on its day.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Room">The room's mark.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Seats">How many visits it seats.</param>
/// <param name="Free">How many more.</param>
/// <param name="Kinds">Which kinds.</param>
/// <param name="Blocked">Why nobody is booked into it; empty when it is open.</param>
[GenerateSerializer, Immutable, Alias("facility.slot-view")]
public sealed record SlotView(
    [property: Id(0)] string Id, [property: Id(1)] string Room, [property: Id(2)] DateTimeOffset From,
    [property: Id(3)] DateTimeOffset Until, [property: Id(4)] int Seats, [property: Id(5)] int Free,
    [property: Id(6)] ImmutableArray<VisitKind> Kinds, [property: Id(7)] string Blocked);

/// <summary>What stands against a visit.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Because">A sentence with its evidence.</param>
/// <param name="WouldChange">What would have to change.</param>
/// <param name="Evidence">The facts it rests on.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-objection")]
public sealed record VisitObjection(
    [property: Id(0)] string Rule, [property: Id(1)] string Because, [property: Id(2)] string WouldChange,
    [property: Id(3)] ImmutableArray<string> Evidence);

/// <summary>The answer to an order about a seat.</summary>
/// <param name="Objections">Everything that stands against it; empty when it is done.</param>
/// <param name="Visit">The visit's name; empty when refused.</param>
/// <param name="HeldUntil">Until when the seat is held; null when nothing is.</param>
/// <param name="Next">When refused: the earliest sessions against which nothing stands.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-answer")]
public sealed record VisitAnswer(
    [property: Id(0)] ImmutableArray<VisitObjection> Objections, [property: Id(1)] string Visit,
    [property: Id(2)] DateTimeOffset? HeldUntil, [property: Id(3)] ImmutableArray<SlotView> Next)
{
    /// <summary>When refused: the number of the entry, of which a notice can be printed; 0 for none.</summary>
    [Id(4)] public long Entry { get; init; }

    /// <summary>Whether it is done.</summary>
    public bool IsAllowed => Objections.IsEmpty;

    /// <summary>The objections as every other refusal is written.</summary>
    public Verdict Verdict => new([.. Objections.Select(one => new Refusal(one.Rule, one.Because, one.WouldChange))]);
}

/// <summary>A session for somebody, with what stands against it.</summary>
/// <param name="Slot">The session.</param>
/// <param name="Objections">Empty when it may be booked.</param>
[GenerateSerializer, Immutable, Alias("facility.slot-choice")]
public sealed record SlotChoice(
    [property: Id(0)] SlotView Slot, [property: Id(1)] ImmutableArray<VisitObjection> Objections);

/// <summary>What is asked before a session is chosen.</summary>
/// <param name="Prisoner">Who is visited.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Visitors">Who comes.</param>
/// <param name="From">The first day looked at.</param>
/// <param name="Tongue">In which language objections are said.</param>
[GenerateSerializer, Immutable, Alias("facility.ask-slots")]
public sealed record AskSlots(
    [property: Id(0)] PersonId Prisoner, [property: Id(1)] VisitKind Kind,
    [property: Id(2)] ImmutableArray<PersonId> Visitors, [property: Id(3)] DateOnly From,
    [property: Id(4)] Tongue Tongue)
{
    /// <summary>See <see cref="HoldVisit.ByVideo"/>.</summary>
    [Id(5)] public bool ByVideo { get; init; }

    /// <summary>See <see cref="HoldVisit.Leave"/>.</summary>
    [Id(6)] public string Leave { get; init; } = "";

    /// <summary>See <see cref="HoldVisit.Decision"/>.</summary>
    [Id(7)] public string Decision { get; init; } = "";

    /// <summary>A visit that is to be moved: it is judged as it stands, as if its own seat were free; empty for a new
    /// one.</summary>
    [Id(8)] public string Visit { get; init; } = "";

    /// <summary>See <see cref="HoldVisit.Swap"/>.</summary>
    [Id(9)] public string Swap { get; init; } = "";
}

/// <summary>Sessions for somebody, with the entitlement they count against.</summary>
/// <param name="Meter">The entitlement's arithmetic, line by line; empty for kinds that are never counted.</param>
/// <param name="Slots">The sessions of four weeks.</param>
[GenerateSerializer, Immutable, Alias("facility.slot-board")]
public sealed record SlotBoard(
    [property: Id(0)] ImmutableArray<string> Meter, [property: Id(1)] ImmutableArray<SlotChoice> Slots);

/// <summary>A visitor of a visit.</summary>
/// <param name="Visitor">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Relation">What they are to the prisoner.</param>
/// <param name="IsAdult">Whether they are grown up on that day.</param>
/// <param name="Came">Whether they came.</param>
/// <param name="Searched">How the search went; empty while there was none.</param>
/// <param name="Badge">The badge they were given; empty for none.</param>
/// <param name="EnteredAt">When they went in.</param>
/// <param name="LeftAt">When they left.</param>
[GenerateSerializer, Immutable, Alias("facility.guest-view")]
public sealed record GuestView(
    [property: Id(0)] PersonId Visitor, [property: Id(1)] string Name, [property: Id(2)] Relation Relation,
    [property: Id(3)] bool IsAdult, [property: Id(4)] bool Came, [property: Id(5)] string Searched,
    [property: Id(6)] string Badge, [property: Id(7)] DateTimeOffset? EnteredAt,
    [property: Id(8)] DateTimeOffset? LeftAt)
{
    /// <summary>When a passage took them out of the wing, the badge not yet handed back; null for not.</summary>
    [Id(9)] public DateTimeOffset? OutAt { get; init; }

    /// <summary>Where they last passed: a turnstile, or "by hand"; empty for nowhere.</summary>
    [Id(10)] public string PassedAt { get; init; } = "";

    /// <summary>Whether their badge is a card of the stock, lent to them now.</summary>
    [Id(11)] public bool HoldsCard { get; init; }

    /// <summary>Whether they are in the wing now.</summary>
    public bool IsInside => EnteredAt is not null && OutAt is null && LeftAt is null;

    /// <summary>Whether they have gone in, or wear a badge, and have not left by name.</summary>
    public bool IsUnaccounted => LeftAt is null && (EnteredAt is not null || Badge.Length > 0);
}

/// <summary>A visit in a list.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Prisoner">Who is visited.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Cell">The mark of their cell.</param>
/// <param name="Slot">The session on its day.</param>
/// <param name="Room">The room's mark.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="HeldUntil">Until when a hold holds; null when it is none.</param>
/// <param name="Guests">Who comes.</param>
/// <param name="Says">What became of it, and by whom.</param>
/// <param name="Reviews">What stands against it now and is not decided.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-view")]
public sealed record VisitView(
    [property: Id(0)] string Id, [property: Id(1)] PersonId Prisoner, [property: Id(2)] string Name,
    [property: Id(3)] string Cell, [property: Id(4)] string Slot, [property: Id(5)] string Room,
    [property: Id(6)] DateTimeOffset From, [property: Id(7)] DateTimeOffset Until, [property: Id(8)] VisitKind Kind,
    [property: Id(9)] VisitState State, [property: Id(10)] DateTimeOffset? HeldUntil,
    [property: Id(11)] ImmutableArray<GuestView> Guests, [property: Id(12)] string Says,
    [property: Id(13)] ImmutableArray<string> Reviews);

/// <summary>A day of the visit wing.</summary>
/// <param name="Day">Which.</param>
/// <param name="At">As of when.</param>
/// <param name="Slots">Its sessions.</param>
/// <param name="Visits">Its visits in time; lapsed holds left out.</param>
/// <param name="Inside">How many visitors are in the wing now, whatever the day.</param>
/// <param name="InsideNames">Who they are, by name.</param>
/// <param name="ToReview">How many visits are to be reviewed.</param>
/// <param name="ToTell">How many people are to be told something.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-day")]
public sealed record VisitDay(
    [property: Id(0)] DateOnly Day, [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] ImmutableArray<SlotView> Slots, [property: Id(3)] ImmutableArray<VisitView> Visits,
    [property: Id(4)] int Inside, [property: Id(5)] ImmutableArray<string> InsideNames,
    [property: Id(6)] int ToReview, [property: Id(7)] int ToTell);

/// <summary>A visit whose facts changed.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Objections">What stands against it now.</param>
/// <param name="Offers">The earliest sessions against which nothing stands.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-review")]
public sealed record VisitReview(
    [property: Id(0)] VisitView Visit, [property: Id(1)] ImmutableArray<VisitObjection> Objections,
    [property: Id(2)] ImmutableArray<SlotView> Offers);

/// <summary>Somebody who is to be told what became of a visit.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Name">Whom.</param>
/// <param name="Phone">Their telephone.</param>
/// <param name="Tongue">Their language.</param>
/// <param name="Says">What they are told, in their language.</param>
/// <param name="Since">Since when.</param>
/// <param name="ToldAt">When they were told; null while they were not.</param>
/// <param name="ToldBy">By whom.</param>
/// <param name="How">How.</param>
[GenerateSerializer, Immutable, Alias("facility.tell-view")]
public sealed record TellView(
    [property: Id(0)] string Id, [property: Id(1)] string Visit, [property: Id(2)] string Name,
    [property: Id(3)] string Phone, [property: Id(4)] Tongue Tongue, [property: Id(5)] string Says,
    [property: Id(6)] DateTimeOffset Since, [property: Id(7)] DateTimeOffset? ToldAt,
    [property: Id(8)] string ToldBy, [property: Id(9)] string How);
