using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>The description of a building and its wiring, read from <c>site.yaml</c> and checked as a whole.</summary>
/// <remarks>The same file feeds the simulator, the panels and the silo's import. See
/// <see cref="SiteReader"/> for the file and <c>docs/site-file.md</c> for every key, unit and default.</remarks>
/// <param name="Id">The facility's id.</param>
/// <param name="Label">Its name.</param>
/// <param name="TimeZone">IANA zone of its wall clocks, e.g. Asia/Almaty.</param>
/// <param name="Fictional">Whether it is made up for a demo or a bench.</param>
/// <param name="Panels">Panels, each driving whole lines.</param>
/// <param name="Lines">Serial lines with their peripherals.</param>
/// <param name="Blocks">Blocks with landings and cells.</param>
/// <param name="Doors">Controlled doors with their wiring.</param>
/// <param name="Interlocks">Sets of doors of which at most one may be non-secure.</param>
/// <param name="Turnstiles">Turnstiles on GPIO lines.</param>
/// <param name="Scales">Weighing scales on serial ports.</param>
/// <param name="FireLoop">The hard-wired loop that acts on locks without software; null if none.</param>
/// <param name="AccessGroups">Named sets of doors that a credential may be given.</param>
public sealed record Site(
    string Id,
    string Label,
    string TimeZone,
    bool Fictional,
    ImmutableArray<SitePanel> Panels,
    ImmutableArray<SiteLine> Lines,
    ImmutableArray<SiteBlock> Blocks,
    ImmutableArray<SiteDoor> Doors,
    ImmutableArray<SiteInterlock> Interlocks,
    ImmutableArray<SiteTurnstile> Turnstiles,
    ImmutableArray<SiteScale> Scales,
    SiteFireLoop? FireLoop,
    ImmutableArray<SiteAccessGroup> AccessGroups)
{
    /// <summary>Who decides a door's command, the highest first.</summary>
    public ImmutableArray<CommandSlot> Precedence { get; init; } = CommandOrder.Standard;

    /// <summary>Areas whose comings and goings are followed.</summary>
    public ImmutableArray<SiteArea> Areas { get; init; } = [];

    /// <summary>The panels' own consoles, at most one a panel.</summary>
    public ImmutableArray<SiteConsole> Consoles { get; init; } = [];

    /// <summary>Fire inputs and emergency levers.</summary>
    public ImmutableArray<SiteSafetyInput> SafetyInputs { get; init; } = [];

    /// <summary>What is owed to whom when, for lockdowns.</summary>
    public ImmutableArray<SiteDuty> Duties { get; init; } = [];

    /// <summary>When cells are due to be released, and what for.</summary>
    public ImmutableArray<SiteOpening> Openings { get; init; } = [];

    /// <summary>The register of cameras.</summary>
    public ImmutableArray<SiteCamera> Cameras { get; init; } = [];

    /// <summary>The payphones.</summary>
    public ImmutableArray<SitePayphone> Payphones { get; init; } = [];

    /// <summary>How many ordinary calls somebody may have in a week; null: by queue alone, for no law says.</summary>
    public int? CallsPerWeek { get; init; }
}

/// <summary>A panel.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its name.</param>
/// <param name="DegradedGroups">Access groups that still open once its table is older than its validity.</param>
public sealed record SitePanel(PanelId Id, string Label, ImmutableArray<AccessGroupId> DegradedGroups);

/// <summary>A serial line.</summary>
/// <param name="Id">Which; also the stable name of its port in the run folder.</param>
/// <param name="Panel">The panel that owns it.</param>
/// <param name="Baud">9600, 19200, 38400, 57600, 115200 or 230400.</param>
/// <param name="Peripherals">At most <see cref="SiteLimits.PeripheralsPerLineMax"/>.</param>
public sealed record SiteLine(LineId Id, PanelId Panel, int Baud, ImmutableArray<SitePeripheral> Peripherals);

/// <summary>What a peripheral is.</summary>
public enum PeripheralKind
{
    /// <summary>A card reader, with keypad or without.</summary>
    Reader = 1,

    /// <summary>An I/O module with lock outputs and contact inputs.</summary>
    IoModule = 2,
}

/// <summary>How strictly what a peripheral says is judged.</summary>
public enum PeripheralPolicy
{
    /// <summary>Oddities that prove nothing are borne and counted.</summary>
    Tolerant = 0,

    /// <summary>As the public test descriptions read the standard.</summary>
    StrictSia = 1,

    /// <summary>As the most widespread open implementation behaves.</summary>
    LibosdpLike = 2,
}

/// <summary>A device on a line.</summary>
/// <param name="Address">0 to 126, unique on its line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Its name.</param>
/// <param name="Outputs">How many outputs, 0 to 64.</param>
/// <param name="Inputs">How many inputs, 0 to 64.</param>
/// <param name="Keypad">Whether a reader has a keypad.</param>
/// <param name="Secure">Whether it is spoken with over the secure channel only; its key is its panel's secret.</param>
public sealed record SitePeripheral(
    byte Address, PeripheralKind Kind, string Label, int Outputs, int Inputs, bool Keypad, bool Secure = false)
{
    /// <summary>How strictly it is judged.</summary>
    public PeripheralPolicy Policy { get; init; }
}

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>People live in it.</summary>
    Residential = 1,

    /// <summary>The main gate.</summary>
    Gate = 2,

    /// <summary>Visits.</summary>
    Visits = 3,

    /// <summary>Medical unit.</summary>
    Medical = 4,

    /// <summary>Parcels and stores.</summary>
    Stores = 5,
}

