using System.Collections.Immutable;
using Facility.Contracts.Doors;

namespace Facility.Devices.Doors;

/// <summary>Everything a door's brain remembers between two steps.</summary>
/// <remarks>Never saved: a door starts by sensing.</remarks>
public sealed record DoorSnapshot
{
    /// <summary>A door nobody has sensed yet: all unknown, commanded locked.</summary>
    public static DoorSnapshot Unsensed { get; } = new();

    /// <summary>What follows from the priority array.</summary>
    public CommandState Command { get; init; }

    /// <summary>The priority array behind the command.</summary>
    public ImmutableSortedDictionary<CommandSlot, SlotValue> Slots { get; init; } =
        ImmutableSortedDictionary<CommandSlot, SlotValue>.Empty;

    /// <summary>Since when the command stands, monotonic.</summary>
    public TimeSpan CommandedSince { get; init; }

    /// <summary>The drive region.</summary>
    public DriveState Drive { get; init; }

    /// <summary>Whether the module has acknowledged that its output locks.</summary>
    public bool OutputLocks { get; init; }

    /// <summary>The bolt region.</summary>
    public Observed<BoltState> Bolt { get; init; }

    /// <summary>The leaf region.</summary>
    public Observed<LeafState> Leaf { get; init; }

    /// <summary>The motor region; unknown where there is none.</summary>
    public MotorState Motor { get; init; }

    /// <summary>How often the motor has tried to close since it was told to.</summary>
    public int Tries { get; init; }

    /// <summary>The region of a slider's way.</summary>
    public WayState Way { get; init; }

    /// <summary>The region of a slider's open limit.</summary>
    public LimitState OpenLimit { get; init; }

    /// <summary>The region of the key cylinder.</summary>
    public KeyState Key { get; init; }

    /// <summary>Whether a key opened it, until it is secured again.</summary>
    public bool ByKey => Key is KeyState.Opened;

    /// <summary>Whether the cable of an input beside leaf and bolt is at fault.</summary>
    public bool FittingFault { get; init; }

    /// <summary>What contacts that belong together say one by one, in words.</summary>
    public string Parts { get; init; } = "";

    /// <summary>The interlock token region.</summary>
    public TokenState Token { get; init; }

    /// <summary>The alarm regions that stand.</summary>
    public DoorAlarms Alarms { get; init; }

    /// <summary>The release being followed; null when none is.</summary>
    public DoorRelease? Release { get; init; }

    /// <summary>The timers.</summary>
    public DoorDeadlines Deadlines { get; init; }

    /// <summary>When the modules of its inputs were last heard, monotonic; null: not since they were lost.</summary>
    public TimeSpan? HeardAt { get; init; }

    /// <summary>Whether a partner of its interlock is not secured now; unknown counts as not.</summary>
    public bool PartnerUnsecured { get; init; }

    /// <summary>Whether it and a partner are not secured at once, and that is no mere silence of both.</summary>
    public bool ViolatesInterlock =>
        PartnerUnsecured && (BoltIsOut || Leaf.Value is LeafState.Open);

    /// <summary>Whether a bolt is known not to be home.</summary>
    public bool BoltIsOut => Bolt.Value is BoltState.Unsecured or BoltState.Between;

    /// <summary>Whether lockdown stands on it, decided by it or not.</summary>
    public bool LockedDown => Slots.ContainsKey(CommandSlot.Lockdown);

    /// <summary>Whether the emergency lever is pulled: what the lock does is not ours.</summary>
    public bool LeverPulled => Slots.ContainsKey(CommandSlot.Lever);

    /// <summary>Secured only when every input says so, validly and freshly; never from the command.</summary>
    public Secured SecuredAt(TimeSpan now)
    {
        if (HeardAt is not { } heard || now - heard > Panel.PanelLimits.FreshFor) return Secured.Unknown;
        if (BoltIsOut || Leaf.Value is LeafState.Open) return Secured.No;

        return Bolt.Value is BoltState.Secured && Leaf.Value is LeafState.Closed
            ? Secured.Yes
            : Secured.Unknown;
    }

    /// <summary>Whether an interlock partner may rely on this door: secured, driven by nobody, token free.</summary>
    public bool IsConfirmedSecure(TimeSpan now) =>
        Drive is DriveState.Idle && Token is TokenState.Free && Command is not CommandState.Released
        && SecuredAt(now) is Secured.Yes;
}
