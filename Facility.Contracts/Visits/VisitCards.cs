using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Visits;

/// <summary>Where a visitor card is.</summary>
public enum VisitCardState
{
    /// <summary>In the rack; it opens nothing.</summary>
    InRack = 1,

    /// <summary>Lent to a visitor for one visit.</summary>
    Lent = 2,

    /// <summary>Taken out of use: lost or broken.</summary>
    Withdrawn = 3,
}

/// <summary>A reusable card enters the stock of the visit wing: enrolled here once, lent many times.</summary>
/// <param name="Printed">The number printed on it, 1 to <see cref="VisitLimits.PrintedLengthMax"/> letters, digits
/// or hyphens.</param>
/// <param name="CardNumber">As the reader sends it: 1 to 16 hexadecimal digits; kept only as a keyed hash.</param>
/// <param name="Bits">How many bits the reader sends, 26 to 64.</param>
/// <param name="Group">The access group that its right has while it is lent: turnstiles and nothing else.</param>
[GenerateSerializer, Immutable, Alias("facility.enrol-visit-card")]
public sealed record EnrolVisitCard(
    [property: Id(0)] string Printed, [property: Id(1)] string CardNumber, [property: Id(2)] int Bits,
    [property: Id(3)] AccessGroupId Group);

/// <summary>A card leaves the stock for good; a right that it has ends at once.</summary>
/// <param name="Printed">The number printed on it.</param>
/// <param name="Words">Why, 1 to <see cref="VisitLimits.WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.withdraw-visit-card")]
public sealed record WithdrawVisitCard([property: Id(0)] string Printed, [property: Id(1)] string Words);

/// <summary>An officer lets a visitor through by hand, as when the turnstile is out of service.</summary>
/// <param name="Visit">Of which visit.</param>
/// <param name="Visitor">Who, by face and name.</param>
/// <param name="Entering">Into the wing, or out of it.</param>
/// <param name="Words">Why, 1 to <see cref="VisitLimits.WordsLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.pass-by-hand")]
public sealed record PassByHand(
    [property: Id(0)] string Visit, [property: Id(1)] PersonId Visitor, [property: Id(2)] bool Entering,
    [property: Id(3)] string Words);

/// <summary>A card of the stock.</summary>
/// <param name="Printed">The number printed on it.</param>
/// <param name="CardEnding">The last two digits of the card number.</param>
/// <param name="Group">Its access group.</param>
/// <param name="State">Where it is.</param>
/// <param name="Last">Its last lending, which runs while it is lent; null before the first.</param>
public sealed record VisitCardView(
    string Printed, string CardEnding, AccessGroupId Group, VisitCardState State, CardLendingView? Last);

/// <summary>A card lent to a visitor for a visit.</summary>
/// <param name="Right">The right it gives, as the page of credentials lists it.</param>
/// <param name="Visit">For which visit.</param>
/// <param name="Visitor">To whom.</param>
/// <param name="Name">Shown name.</param>
/// <param name="LentAt">Since when.</param>
/// <param name="Until">When its right ends by itself.</param>
/// <param name="BackAt">When it came back or was withdrawn; null while it is out.</param>
/// <param name="Where">Where its holder was last seen, in words.</param>
/// <param name="Panels">For each panel, whether it has confirmed the present state of the right.</param>
public sealed record CardLendingView(
    CredentialId Right, string Visit, PersonId Visitor, string Name, DateTimeOffset LentAt, DateTimeOffset Until,
    DateTimeOffset? BackAt, string Where, ImmutableArray<PanelConfirmation> Panels)
{
    /// <summary>Whether it was not handed back in time.</summary>
    public bool IsOverdue { get; init; }
}
