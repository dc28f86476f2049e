namespace Facility.Devices.Doors;

/// <summary>Why a door keeps the partners of its interlock locked.</summary>
public enum InterlockCause
{
    /// <summary>Nobody can say whether it is secured.</summary>
    Unknown = 0,

    /// <summary>Its leaf is open.</summary>
    Open = 1,

    /// <summary>Its bolt did not come home in time.</summary>
    FailedToLock = 2,

    /// <summary>It was granted a release whose entry is not durable yet.</summary>
    AwaitsRelease = 3,

    /// <summary>It is released.</summary>
    Released = 4,

    /// <summary>Its bolt is withdrawn though nothing releases it.</summary>
    NotLocked = 5,

    /// <summary>It is being locked and has not confirmed.</summary>
    Locking = 6,
}
