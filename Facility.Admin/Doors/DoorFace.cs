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
    public static string WhyUnknown(DoorView door) => door switch
    {
        { PanelConnected: false } => $"Panel {door.Panel} is not connected.",
        { Status.Availability: Availability.Offline } => "Its line or a peripheral does not answer.",
        { Status.Availability: Availability.Unknown } => "Its panel has not reported it yet.",
        { Status.Bolt: BoltState.Fault } => "The bolt's input has a cable fault.",
        { Status.Leaf: LeafState.Fault } => "The leaf's input has a cable fault.",
        { Status.Secured: Secured.Unknown } => "No valid, fresh input.",
        _ => "",
    };

    // The panel already derives it; a lost panel or line turns even a "no" into unknown.
    private static Secured ClaimOf(DoorView door) =>
        WhyUnknown(door) is "" ? door.Status.Secured : Secured.Unknown;

    private static (Lamp Lamp, string Word) LampOf(DoorView door, Secured secured) => door.Status switch
    {
        { Alarms: not DoorAlarms.None } when door.PanelConnected =>
            (Lamp.Alarm, AlarmWords.Of(door.Status.Alarms)),
        { Availability: Availability.OutOfService } => (Lamp.OutOfService, "Out of service"),
        _ when secured == Secured.Unknown => (Lamp.Unknown, "Unknown"),
        _ when secured == Secured.Yes => (Lamp.Secured, "Secured"),
        { Motor: MotorState.Opening } => (Lamp.Open, "Opening"),
        { Motor: MotorState.Closing } => (Lamp.Open, "Closing"),
        { Motor: MotorState.Reversing or MotorState.Pausing } => (Lamp.Open, "Closing again"),
        { Motor: MotorState.Stopped, Leaf: LeafState.Open, FullyOpen: false } => (Lamp.Open, "Stopped part open"),
        { Leaf: LeafState.Open, ByKey: true } => (Lamp.Open, "Open by key"),
        { Leaf: LeafState.Open } => (Lamp.Open, "Open"),
        { Commanded: Commanded.Released } => (Lamp.Released, "Released"),
        { Bolt: BoltState.Between } => (Lamp.NotSecured, "One lock not home"),
        _ => (Lamp.NotSecured, "Not secured"),
    };
}
