using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Doors;

/// <summary>What ending a lockdown would mean, for the supervisor who is to end it.</summary>
/// <param name="Lockdown">How it stands: doors covered, and which are unconfirmed.</param>
/// <param name="PossibleAgain">What will be possible again; nothing of it happens by itself.</param>
/// <param name="Seen">What the end has to quote.</param>
public sealed record LockdownPreview(
    LockdownView Lockdown, ImmutableArray<string> PossibleAgain, LockdownSeen Seen)
{
    /// <summary>Calls that people are owed at the block's payphones; whoever waits longest first.</summary>
    public ImmutableArray<OwedCall> OwedCalls { get; init; } = [];
}

/// <summary>What a supervisor saw before ending a lockdown.</summary>
/// <param name="Order">The order by which it stood.</param>
/// <param name="Unconfirmed">The doors that had not confirmed.</param>
[GenerateSerializer, Immutable, Alias("facility.lockdown-seen")]
public sealed record LockdownSeen(
    [property: Id(0)] string Order,
    [property: Id(1)] ImmutableArray<DoorId> Unconfirmed);
