using Facility.Contracts.Doors;

namespace Facility.Devices.Doors;

/// <summary>When an alarm begins and when it ends.</summary>
/// <param name="Alarm">Which.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Begins">The door before, after, and what happened between.</param>
/// <param name="Ends">Likewise.</param>
public sealed record AlarmRule(
    DoorAlarms Alarm,
    string Sentence,
    Func<DoorSnapshot, DoorSnapshot, DoorTrigger, bool> Begins,
    Func<DoorSnapshot, DoorSnapshot, DoorTrigger, bool> Ends);
