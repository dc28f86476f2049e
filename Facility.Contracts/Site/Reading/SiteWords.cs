using Facility.Contracts.Doors;

namespace Facility.Contracts.Site.Reading;

/// <summary>The words a site file uses for our enums.</summary>
internal static class SiteWords
{
    public static readonly IReadOnlyDictionary<string, PeripheralKind> Peripherals =
        new Dictionary<string, PeripheralKind>
        {
            ["reader"] = PeripheralKind.Reader,
            ["io-module"] = PeripheralKind.IoModule,
        };

    public static readonly IReadOnlyDictionary<string, PeripheralPolicy> Policies =
        new Dictionary<string, PeripheralPolicy>
        {
            ["tolerant"] = PeripheralPolicy.Tolerant,
            ["strict-sia"] = PeripheralPolicy.StrictSia,
            ["libosdp-like"] = PeripheralPolicy.LibosdpLike,
        };

    public static readonly IReadOnlyDictionary<string, BlockKind> Blocks = new Dictionary<string, BlockKind>
    {
        ["residential"] = BlockKind.Residential,
        ["gate"] = BlockKind.Gate,
        ["visits"] = BlockKind.Visits,
        ["medical"] = BlockKind.Medical,
        ["stores"] = BlockKind.Stores,
    };

    /// <summary>Uses of doors that stand in the list <c>doors</c>.</summary>
    public static readonly IReadOnlyDictionary<string, DoorUse> Doors = new Dictionary<string, DoorUse>
    {
        ["landing-gate"] = DoorUse.LandingGate,
        ["block-gate"] = DoorUse.BlockGate,
        ["sally-port"] = DoorUse.SallyPort,
        ["yard"] = DoorUse.Yard,
        ["room"] = DoorUse.Room,
        ["vehicle-gate"] = DoorUse.VehicleGate,
    };

    /// <summary>Uses a selector may ask for: the doors of cells as well.</summary>
    public static readonly IReadOnlyDictionary<string, DoorUse> AnyDoors =
        new Dictionary<string, DoorUse>(Doors)
        {
            ["cell"] = DoorUse.Cell,
            ["dormitory"] = DoorUse.Dormitory,
        };

    public static readonly IReadOnlyDictionary<string, bool> CellKinds = new Dictionary<string, bool>
    {
        ["cell"] = false,
        ["dormitory"] = true,
    };

    public static readonly IReadOnlyDictionary<string, LockKind> Locks = new Dictionary<string, LockKind>
    {
        ["fail-secure"] = LockKind.FailSecure,
        ["fail-safe"] = LockKind.FailSafe,
    };

    public static string WordOf(LockKind kind) => Locks.First(entry => entry.Value == kind).Key;

    public static readonly IReadOnlyDictionary<string, DoorKind> DoorKinds =
        Enum.GetValues<DoorKind>().ToDictionary(DoorKindWords.Word);

    public static readonly IReadOnlyDictionary<string, FirePlan> FirePlans = new Dictionary<string, FirePlan>
    {
        ["alert"] = FirePlan.Alert,
        ["release"] = FirePlan.Release,
        ["ignore"] = FirePlan.Ignore,
        ["staff-release"] = FirePlan.StaffRelease,
    };

    /// <summary>What the loss of a fire input's loop means: whether it is an alarm.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Losses = new Dictionary<string, bool>
    {
        ["alert"] = false,
        ["alarm"] = true,
    };

    public static readonly IReadOnlyDictionary<string, CommandSlot> Slots =
        CommandOrder.Standard.ToDictionary(CommandOrder.Word);

    public static readonly IReadOnlyDictionary<string, bool> Duress = new Dictionary<string, bool>
    {
        ["opens"] = false,
        ["holds"] = true,
    };

    public static readonly IReadOnlyDictionary<string, Passback> Passbacks = new Dictionary<string, Passback>
    {
        ["none"] = Passback.None,
        ["hard"] = Passback.Hard,
        ["soft"] = Passback.Soft,
        ["timed"] = Passback.Timed,
    };

    public static readonly IReadOnlyDictionary<string, RegimeKind> Regime = new Dictionary<string, RegimeKind>
    {
        ["walk"] = RegimeKind.Walk,
        ["meal"] = RegimeKind.Meal,
        ["medicine"] = RegimeKind.Medicine,
        ["visit"] = RegimeKind.Visit,
        ["shower"] = RegimeKind.Shower,
    };

    public static readonly IReadOnlyDictionary<string, DayOfWeek> Days = new Dictionary<string, DayOfWeek>
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    };

    public static readonly IReadOnlyDictionary<string, TurnstileDrive> Drives = new Dictionary<string, TurnstileDrive>
    {
        ["pulse"] = TurnstileDrive.Pulse,
        ["potential"] = TurnstileDrive.Potential,
    };

    /// <summary>Whether a level is active high.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Levels = new Dictionary<string, bool>
    {
        ["low"] = false,
        ["high"] = true,
    };

    /// <summary>Whether a grant is kept when somebody pushes the other way.</summary>
    public static readonly IReadOnlyDictionary<string, bool> OppositeWays = new Dictionary<string, bool>
    {
        ["void"] = false,
        ["keep"] = true,
    };

    public static readonly IReadOnlyDictionary<string, bool> Sides = new Dictionary<string, bool>
    {
        ["outside"] = false,
        ["inside"] = true,
    };

    public static readonly IReadOnlyDictionary<string, CallUpCause> CallUps = new Dictionary<string, CallUpCause>
    {
        ["alarm"] = CallUpCause.Alarm,
        ["duress"] = CallUpCause.Duress,
        ["release"] = CallUpCause.Release,
        ["button"] = CallUpCause.Button,
    };

    public static readonly IReadOnlyDictionary<string, bool> Switches = new Dictionary<string, bool>
    {
        ["off"] = false,
        ["on"] = true,
    };
}
