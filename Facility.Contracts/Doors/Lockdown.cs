using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Doors;

/// <summary>Locks every door of a block; one action.</summary>
/// <param name="Id">Given by the sender.</param>
/// <param name="Block">Which block.</param>
/// <param name="Actor">Who orders.</param>
/// <param name="Way">What it refuses; full is against everything but life safety and levers.</param>
[GenerateSerializer, Immutable, Alias("facility.lock-down-block")]
public sealed record LockDownBlock(
    [property: Id(0)] OrderId Id,
    [property: Id(1)] BlockId Block,
    [property: Id(2)] Actor Actor,
    [property: Id(3)] LockdownWay Way = LockdownWay.Full) : IOrder;

/// <summary>Ends a lockdown; ending releases nothing.</summary>
/// <param name="Id">Given by the sender.</param>
/// <param name="Block">Which block.</param>
/// <param name="Actor">Who orders.</param>
/// <param name="Reason">Why it may end.</param>
/// <param name="Seen">What the preview showed; null if nobody looked.</param>
[GenerateSerializer, Immutable, Alias("facility.end-lockdown")]
public sealed record EndLockdown(
    [property: Id(0)] OrderId Id,
    [property: Id(1)] BlockId Block,
    [property: Id(2)] Actor Actor,
    [property: Id(3)] string Reason,
    [property: Id(4)] LockdownSeen? Seen = null) : IOrder;

/// <summary>A block's lockdown as a screen shows it.</summary>
/// <param name="Block">Which block.</param>
/// <param name="Engaged">Whether it stands.</param>
/// <param name="Since">Since when; null when it does not stand.</param>
/// <param name="By">Who engaged it.</param>
/// <param name="Doors">How many doors it covers.</param>
/// <param name="Unconfirmed">Labels of the doors that have not confirmed secure, each with why.</param>
/// <param name="Way">What it refuses; says nothing unless it stands.</param>
[GenerateSerializer, Immutable, Alias("facility.lockdown-view")]
public sealed record LockdownView(
    [property: Id(0)] BlockId Block,
    [property: Id(1)] bool Engaged,
    [property: Id(2)] DateTimeOffset? Since,
    [property: Id(3)] string By,
    [property: Id(4)] int Doors,
    [property: Id(5)] ImmutableArray<UnconfirmedDoor> Unconfirmed,
    [property: Id(6)] LockdownWay Way = LockdownWay.Full)
{
    /// <summary>Marks of the doors by which whoever is inside still leaves with a card.</summary>
    [Id(7)] public ImmutableArray<string> Exits { get; init; } = [];

    /// <summary>What the block is owed since it stands; the oldest first.</summary>
    [Id(8)] public ImmutableArray<OwedDuty> Owed { get; init; } = [];
}

/// <summary>A door that lockdown covers and that has not confirmed secure.</summary>
/// <param name="Door">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Why">What its inputs say instead.</param>
[GenerateSerializer, Immutable, Alias("facility.unconfirmed-door")]
public sealed record UnconfirmedDoor(
    [property: Id(0)] DoorId Door,
    [property: Id(1)] string Label,
    [property: Id(2)] string Why);
