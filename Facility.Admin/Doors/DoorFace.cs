using Facility.Contracts.Doors;

namespace Facility.Admin.Doors;

/// <summary>A door as it is drawn: lamp, claim and word.</summary>
/// <param name="Lamp">Shape and colour.</param>
/// <param name="Secured">What may be claimed; unknown whenever anything stands against knowing.</param>
/// <param name="Word">The word on the tile.</param>
public sealed record DoorFace(Lamp Lamp, Secured Secured, string Word)
{
    /// <summary>The face of a door as the silo last described it.</summary>
    public static DoorFace Of(DoorView door)
    {
        var secured = ClaimOf(door);
        var (lamp, word) = LampOf(door, secured);
        return new(lamp, secured, word);
    }

    /// <summary>Why a door cannot be known; empty when it can.</summary>
    public static string WhyUnknown(DoorView door) => door.PanelConnected
        ? DoorStateWords.WhyUnknown(door.Status)
        : $"Panel {door.Panel} is not connected.";

    // The panel already derives it; a lost panel or line turns even a "no" into unknown.
    private static Secured ClaimOf(DoorView door) =>
        WhyUnknown(door) is "" ? door.Status.Secured : Secured.Unknown;

    private static (Lamp Lamp, string Word) LampOf(DoorView door, Secured secured) => door.Status switch
    {
        { Alarms: not DoorAlarms.None } when door.PanelConnected =>
            (Lamp.Alarm, DoorAlarmWords.Of(door.Status.Alarms)),
        { Availability: Availability.OutOfService } => (Lamp.OutOfService, "Out of service"),
        _ when secured == Secured.Unknown => (Lamp.Unknown, "Unknown"),
        _ when secured == Secured.Yes => (Lamp.Secured, "Secured"),
        _ => (LampOf(door.Status), DoorStateWords.Of(door.Status)),
    };

    private static Lamp LampOf(DoorStatus door) => door switch
    {
        { Motor: MotorState.Opening or MotorState.Closing or MotorState.Reversing or MotorState.Pausing } => Lamp.Open,
        { Leaf: LeafState.Open } => Lamp.Open,
        { Commanded: Commanded.Released } => Lamp.Released,
        _ => Lamp.NotSecured,
    };
}
