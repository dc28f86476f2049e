namespace Facility.Devices.Doors;

/// <summary>What an alarm's rule says about the latest change.</summary>
public enum AlarmTrigger
{
    /// <summary>The condition began.</summary>
    Began = 1,

    /// <summary>The condition is over.</summary>
    Ended = 2,
}
