using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>How a lock behaves.</summary>
public enum LockKind
{
    /// <summary>Locked without power; an energised output releases it.</summary>
    FailSecure = 1,

    /// <summary>Released without power; an energised output holds it locked.</summary>
    FailSafe = 2,
}

/// <summary>What a door does when the fire input asks.</summary>
public enum FirePlan
{
    /// <summary>Staff are prompted; the door stays as it is.</summary>
    Alert = 1,

    /// <summary>It is released at the life-safety slot, and by the hard-wired loop.</summary>
    Release = 2,

    /// <summary>Nothing: the fire does not concern it.</summary>
    Ignore = 3,

    /// <summary>Staff are prompted and may release it at the life-safety slot, lockdown and interlock or not.</summary>
    StaffRelease = 4,
}

/// <summary>A point of an I/O module.</summary>
/// <param name="Line">Which line.</param>
/// <param name="Address">Which peripheral.</param>
/// <param name="Number">Output or input number, from 0.</param>
public readonly record struct IoPoint(LineId Line, byte Address, int Number)
{
    /// <summary>Whether it is a point at all; a door that nothing drives has none and names its module only.</summary>
    public bool Exists => Number >= 0;

    /// <summary>No point of a module.</summary>
    public static IoPoint None(LineId line, byte address) => new(line, address, -1);
}

/// <summary>A controlled door with its wiring.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">In which block.</param>
/// <param name="Landing">On which landing or area; empty for the block itself.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Lock">How its lock behaves.</param>
/// <param name="Fire">What it does in a fire.</param>
/// <param name="Output">The output that drives the lock, or a slider open; for a manual door none of its module.
/// </param>
/// <param name="LeafInput">The leaf contact: active means closed.</param>
/// <param name="BoltInput">The bolt contact: active means secured.</param>
/// <param name="Readers">Its readers.</param>
/// <param name="Timings">Its times.</param>
/// <param name="Cell">The cell behind it, if any.</param>
public sealed record SiteDoor(
    DoorId Id,
    string Label,
    BlockId Block,
    string Landing,
    Doors.DoorUse Use,
    LockKind Lock,
    FirePlan Fire,
    IoPoint Output,
    IoPoint LeafInput,
    IoPoint BoltInput,
    ImmutableArray<SiteDoorReader> Readers,
    SiteDoorTimings Timings,
    CellId? Cell)
{
    /// <summary>What it asks of people besides a right.</summary>
    public SiteDoorRules Rules { get; init; } = SiteDoorRules.None;

    /// <summary>How it is made, and what it has besides an output, a leaf and a bolt contact.</summary>
    public SiteDoorFittings Fittings { get; init; } = SiteDoorFittings.None;

    /// <summary>The cell that a hatch opens into; null for every other door, and for a hatch of none.</summary>
    public CellId? HatchOf { get; init; }

    /// <summary>Whether we drive it at all; a manual door is only watched.</summary>
    public bool IsDriven => Output.Exists;

    /// <summary>Whether it has a motor that moves its leaf.</summary>
    public bool HasMotor => Fittings.Motor is not null;

    /// <summary>All its inputs, the leaf's and the bolt's first.</summary>
    public IEnumerable<SiteDoorInput> Inputs =>
    [
        new(DoorContact.Leaf, LeafInput, Fittings.LeafSettle),
        new(DoorContact.Bolt, BoltInput, Fittings.BoltSettle),
        .. Fittings.More,
    ];

    /// <summary>All its outputs: none, one or two.</summary>
    public IEnumerable<IoPoint> Outputs =>
        new IoPoint?[] { Output, Fittings.SecondOutput }.OfType<IoPoint>().Where(point => point.Exists);
}

/// <summary>A reader at a door.</summary>
/// <param name="Id">Its site-wide name.</param>
/// <param name="Line">Its line.</param>
/// <param name="Address">Its address.</param>
/// <param name="Inside">Whether it is on the inner side, so that its card means leaving.</param>
/// <param name="AsksPin">Whether a PIN must follow the card; it has a keypad then.</param>
public sealed record SiteDoorReader(ReaderId Id, LineId Line, byte Address, bool Inside, bool AsksPin = false)
{
    /// <summary>Whether any card or key at it releases: a way out that asks nobody.</summary>
    public bool Free { get; init; }

    /// <summary>Its wires, if it is no peripheral of a line; line and address are then only a name for it.</summary>
    public SiteWiegand? Wiegand { get; init; }
}

/// <summary>Doors of which at most one may be non-secure; all on one panel.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Doors">Two to thirty doors.</param>
public sealed record SiteInterlock(string Id, ImmutableArray<DoorId> Doors);
