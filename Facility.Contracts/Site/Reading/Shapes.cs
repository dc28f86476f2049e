using System.Collections.Immutable;

namespace Facility.Contracts.Site.Reading;

/// <summary>Every group of keys of the site and people files.</summary>
/// <remarks><c>docs/site.schema.json</c> lists the same; a test holds them together.</remarks>
internal static class Shapes
{
    private const string Timings = "release held-after release-confirm lock-confirm";

    // Which of these a door needs and may have depends on its kind: DoorKindKeys.
    private const string Fittings =
        "kind output output-2 bolt-2 leaf-2 close open-limit obstruction lock-output key settle travel attempts";

    public static readonly Shape Site = Shape.Of(
        "site", "site label time-zone panels lines blocks",
        "fictional precedence doors interlocks turnstiles scales fire-loop fire-inputs levers access-groups "
        + "consoles areas duties opening-plan cameras payphones calls-per-week institution");

    public static readonly Shape Panel = Shape.Of("panel", "id label", "degraded-groups");
    public static readonly Shape Line = Shape.Of("line", "id panel baud peripherals");
    public static readonly Shape Peripheral = Shape.Of(
        "peripheral", "address kind label", "outputs inputs keypad secure policy");

    public static readonly Shape Block = Shape.Of(
        "block", "id label kind", "landings lockdown-key group-release group-gap");

    public static readonly Shape LockdownKey = Shape.Of("lockdown-key", "module input");
    public static readonly Shape Landing = Shape.Of("landing", "id label", "module cells group-release group-gap");
    public static readonly Shape Cell = Shape.Of("cell", "id label places area door", "kind for");

    public static readonly Shape CellDoor = Shape.Of(
        "cell-door", "leaf bolt", "module lock call call-reset " + Fittings + " " + Timings);

    public static readonly Shape Settle = Shape.Of(
        "settle", "", "leaf leaf-2 bolt bolt-2 open-limit obstruction key");

    public static readonly Shape Door = Shape.Of(
        "door", "id label block use module leaf bolt",
        "landing cell lock fire readers two-person duress first-card lockout lockout-for exit "
            + Fittings + " " + Timings);

    public static readonly Shape DoorReader = Shape.Of("door-reader", "id side", "at wiegand pin free");
    public static readonly Shape Interlock = Shape.Of("interlock", "id doors");

    public static readonly Shape Turnstile = Shape.Of(
        "turnstile", "id label block panel unlock-a unlock-b pass-a pass-b reader-a reader-b",
        "mode grant levels opposite search stop fire ready detector alarm turn-a turn-b reset");

    public static readonly Shape Console = Shape.Of("console", "panel reader");
    public static readonly Shape TurnstileReader = Shape.Of("turnstile-reader", "id", "at wiegand");
    public static readonly Shape Wiegand = Shape.Of("wiegand", "d0 d1 bits", "led buzzer levels");
    public static readonly Shape Scale = Shape.Of("scale", "id label panel protocol baud capacity");
    public static readonly Shape FireLoop = Shape.Of("fire-loop", "doors");
    public static readonly Shape FireInput = Shape.Of(
        "fire-input", "id label module input", "blocks doors settle on-loss");

    public static readonly Shape Lever = Shape.Of("lever", "id label module input", "blocks doors settle");
    public static readonly Shape Area = Shape.Of(
        "area", "id label doors", "passback again-after forget-after maximum");

    public static readonly Shape AccessGroup = Shape.Of("access-group", "id label doors", "console escort turnstiles");
    public static readonly Shape Selector = Shape.Of("selector", "", "block landing use doors");

    public static readonly Shape Duty = Shape.Of("duty", "id label kind from to blocks", "days");
    public static readonly Shape Opening = Shape.Of("opening", "id block purpose from to", "landing days");

    public static readonly Shape Camera = Shape.Of(
        "camera", "id label place doors keeper", "retention retention-source status call-up");

    public static readonly Shape CameraStatus = Shape.Of("camera-status", "module input");
    public static readonly Shape CallUp = Shape.Of("call-up", "", "module output for on");
    public static readonly Shape Payphone = Shape.Of(
        "payphone", "id label block", "power off-hook in-lockdown from to");

    public static readonly Shape PayphonePower = Shape.Of("payphone-power", "module output");
    public static readonly Shape OffHook = Shape.Of("off-hook", "module input");

    public static readonly Shape People = Shape.Of("people", "staff prisoners", "fictional");
    public static readonly Shape Staff = Shape.Of("staff", "id name post card bits groups", "pin revoked");
    public static readonly Shape Prisoner = Shape.Of(
        "prisoner", "id name born cell", "sex imprisoned status conditions needs cases");

    /// <summary>All shapes.</summary>
    public static ImmutableArray<Shape> All { get; } =
    [
        Site, Panel, Line, Peripheral, Block, LockdownKey, Landing, Cell, CellDoor, Door, Settle,
        DoorReader, Interlock,
        Turnstile, TurnstileReader, Wiegand, Console, Scale, FireLoop, Area, FireInput, Lever, AccessGroup,
        Selector, Duty, Opening,
        Camera, CameraStatus, CallUp, Payphone, PayphonePower, OffHook,
        People, Staff, Prisoner,
    ];
}
