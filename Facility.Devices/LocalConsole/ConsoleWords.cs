using Facility.Contracts.Doors;

namespace Facility.Devices.LocalConsole;

/// <summary>What the console says of a door, in the control room's words.</summary>
public static class ConsoleWords
{
    /// <summary>What its inputs confirm, for every kind of door.</summary>
    /// <param name="door">The door as the panel knows it.</param>
    /// <param name="secured">What may be claimed of it now: unknown once its facts are too old.</param>
    public static string Confirmed(DoorStatus door, Secured secured) => string.Concat(
    [
        Claim(door, secured),
        door.Parts.Length == 0 ? "" : $" ({door.Parts})",
        door.Availability is Availability.OutOfService ? "; out of service" : "",
        .. DoorAlarmWords.In(door.Alarms).Select(alarm => $"; alarm: {alarm.Word.ToLowerInvariant()}"),
    ]);

    private static string Claim(DoorStatus door, Secured secured) => secured switch
    {
        Secured.Yes => "secured",
        Secured.No => DoorStateWords.Of(door) is var says && says != DoorStateWords.NotSecured
            ? $"NOT SECURED: {says.ToLowerInvariant()}"
            : door.Bolt is BoltState.Unsecured ? "NOT SECURED: bolt not home" : "NOT SECURED",
        _ => DoorStateWords.WhyUnknown(door) is { Length: > 0 } why ? $"UNKNOWN: {why}" : "UNKNOWN: too old.",
    };
}
