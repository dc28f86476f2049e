namespace Facility.Contracts.Doors;

/// <summary>What was last ordered of the lock.</summary>
public enum Commanded
{
    /// <summary>Not known, e.g. before the panel was heard.</summary>
    Unknown = 0,

    /// <summary>To be locked.</summary>
    Locked = 1,

    /// <summary>To be released.</summary>
    Released = 2,
}

/// <summary>Who holds the command; the site's order of precedence says which slot decides.</summary>
public enum CommandSlot
{
    /// <summary>Life safety: releases against everything below.</summary>
    LifeSafety = 1,

    /// <summary>A hardware lever: observed, cannot be overruled.</summary>
    Lever = 2,

    /// <summary>Lockdown.</summary>
    Lockdown = 3,

    /// <summary>A partner door of the interlock set is not secured.</summary>
    Interlock = 4,

    /// <summary>Out of service for work on the door.</summary>
    Maintenance = 5,

    /// <summary>A person's order.</summary>
    Operator = 6,

    /// <summary>A group order.</summary>
    Group = 7,

    /// <summary>A schedule that keeps a door locked; none releases, since time alone never does.</summary>
    Schedule = 8,

    /// <summary>A card.</summary>
    Credential = 9,

    /// <summary>Nobody: locked.</summary>
    Default = 16,
}

/// <summary>What the lock's drive does.</summary>
public enum DriveState
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>At rest, lock not powered to release.</summary>
    Idle = 1,

    /// <summary>Told to release; the peripheral or the bolt has not confirmed yet.</summary>
    Energising = 2,

    /// <summary>Released, confirmed by the bolt.</summary>
    Energised = 3,

    /// <summary>Told to lock; the bolt has not come home yet.</summary>
    Releasing = 4,

    /// <summary>The bolt did not follow in time.</summary>
    Failed = 5,
}

/// <summary>What the bolt's inputs say.</summary>
public enum BoltState
{
    /// <summary>No valid, fresh input.</summary>
    Unknown = 0,

    /// <summary>Thrown and holding.</summary>
    Secured = 1,

    /// <summary>Withdrawn.</summary>
    Unsecured = 2,

    /// <summary>Unknown: the input reports a cut, a short, a foreign voltage or that it cannot tell.</summary>
    Fault = 3,

    /// <summary>Of two locks one is home and one is not: neither released nor secured.</summary>
    Between = 4,
}

/// <summary>What the motor of a slider does, as far as it was driven.</summary>
public enum MotorState
{
    /// <summary>Not known, or the door has none.</summary>
    Unknown = 0,

    /// <summary>Off.</summary>
    Stopped = 1,

    /// <summary>Drives the leaf open.</summary>
    Opening = 2,

    /// <summary>Drives the leaf closed.</summary>
    Closing = 3,

    /// <summary>Met something while closing: drives back a little.</summary>
    Reversing = 4,

    /// <summary>Off, and closes again in a moment.</summary>
    Pausing = 5,

    /// <summary>Off: something is in its way, or cannot be told not to be; a person has to look.</summary>
    Blocked = 6,
}

/// <summary>What the leaf's inputs say.</summary>
public enum LeafState
{
    /// <summary>No valid, fresh input.</summary>
    Unknown = 0,

    /// <summary>In its frame.</summary>
    Closed = 1,

    /// <summary>Out of its frame.</summary>
    Open = 2,

    /// <summary>Unknown: the input reports a cut, a short, a foreign voltage or that it cannot tell.</summary>
    Fault = 3,
}

/// <summary>Derived from valid, fresh inputs only; never ordered, never assumed.</summary>
public enum Secured
{
    /// <summary>Cannot be said; shown as unknown, never as secure.</summary>
    Unknown = 0,

    /// <summary>Leaf closed and bolt secured, both fresh.</summary>
    Yes = 1,

    /// <summary>At least one valid input says otherwise.</summary>
    No = 2,
}

/// <summary>Whether the panel can see and drive the door.</summary>
public enum Availability
{
    /// <summary>Not known: the panel is not connected.</summary>
    Unknown = 0,

    /// <summary>Its peripherals answer.</summary>
    Online = 1,

    /// <summary>A peripheral or its line does not answer.</summary>
    Offline = 2,

    /// <summary>Taken out of service.</summary>
    OutOfService = 3,
}

/// <summary>The alarms of a door, by the field's names.</summary>
[Flags]
public enum DoorAlarms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The leaf opened without a release.</summary>
    Forced = 1,

    /// <summary>The leaf stayed open too long after a release.</summary>
    Held = 2,

    /// <summary>The bolt left its place without a command.</summary>
    BoltLost = 4,

    /// <summary>The bolt did not come home in time.</summary>
    FailedToLock = 8,

    /// <summary>The bolt did not withdraw in time.</summary>
    FailedToRelease = 16,

    /// <summary>A housing was opened.</summary>
    Tamper = 32,

    /// <summary>An input's cable is cut, shorted or foreign, or its module cannot tell (fault 1204).</summary>
    LineFault = 64,

    /// <summary>The emergency lever released the door; stands in place of forced and bolt-lost.</summary>
    Lever = 128,

    /// <summary>A fire input of its zone alarms, and its plan is not to ignore it.</summary>
    Fire = 256,

    /// <summary>It is open or unlocked while a partner of its interlock is not secured.</summary>
    InterlockViolation = 512,

    /// <summary>A slider met something in its way and gave up.</summary>
    Obstructed = 1024,

    /// <summary>A slider did not reach its open limit in time.</summary>
    FailedToOpen = 2048,

    /// <summary>A slider did not reach its closed limit in time, or must not be closed.</summary>
    FailedToClose = 4096,
}
