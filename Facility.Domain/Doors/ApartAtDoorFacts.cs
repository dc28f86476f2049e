using System.Collections.Immutable;

namespace Facility.Domain.Doors;

/// <summary>What is looked at when the people of a cell would meet others on their landing.</summary>
/// <param name="Door">The mark of the door that is to be released.</param>
/// <param name="Meetings">Whom they could meet although an order keeps them apart; empty for nobody.</param>
/// <param name="IsRescue">Whether fire stands in the block, a lever was pulled there, or the reason is medical: then
/// nothing is refused.</param>
public sealed record ApartAtDoorFacts(string Door, ImmutableArray<ApartMeeting> Meetings, bool IsRescue)
{
    /// <summary>Nobody to be met.</summary>
    public static ApartAtDoorFacts Nobody { get; } = new("", [], IsRescue: false);
}

/// <summary>Two people who could meet.</summary>
/// <param name="Order">The order that keeps them apart.</param>
/// <param name="Name">Who is behind the door that is to be released.</param>
/// <param name="Other">The other's name.</param>
/// <param name="OtherDoor">The mark of the other's door.</param>
/// <param name="Where">Why the other may be on the landing.</param>
/// <param name="Ground">Why they are kept apart.</param>
public sealed record ApartMeeting(
    string Order, string Name, string Other, string OtherDoor, ApartWhere Where, string Ground);

/// <summary>Why somebody may be on the landing.</summary>
public enum ApartWhere
{
    /// <summary>Their cell is secured and nothing was ordered there.</summary>
    Inside = 0,

    /// <summary>Their cell is open or not locked.</summary>
    DoorOpen = 1,

    /// <summary>A release of their cell is under way.</summary>
    Ordered = 2,

    /// <summary>Their cell cannot be seen: unknown counts as open.</summary>
    Unseen = 3,

    /// <summary>They were let out a moment ago and may still be on the landing.</summary>
    OnLanding = 4,
}
