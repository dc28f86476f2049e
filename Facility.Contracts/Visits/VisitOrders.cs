using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Visits;

/// <summary>Holds a seat in a session; nothing is booked by it.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Prisoner">Who is visited.</param>
/// <param name="Slot">The session on its day, as <see cref="SlotView.Id"/> names it.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Visitors">Who comes, 1 to <see cref="VisitLimits.VisitorsMax"/>.</param>
/// <param name="Tongue">In which language objections are said.</param>
[GenerateSerializer, Immutable, Alias("facility.hold-visit")]
public sealed record HoldVisit(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Prisoner, [property: Id(2)] string Slot,
    [property: Id(3)] VisitKind Kind, [property: Id(4)] ImmutableArray<PersonId> Visitors,
    [property: Id(5)] Tongue Tongue)
{
    /// <summary>Whether the prisoner agrees to be seen by video; asked for that kind only.</summary>
    [Id(6)] public bool ByVideo { get; init; }

    /// <summary>Of people under investigation: the paper of the body that runs the case; empty for none.</summary>
    [Id(7)] public string Leave { get; init; } = "";

    /// <summary>The head's decision where the law gives no figure, its number and date; empty for none.</summary>
    [Id(8)] public string Decision { get; init; } = "";

    /// <summary>The prisoner's written request to take this short visit for a long one, its number and date; empty for
    /// none.</summary>
    [Id(9)] public string Swap { get; init; } = "";
}

/// <summary>Moves a visit to another session; both seats change in one step.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Visit">Which.</param>
/// <param name="Slot">Where to.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Tongue">In which language objections are said.</param>
[GenerateSerializer, Immutable, Alias("facility.move-visit")]
public sealed record MoveVisit(
    [property: Id(0)] OrderId Order, [property: Id(1)] string Visit, [property: Id(2)] string Slot,
    [property: Id(3)] VisitParty By, [property: Id(4)] Tongue Tongue);

/// <summary>Calls a visit off before anybody is inside.</summary>
/// <param name="Visit">Which.</param>
/// <param name="By">Who wants it: it decides whether it counts.</param>
/// <param name="Words">Why.</param>
[GenerateSerializer, Immutable, Alias("facility.cancel-visit")]
public sealed record CancelVisit(
    [property: Id(0)] string Visit, [property: Id(1)] VisitParty By, [property: Id(2)] string Words);

/// <summary>A step of a visit at the door.</summary>
/// <param name="Visit">Which.</param>
/// <param name="Trigger">Arrive, Admit, Begin, End or Refuse.</param>
[GenerateSerializer, Immutable, Alias("facility.visit-step")]
public sealed record VisitStep([property: Id(0)] string Visit, [property: Id(1)] VisitTrigger Trigger)
{
    /// <summary>Arrive: who came and showed who they are.</summary>
    [Id(2)] public ImmutableArray<PersonId> Came { get; init; } = [];

    /// <summary>Admit: the badge of each who goes in.</summary>
    [Id(3)] public ImmutableArray<GuestBadge> Badges { get; init; } = [];

    /// <summary>Refuse: why.</summary>
    [Id(4)] public VisitRefusal Refusal { get; init; }

    /// <summary>End: whether smuggling was proven.</summary>
    [Id(5)] public bool Smuggling { get; init; }

    /// <summary>More; needed to refuse, and to end for smuggling.</summary>
    [Id(6)] public string Words { get; init; } = "";
}

/// <summary>A badge of a visitor. One of the stock of visitor cards is lent with it; any other opens nothing.</summary>
/// <param name="Visitor">Who wears it.</param>
/// <param name="Badge">The number printed on it; of a card of the stock also what a reader at the desk types.</param>
[GenerateSerializer, Immutable, Alias("facility.guest-badge")]
public sealed record GuestBadge([property: Id(0)] PersonId Visitor, [property: Id(1)] string Badge);

/// <summary>A search of a visitor, done or declined.</summary>
/// <param name="Visit">Of which visit.</param>
/// <param name="Visitor">Who.</param>
/// <param name="Consented">Whether they, or of a child its adult, consented; without it there is no visit.</param>
/// <param name="Kind">How.</param>
/// <param name="SearcherIsWoman">Whether a woman searched; asked for a search of the body.</param>
/// <param name="Reason">Why it was done so.</param>
/// <param name="Found">What was found; empty for nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.search-guest")]
public sealed record SearchGuest(
    [property: Id(0)] string Visit, [property: Id(1)] PersonId Visitor, [property: Id(2)] bool Consented,
    [property: Id(3)] SearchKind Kind, [property: Id(4)] bool SearcherIsWoman, [property: Id(5)] string Reason,
    [property: Id(6)] string Found);

/// <summary>A visitor leaves, matched by the badge they were given.</summary>
/// <param name="Visit">Of which visit.</param>
/// <param name="Visitor">Who.</param>
/// <param name="Badge">The badge they hand back, by its printed number or as a reader at the desk types it.</param>
[GenerateSerializer, Immutable, Alias("facility.guest-leaves")]
public sealed record GuestLeaves(
    [property: Id(0)] string Visit, [property: Id(1)] PersonId Visitor, [property: Id(2)] string Badge);

/// <summary>What staff decided about a visit that is to be reviewed.</summary>
/// <param name="Visit">Which.</param>
/// <param name="Words">Why it takes place all the same.</param>
[GenerateSerializer, Immutable, Alias("facility.keep-visit")]
public sealed record KeepVisit([property: Id(0)] string Visit, [property: Id(1)] string Words);

/// <summary>Somebody was told.</summary>
/// <param name="Item">Which line of the list.</param>
/// <param name="How">How: by telephone, at the window.</param>
[GenerateSerializer, Immutable, Alias("facility.told-item")]
public sealed record ToldItem([property: Id(0)] string Item, [property: Id(1)] string How);
