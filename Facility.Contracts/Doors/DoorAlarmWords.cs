namespace Facility.Contracts.Doors;

/// <summary>The alarms by the field's names, gravest first.</summary>
public static class DoorAlarmWords
{
    private static readonly (DoorAlarms Alarm, string Word)[] All =
    [
        (DoorAlarms.Fire, "Fire"),
        (DoorAlarms.Lever, "Released by lever"),
        (DoorAlarms.Forced, "Forced"),
        (DoorAlarms.InterlockViolation, "Interlock violated"),
        (DoorAlarms.BoltLost, "Bolt lost"),
        (DoorAlarms.FailedToLock, "Failed to lock"),
        (DoorAlarms.Obstructed, "Obstructed"),
        (DoorAlarms.FailedToClose, "Failed to close"),
        (DoorAlarms.Tamper, "Tamper"),
        (DoorAlarms.Held, "Held open"),
        (DoorAlarms.FailedToRelease, "Failed to release"),
        (DoorAlarms.FailedToOpen, "Failed to open"),
        (DoorAlarms.LineFault, "Line fault"),
    ];

    /// <summary>Each standing alarm with its word, gravest first.</summary>
    public static IEnumerable<(DoorAlarms Alarm, string Word)> In(DoorAlarms alarms) =>
        All.Where(entry => alarms.HasFlag(entry.Alarm));

    /// <summary>The gravest alarm, and how many more.</summary>
    public static string Of(DoorAlarms alarms)
    {
        var words = In(alarms).Select(entry => entry.Word).ToArray();
        return words.Length switch
        {
            0 => "",
            1 => words[0],
            _ => $"{words[0]} +{words.Length - 1}",
        };
    }
}
