namespace Facility.Devices.Doors;

/// <summary>What a slider's sensing of its way says.</summary>
public enum WayState
{
    /// <summary>Nothing valid, or the door has none: a leaf is not driven closed.</summary>
    Unknown = 0,

    /// <summary>Nothing is in its way.</summary>
    Free = 1,

    /// <summary>Something is.</summary>
    Obstructed = 2,

    /// <summary>The input's cable is cut, shorted or foreign.</summary>
    Fault = 3,
}
