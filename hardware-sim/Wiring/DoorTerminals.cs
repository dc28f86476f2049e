using Facility.Contracts.Site;

namespace HardwareSim.Wiring;

/// <summary>What a door's terminals are for: which output drives what, and what a closed circuit at an input means.
/// </summary>
internal static class DoorTerminals
{
    public static IEnumerable<(IoPoint Point, string What, string Note)> Outputs(SiteDoor door, string hold)
    {
        var (first, second) = Names(door.Fittings.Kind);
        var note = door.HasMotor ? "energised: it moves; never both at once" : hold;
        if (door.Output.Exists) yield return (door.Output, first, note);
        if (door.Fittings.SecondOutput is { } point) yield return (point, second, note);
    }

    public static IEnumerable<(IoPoint Point, string What, string Note)> Inputs(SiteDoor door)
    {
        foreach (var input in door.Inputs)
            yield return (input.Point, Contact(input.Contact, door.Fittings.Kind), Closed(input.Contact, door));
        if (door.Rules.ExitInput is { } exit) yield return (exit, "exit button", "pressed");
        if (door.Rules.Call is not { } call) yield break;
        yield return (call.Button, "call button", "pressed");
        if (call.Reset is { } reset) yield return (reset, "officer's contact at the cell", "the call is ended");
    }

    private static (string First, string Second) Names(DoorKind kind) => kind switch
    {
        DoorKind.Slider or DoorKind.VehicleGate => ("motor, open", "motor, closed"),
        DoorKind.DualLock => ("first lock", "second lock"),
        DoorKind.MotorLock => ("lock, withdraws", "lock, throws home"),
        _ => ("lock", "lock"),
    };

    private static string Contact(DoorContact contact, DoorKind kind) => contact switch
    {
        DoorContact.Bolt when kind is DoorKind.Maglock => "bond sensor",
        DoorContact.Bolt when kind is DoorKind.Slider or DoorKind.VehicleGate => "deadlock contact",
        DoorContact.Leaf when kind is DoorKind.Slider or DoorKind.VehicleGate => "closed limit",
        DoorContact.SecondLeaf => "second leaf contact",
        DoorContact.SecondBolt => "second bolt contact",
        DoorContact.OpenLimit => "open limit",
        DoorContact.Way => "obstruction sensor",
        DoorContact.Key => "key cylinder",
        _ => $"{DoorKindWords.Word(contact)} contact",
    };

    private static string Closed(DoorContact contact, SiteDoor door) => contact switch
    {
        DoorContact.Bolt when door.Fittings.Kind is DoorKind.Maglock => "bonded",
        DoorContact.Bolt when door.HasMotor => "deadlocked",
        DoorContact.Bolt or DoorContact.SecondBolt => "bolt home",
        DoorContact.OpenLimit => "fully open",
        DoorContact.Way => "the way is free",
        DoorContact.Key => "a key is turned",
        _ => "leaf closed",
    };
}
