namespace Facility.Devices.Doors;

/// <summary>What is known of keys in a door's cylinder.</summary>
public enum KeyState
{
    /// <summary>None is turned.</summary>
    Rests = 0,

    /// <summary>One is turned, and the door is as it was.</summary>
    Turned = 1,

    /// <summary>A key opened the door, which is not secured since.</summary>
    Opened = 2,
}
