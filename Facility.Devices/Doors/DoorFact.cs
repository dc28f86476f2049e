namespace Facility.Devices.Doors;

/// <summary>What was observed of a door and is worth a report.</summary>
public enum DoorFact
{
    /// <summary>The bolt withdrew after a release.</summary>
    Released = 1,

    /// <summary>The leaf opened after a release.</summary>
    Opened = 2,

    /// <summary>The leaf closed.</summary>
    Closed = 3,

    /// <summary>Leaf closed, bolt home after a release.</summary>
    Secured = 4,

    /// <summary>The release ended without the leaf opening.</summary>
    ReleaseUnused = 5,

    /// <summary>A key opened it.</summary>
    OpenedByKey = 6,
}
