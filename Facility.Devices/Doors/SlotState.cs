namespace Facility.Devices.Doors;

/// <summary>What one slot of the priority array holds.</summary>
public enum SlotState
{
    /// <summary>Nobody asks for anything there.</summary>
    Empty = 0,

    /// <summary>It keeps the door locked against every slot below.</summary>
    Locks = 1,

    /// <summary>It releases, or for the lever: the door is released past us.</summary>
    Releases = 2,
}
