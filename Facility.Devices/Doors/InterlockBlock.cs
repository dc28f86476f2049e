using Facility.Contracts.Ids;

namespace Facility.Devices.Doors;

/// <summary>A partner that keeps a door locked, and why.</summary>
/// <param name="Door">The partner.</param>
/// <param name="Label">Its mark, as painted on it.</param>
/// <param name="Cause">Why it blocks.</param>
/// <param name="Since">Since when it is unknown, to the second, UTC; null with any other cause.</param>
public sealed record InterlockBlock(DoorId Door, string Label, InterlockCause Cause, DateTimeOffset? Since = null);
