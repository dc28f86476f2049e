using Facility.Contracts.Ids;

namespace Facility.Contracts.Doors;

/// <summary>One door as its panel knows it now: the three facts, each with the moment it became so.</summary>
/// <remarks>Times are the panel's wall clock in UTC. <see cref="ConfirmedAt"/> moves with every answer
/// of the peripherals, also when nothing changed: it is the age of the confirmation.</remarks>
[GenerateSerializer, Immutable, Alias("facility.door-status")]
public sealed record DoorStatus
{
    /// <summary>Which door.</summary>
    [Id(0)] public required DoorId Door { get; init; }

    /// <summary>What was last ordered of the lock.</summary>
    [Id(1)] public Commanded Commanded { get; init; }

    /// <summary>The slot that decides the command.</summary>
    [Id(2)] public CommandSlot Slot { get; init; } = CommandSlot.Default;

    /// <summary>Why, for the screen: an order id, a grant, a plan.</summary>
    [Id(3)] public string CommandedBecause { get; init; } = "";

    /// <summary>Since when the command stands.</summary>
    [Id(4)] public DateTimeOffset CommandedAt { get; init; }

    /// <summary>When a timed release ends; null when none runs.</summary>
    [Id(5)] public DateTimeOffset? ReleaseEndsAt { get; init; }

    /// <summary>What the drive does.</summary>
    [Id(6)] public DriveState Drive { get; init; }

    /// <summary>What the bolt reports.</summary>
    [Id(7)] public BoltState Bolt { get; init; }

    /// <summary>Since when the bolt reports it.</summary>
    [Id(8)] public DateTimeOffset BoltAt { get; init; }

    /// <summary>What the leaf reports.</summary>
    [Id(9)] public LeafState Leaf { get; init; }

    /// <summary>Since when the leaf reports it.</summary>
    [Id(10)] public DateTimeOffset LeafAt { get; init; }

    /// <summary>What follows from fresh, valid inputs.</summary>
    [Id(11)] public Secured Secured { get; init; }

    /// <summary>When the door's inputs last answered.</summary>
    [Id(12)] public DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Alarms that stand.</summary>
    [Id(13)] public DoorAlarms Alarms { get; init; }

    /// <summary>Whether the panel can see and drive it.</summary>
    [Id(14)] public Availability Availability { get; init; }

    /// <summary>Whether lockdown is engaged on this door.</summary>
    [Id(15)] public bool LockedDown { get; init; }

    /// <summary>Partner doors that hold the interlock token; empty when free.</summary>
    [Id(16)] public string InhibitedBy { get; init; } = "";

    /// <summary>The panel's running number of this status; a smaller one is older.</summary>
    [Id(17)] public long Revision { get; init; }

    /// <summary>Which partners of its interlock keep it locked and why, as a sentence; empty when free.</summary>
    [Id(19)] public string InhibitedBecause { get; init; } = "";

    /// <summary>What would free it of them; empty when free.</summary>
    [Id(20)] public string FreedBy { get; init; } = "";

    /// <summary>What that lockdown refuses; says nothing unless one is engaged.</summary>
    [Id(18)] public LockdownWay Way { get; init; }

    /// <summary>What the motor of a slider does.</summary>
    [Id(21)] public MotorState Motor { get; init; }

    /// <summary>Whether a slider's open limit says that it is fully open.</summary>
    [Id(22)] public bool FullyOpen { get; init; }

    /// <summary>What contacts that belong together say one by one, e.g. which of two locks is not home; else empty.
    /// </summary>
    [Id(23)] public string Parts { get; init; } = "";

    /// <summary>Whether a key opened it, until it is secured again.</summary>
    [Id(24)] public bool ByKey { get; init; }

    /// <summary>Whether lockdown is engaged in a way that also refuses operators' releases.</summary>
    public bool RefusesOrders => LockedDown && Way is LockdownWay.Full;
}
