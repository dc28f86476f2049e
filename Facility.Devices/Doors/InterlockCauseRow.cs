namespace Facility.Devices.Doors;

/// <summary>One cause with the doors it is true of, and its words.</summary>
/// <param name="Cause">Which.</param>
/// <param name="Is">Whether it is this at a moment.</param>
/// <param name="Says">What follows the door's mark; <c>{0}</c> is since when.</param>
/// <param name="FreedBy">What has to happen; <c>{0}</c> is the door's mark.</param>
internal sealed record InterlockCauseRow(
    InterlockCause Cause, Func<DoorSnapshot, TimeSpan, bool> Is, string Says, string FreedBy);
