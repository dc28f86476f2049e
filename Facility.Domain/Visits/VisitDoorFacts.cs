using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Visits;

namespace Facility.Domain.Visits;

/// <summary>A visitor at the door, as the rules see them.</summary>
/// <param name="Id">Who.</param>
/// <param name="IsAdult">Whether they are grown up.</param>
/// <param name="Sex">Sex, as the paper says.</param>
/// <param name="Came">Whether they came.</param>
/// <param name="Searched">Whether they were searched; null while there was no search, false when they declined.</param>
/// <param name="Badge">The badge they wear; empty for none.</param>
/// <param name="HasEntered">Whether they went in.</param>
/// <param name="HasLeft">Whether they left.</param>
public sealed record DoorGuest(
    PersonId Id, bool IsAdult, Sex Sex, bool Came, bool? Searched, string Badge, bool HasEntered, bool HasLeft)
{
    /// <summary>Whether a passage took them out again.</summary>
    public bool IsOut { get; init; }

    /// <summary>Whether a card of the stock is lent to them.</summary>
    public bool HoldsCard { get; init; }

    /// <summary>Whether they are in the wing.</summary>
    public bool IsInside => HasEntered && !IsOut && !HasLeft;

    /// <summary>Whether they went in, or wear a badge, and have not left by name.</summary>
    public bool IsUnaccounted => !HasLeft && (HasEntered || Badge.Length > 0);
}

/// <summary>A card of the stock that somebody is to get.</summary>
/// <param name="Printed">The number printed on it.</param>
/// <param name="IsFree">Whether it is in the rack.</param>
/// <param name="Beyond">What its access group opens besides turnstiles, or may besides opening; empty for nothing.
/// </param>
public sealed record LendCard(string Printed, bool IsFree, ImmutableArray<string> Beyond);

/// <summary>What is looked at when a visitor is let through by hand.</summary>
/// <param name="Order">The order.</param>
/// <param name="State">Where the visit stands; null for no such visit.</param>
/// <param name="Guest">Who; null for nobody of the visit.</param>
public sealed record PassFacts(PassByHand Order, VisitState? State, DoorGuest? Guest);

/// <summary>What is looked at when a card enters the stock.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsKnown">Whether the number printed on it is in the stock.</param>
/// <param name="IsEnrolled">Whether the card itself is enrolled, here or for somebody.</param>
/// <param name="IsGroup">Whether the site has the access group.</param>
/// <param name="Beyond">What the group opens besides turnstiles, or may besides opening; empty for nothing.</param>
public sealed record EnrolVisitCardFacts(
    EnrolVisitCard Order, bool IsKnown, bool IsEnrolled, bool IsGroup, ImmutableArray<string> Beyond);

/// <summary>What is looked at when a visit moves on.</summary>
/// <param name="Step">What is asked for; for calling off and the clock only its trigger and words count.</param>
/// <param name="State">Where the visit stands; null for no such visit.</param>
/// <param name="Guests">Who comes.</param>
/// <param name="By">Who calls it off; None for steps at the door.</param>
/// <param name="IsTime">Whether the step's time has come: not long before the session, and not after it.</param>
/// <param name="IsUnderReview">Whether something stands against it that nobody has decided.</param>
/// <param name="TakenBadges">Badges that are inside now.</param>
public sealed record VisitStepFacts(
    VisitStep Step, VisitState? State, ImmutableArray<DoorGuest> Guests, VisitParty By, bool IsTime,
    bool IsUnderReview, ImmutableArray<string> TakenBadges)
{
    /// <summary>Those of the badges that are cards of the stock.</summary>
    public ImmutableArray<LendCard> Cards { get; init; } = [];

    /// <summary>Who came and consented to be searched.</summary>
    public IEnumerable<DoorGuest> GoingIn => Guests.Where(guest => guest is { Came: true, Searched: true });
}

/// <summary>What is looked at of a search.</summary>
/// <param name="Order">The search.</param>
/// <param name="State">Where the visit stands; null for no such visit.</param>
/// <param name="Guest">Who is searched; null for nobody of the visit.</param>
public sealed record SearchFacts(SearchGuest Order, VisitState? State, DoorGuest? Guest);

/// <summary>What is looked at when a visitor leaves.</summary>
/// <param name="Order">The order.</param>
/// <param name="Guest">Who; null for nobody of the visit.</param>
public sealed record LeaveFacts(GuestLeaves Order, DoorGuest? Guest);

/// <summary>What is looked at when a session is closed.</summary>
/// <param name="IsKnown">Whether there is such a session with visits.</param>
/// <param name="Inside">Who is still in the wing, by name.</param>
/// <param name="Open">Visits of it that are neither over nor called off.</param>
public sealed record CloseSessionFacts(bool IsKnown, ImmutableArray<string> Inside, int Open);