/// <summary>A block.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Landings">Its landings or areas, from the ground up.</param>
public sealed record SiteBlock(BlockId Id, string Label, BlockKind Kind, ImmutableArray<SiteLanding> Landings)
{
    /// <summary>The supervised input of its hard-wired lockdown key: active means turned; null for none.</summary>
    public IoPoint? LockdownKey { get; init; }

    /// <summary>Between two doors of a group release of the whole block; null: the block allows none.</summary>
    public TimeSpan? GroupGap { get; init; }
}

/// <summary>A landing or area of a block.</summary>
/// <param name="Id">Its name, unique in the block.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Cells">Its cells.</param>
public sealed record SiteLanding(string Id, string Label, ImmutableArray<SiteCell> Cells)
{
    /// <summary>Between two doors of a group release of the landing; null: the landing allows none.</summary>
    public TimeSpan? GroupGap { get; init; }
}

/// <summary>A cell; the dormitory is one more kind.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Places">How many it may hold, 1 to 100.</param>
/// <param name="AreaSquareMetres">Floor area.</param>
/// <param name="IsDormitory">Whether it is the old kind for many.</param>
public sealed record SiteCell(CellId Id, string Label, int Places, decimal AreaSquareMetres, bool IsDormitory);

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

/// <summary>A door's times. Source of the defaults: hardware facts, section 2.4.</summary>
/// <param name="Release">How long a release lasts; 1 s to 60 s, default 5 s; carried in the OUT command itself.</param>
/// <param name="HeldAfter">Open longer is "held"; default 30 s.</param>
/// <param name="ReleaseConfirm">The bolt must withdraw within; default 1 s.</param>
/// <param name="LockConfirm">The bolt must come home within, after the leaf closed; default 3 s.</param>
public sealed record SiteDoorTimings(
    TimeSpan Release, TimeSpan HeldAfter, TimeSpan ReleaseConfirm, TimeSpan LockConfirm)
{
    /// <summary>The defaults.</summary>
    public static SiteDoorTimings Standard { get; } = Of(5, 30, 1, 3);

    /// <summary>The times usual for a kind of door.</summary>
    /// <remarks>Ours but for the standard ones: a motor needs seconds for its bolt or leaf, a hatch none to spare.
    /// </remarks>
    public static SiteDoorTimings UsualOf(DoorKind kind) => kind switch
    {
        DoorKind.MotorLock => Of(8, 30, 4, 6),
        DoorKind.Slider => Of(5, 60, 2, 3),
        DoorKind.VehicleGate => Of(5, 180, 2, 3),
        DoorKind.Hatch => Of(3, 15, 1, 3),
        _ => Standard,
    };

    private static SiteDoorTimings Of(int release, int heldAfter, int releaseConfirm, int lockConfirm) => new(
        TimeSpan.FromSeconds(release), TimeSpan.FromSeconds(heldAfter),
        TimeSpan.FromSeconds(releaseConfirm), TimeSpan.FromSeconds(lockConfirm));
}

/// <summary>Doors of which at most one may be non-secure; all on one panel.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Doors">Two to thirty doors.</param>
public sealed record SiteInterlock(string Id, ImmutableArray<DoorId> Doors);

/// <summary>A weighing scale.</summary>
/// <param name="Id">Its name, also of its port in the run folder.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Panel">The panel it is wired to.</param>
/// <param name="Protocol">Which line protocol: <c>mt-sics</c> or <c>cas</c>.</param>
/// <param name="Baud">Its speed.</param>
/// <param name="CapacityKilograms">What it can weigh.</param>
public sealed record SiteScale(
    string Id, string Label, PanelId Panel, string Protocol, int Baud, decimal CapacityKilograms);

/// <summary>The hard-wired fire loop: when it trips, these locks lose or get power without any software.</summary>
/// <param name="Doors">The doors it releases: those whose plan is release.</param>
public sealed record SiteFireLoop(ImmutableArray<DoorId> Doors);

/// <summary>A named set of doors.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its name.</param>
/// <param name="Doors">The doors, resolved from the file's selectors.</param>
public sealed record SiteAccessGroup(AccessGroupId Id, string Label, ImmutableArray<DoorId> Doors)
{
    /// <summary>What its cards may besides opening its doors.</summary>
    public Credentials.GroupRights Rights { get; init; }

    /// <summary>The turnstiles it covers, both ways.</summary>
    public ImmutableArray<string> Turnstiles { get; init; } = [];
}

/// <summary>A panel's own console: works with the silo dead.</summary>
/// <param name="Panel">Whose.</param>
/// <param name="Reader">Where an officer's badge is shown; the PIN is typed on its keys or on the page.</param>
public sealed record SiteConsole(PanelId Panel, SiteDoorReader Reader);
