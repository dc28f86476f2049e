using Facility.Contracts.Doors;

namespace Facility.Devices.Doors;

/// <summary>What a door's brain wants done or told after a step.</summary>
public abstract record DoorEffect
{
    private DoorEffect()
    {
    }

    /// <summary>Release the lock for a time; the module itself ends it.</summary>
    public sealed record DriveRelease(TimeSpan For, DoorRelease Release) : DoorEffect;

    /// <summary>Lock, now and for good.</summary>
    public sealed record DriveLock : DoorEffect;

    /// <summary>Drive a slider closed for a time; the module itself ends it.</summary>
    public sealed record DriveClose(TimeSpan For) : DoorEffect;

    /// <summary>Drive a slider whose leaf stands open back a little from what it met; it is no release.</summary>
    public sealed record DriveBack(TimeSpan For) : DoorEffect;

    /// <summary>An alarm began.</summary>
    public sealed record AlarmRaised(DoorAlarms Alarm, string Cause) : DoorEffect;

    /// <summary>An alarm ended.</summary>
    public sealed record AlarmCleared(DoorAlarms Alarm, string Cause) : DoorEffect;

    /// <summary>Something was observed.</summary>
    public sealed record Observed(DoorFact Fact, string Cause) : DoorEffect;
}
