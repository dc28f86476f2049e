using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Movement;

/// <summary>Why somebody is moved inside the gate.</summary>
public enum MovementReason
{
    /// <summary>None was chosen.</summary>
    None = 0,

    /// <summary>To the medical unit.</summary>
    Medical = 1,

    /// <summary>To work.</summary>
    Work = 2,

    /// <summary>To a visit, or a lawyer.</summary>
    Visit = 3,

    /// <summary>To a yard, for a walk.</summary>
    Exercise = 4,

    /// <summary>To the gate, for court, hospital or transfer.</summary>
    Gate = 5,

    /// <summary>Back to the cell.</summary>
    Back = 6,

    /// <summary>Elsewhere; the words say what for.</summary>
    Other = 7,
}

/// <summary>Where a movement order is in its life.</summary>
public enum MovementStage
{
    /// <summary>Given; nobody has left yet.</summary>
    Ordered = 1,

    /// <summary>The person is on the way.</summary>
    Left = 2,

    /// <summary>The person is there.</summary>
    Arrived = 3,

    /// <summary>Ended otherwise: did not go, turned back, or passed the gate.</summary>
    Ended = 4,
}

/// <summary>Orders that somebody is moved inside the gate. From where follows from where the person will be then.
/// </summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Person">Who.</param>
/// <param name="To">The door behind which they are to be: of a cell, a room, a yard, a block.</param>
/// <param name="From">From when on its doors may be released.</param>
/// <param name="Until">By when they are there; at most <see cref="WindowHoursMax"/> hours later.</param>
/// <param name="Escort">Who of the staff goes along; null for nobody.</param>
/// <param name="Permission">For nobody: the written permission, up to <see cref="WordsLengthMax"/> characters.</param>
/// <param name="Reason">What for.</param>
/// <param name="Words">More, up to <see cref="WordsLengthMax"/> characters; needed for the reason 'other'.</param>
[GenerateSerializer, Immutable, Alias("facility.order-movement")]
public sealed record OrderMovement(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] DoorId To,
    [property: Id(3)] DateTimeOffset From, [property: Id(4)] DateTimeOffset Until, [property: Id(5)] PersonId? Escort,
    [property: Id(6)] string Permission, [property: Id(7)] MovementReason Reason, [property: Id(8)] string Words)
{
    /// <summary>Longest window, in hours.</summary>
    public const int WindowHoursMax = 12;

    /// <summary>Longest text of one field, in characters.</summary>
    public const int WordsLengthMax = 200;
}

/// <summary>A movement order in a list.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Start">The mark of the door they come from.</param>
/// <param name="End">The mark of the door behind which they are to be.</param>
/// <param name="From">From when on.</param>
/// <param name="Until">By when they are there.</param>
/// <param name="Escort">Shown name of who goes along, or "alone: " and the permission.</param>
/// <param name="Reason">What for.</param>
/// <param name="Words">More.</param>
/// <param name="Stage">Where it is in its life.</param>
/// <param name="Doors">The doors on the way, in their order.</param>
/// <param name="IsLive">Whether its doors may be released by it now.</param>
/// <param name="IsOverdue">Whether its end is over and nobody confirmed the arrival.</param>
/// <param name="Says">When and by whom it came to its stage.</param>
[GenerateSerializer, Immutable, Alias("facility.movement-order-view")]
public sealed record MovementOrderView(
    [property: Id(0)] string Id, [property: Id(1)] PersonId Person, [property: Id(2)] string Name,
    [property: Id(3)] string Start, [property: Id(4)] string End, [property: Id(5)] DateTimeOffset From,
    [property: Id(6)] DateTimeOffset Until, [property: Id(7)] string Escort, [property: Id(8)] MovementReason Reason,
    [property: Id(9)] string Words, [property: Id(10)] MovementStage Stage,
    [property: Id(11)] ImmutableArray<WayDoor> Doors, [property: Id(12)] bool IsLive, [property: Id(13)] bool IsOverdue,
    [property: Id(14)] string Says);

/// <summary>A door on the way.</summary>
/// <param name="Door">Which.</param>
/// <param name="Label">Its mark.</param>
[GenerateSerializer, Immutable, Alias("facility.way-door")]
public sealed record WayDoor([property: Id(0)] DoorId Door, [property: Id(1)] string Label);

/// <summary>The answer to a movement order.</summary>
/// <param name="Verdict">What stands against it.</param>
/// <param name="Id">Its name; empty when refused.</param>
[GenerateSerializer, Immutable, Alias("facility.movement-receipt")]
public sealed record MovementReceipt([property: Id(0)] Verdicts.Verdict Verdict, [property: Id(1)] string Id);
