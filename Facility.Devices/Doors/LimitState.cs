namespace Facility.Devices.Doors;

/// <summary>What a slider's open limit says.</summary>
public enum LimitState
{
    /// <summary>Nothing valid, or the door has none.</summary>
    Unknown = 0,

    /// <summary>The leaf is not there.</summary>
    Away = 1,

    /// <summary>The leaf is fully open.</summary>
    Reached = 2,
}
