using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Tests.Panels;

namespace Facility.Tests.Doors;

/// <summary>One door of each kind on a module of its own: closed and locked, nothing in its way, no key turned.
/// </summary>
internal static class KindSites
{
    public const string Name = "d1";
    private const InputState On = InputState.Active, Off = InputState.Inactive;

    public static SiteDoor Slider { get; } = Plain with
    {
        Timings = SiteDoorTimings.UsualOf(DoorKind.Slider),
        Fittings = new()
        {
            Kind = DoorKind.Slider,
            SecondOutput = Point(1),
            More = [Input(DoorContact.OpenLimit, 2), Input(DoorContact.Way, 3), Input(DoorContact.Key, 4)],
            Motor = new(TimeSpan.FromSeconds(8), 2, false),
        },
    };

    public static SiteDoor VehicleGate { get; } = Slider with
    {
        Timings = SiteDoorTimings.UsualOf(DoorKind.VehicleGate),
        Fittings = Slider.Fittings with
        {
            Kind = DoorKind.VehicleGate, Motor = new(TimeSpan.FromSeconds(20), 5, true),
        },
    };

    public static SiteDoor DualLock { get; } = Plain with
    {
        Fittings = new()
        {
            Kind = DoorKind.DualLock, SecondOutput = Point(1), More = [Input(DoorContact.SecondBolt, 2)],
        },
    };

    public static SiteDoor Maglock { get; } = Plain with
    {
        Lock = LockKind.FailSafe,
        Fittings = new() { Kind = DoorKind.Maglock, More = [Input(DoorContact.SecondLeaf, 2)] },
    };

    public static SiteDoor MotorLock { get; } = Plain with
    {
        Timings = SiteDoorTimings.UsualOf(DoorKind.MotorLock),
        Fittings = new() { Kind = DoorKind.MotorLock, SecondOutput = Point(1) },
    };

    public static SiteDoor Manual { get; } = Plain with
    {
        Output = IoPoint.None(SmallSites.Line, 0),
        Readers = [],
        Fittings = new() { Kind = DoorKind.Manual, More = [Input(DoorContact.Key, 2)] },
    };

    public static SiteDoor Settling { get; } = Plain with
    {
        Fittings = new() { LeafSettle = TimeSpan.FromMilliseconds(100), BoltSettle = TimeSpan.FromMilliseconds(100) },
    };

    private static SiteDoor Plain => SmallSites.Door(Name);

    /// <summary>The door alone, sensed.</summary>
    public static PanelRig Rig(SiteDoor door) => Fresh(door).IsSensed();

    /// <summary>The door beside an ordinary partner of its interlock, both sensed.</summary>
    public static PanelRig WithPartner(SiteDoor door) => new PanelRig(
        SmallSites.Of([door, SmallSites.Door("d2", 4)], ["d1", "d2"])).Has(0, AtRest(door)).IsSensed();

    public static PanelRig Fresh(SiteDoor door) => new PanelRig(SmallSites.Of([door])).Has(0, AtRest(door));

    public static InputState[] AtRest(SiteDoor door)
    {
        var states = Enumerable.Repeat(On, 8).ToArray();
        foreach (var input in door.Inputs.Where(one => one.Contact is DoorContact.OpenLimit or DoorContact.Key))
            states[input.Point.Number] = Off;
        return states;
    }

    private static IoPoint Point(int number) => new(SmallSites.Line, 0, number);

    private static SiteDoorInput Input(DoorContact contact, int number) =>
        new(contact, Point(number), TimeSpan.Zero);
}
