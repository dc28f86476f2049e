using Facility.Contracts.Ids;

namespace Facility.Admin.Doors;

/// <summary>One line of the alarm strip: one cause, however many doors it takes.</summary>
/// <param name="Cause">What is wrong, in the field's words.</param>
/// <param name="Doors">What it means for doors.</param>
/// <param name="First">The door to look at; null when the cause is no single door's.</param>
public sealed record AlarmLine(string Cause, string Doors, DoorId? First);
