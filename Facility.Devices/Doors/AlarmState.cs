namespace Facility.Devices.Doors;

/// <summary>Whether an alarm stands.</summary>
public enum AlarmState
{
    /// <summary>It does not.</summary>
    Clear = 0,

    /// <summary>It does.</summary>
    Standing = 1,
}
