namespace Facility.Devices.Doors;

/// <summary>What a door's brain can be told: observed, ordered or timed.</summary>
public enum DoorTrigger
{
    /// <summary>Only time passed or a module was heard again: timers and freshness are looked at.</summary>
    Reviewed = 0,

    /// <summary>The leaf contact reports closed.</summary>
    LeafClosed,

    /// <summary>The leaf contact reports open.</summary>
    LeafOpened,

    /// <summary>The leaf contact's cable is cut, shorted or foreign.</summary>
    LeafFaulty,

    /// <summary>Nothing valid is known of the leaf any more.</summary>
    LeafLost,

    /// <summary>The bolt contact reports secured.</summary>
    BoltSecured,

    /// <summary>The bolt contact reports withdrawn.</summary>
    BoltUnsecured,

    /// <summary>The bolt contact's cable is cut, shorted or foreign.</summary>
    BoltFaulty,

    /// <summary>Nothing valid is known of the bolt any more.</summary>
    BoltLost,

    /// <summary>A housing of the door was opened.</summary>
    TamperBegan,

    /// <summary>The housings are shut again.</summary>
    TamperEnded,

    /// <summary>A module of the door stopped answering: nobody knows what its output does.</summary>
    ModuleLost,

    /// <summary>Every module of the door answers and its inputs were read.</summary>
    Sensed,

    /// <summary>The module acknowledged the lock command.</summary>
    LockAcknowledged,

    /// <summary>The lock command was refused, not answered or not sent.</summary>
    LockNotConfirmed,

    /// <summary>The release was refused, not answered or came too late to be sent.</summary>
    ReleaseNotConfirmed,

    /// <summary>A release was granted and waits for its durable entry: the token is taken.</summary>
    TokenTaken,

    /// <summary>The granted release will not be driven: the token is given back.</summary>
    TokenReturned,

    /// <summary>Leaf closed, bolt home, lock commanded and all of it fresh.</summary>
    SecuredConfirmed,

    /// <summary>A partner of the interlock set is not secured.</summary>
    InhibitBegan,

    /// <summary>Every partner of the interlock set is secured.</summary>
    InhibitEnded,

    /// <summary>The command was taken back: lock.</summary>
    LockOrdered,

    /// <summary>A recorded grant or order releases the door.</summary>
    ReleaseOrdered,

    /// <summary>Lockdown stands on this door.</summary>
    LockdownEngaged,

    /// <summary>Lockdown on this door ended; that releases nothing.</summary>
    LockdownEnded,

    /// <summary>Life safety releases the door, against everything below; with its release.</summary>
    LifeSafetyBegan,

    /// <summary>Life safety is over; that releases nothing.</summary>
    LifeSafetyEnded,

    /// <summary>The emergency lever was pulled: the door is released past us; with the release to follow.</summary>
    LeverPulled,

    /// <summary>The emergency lever is back in its place.</summary>
    LeverReturned,

    /// <summary>A fire input of the door's zone alarms: staff are prompted.</summary>
    FireBegan,

    /// <summary>No fire input of the door's zone alarms any more.</summary>
    FireEnded,

    /// <summary>The door was taken out of service.</summary>
    OutOfServiceBegan,

    /// <summary>The door is back in service; that releases nothing.</summary>
    OutOfServiceEnded,

    /// <summary>A schedule keeps the door locked against what stands below it.</summary>
    ScheduleBegan,

    /// <summary>The schedule is over; that releases nothing.</summary>
    ScheduleEnded,

    /// <summary>A release lost to a slot above and is dropped; the machine tells it itself.</summary>
    Overruled,

    /// <summary>The bolt should have withdrawn by now.</summary>
    ReleaseConfirmTimeUp,

    /// <summary>The release time is over.</summary>
    ReleaseTimeUp,

    /// <summary>The leaf has been open too long.</summary>
    HeldTimeUp,

    /// <summary>The bolt should have come home by now.</summary>
    LockConfirmTimeUp,

    /// <summary>The lock command is due again.</summary>
    LockAgainTimeUp,

    /// <summary>Of two bolts one is home and one is not.</summary>
    BoltBetween,

    /// <summary>Nothing is in a slider's way.</summary>
    WayFreed,

    /// <summary>Something is in a slider's way.</summary>
    WayObstructed,

    /// <summary>It cannot be told what is in a slider's way.</summary>
    WayFaulty,

    /// <summary>A slider is at its open limit.</summary>
    OpenLimitReached,

    /// <summary>A slider is not at its open limit.</summary>
    OpenLimitLeft,

    /// <summary>Nothing valid is known of a slider's open limit any more.</summary>
    OpenLimitLost,

    /// <summary>A key is turned in the door's cylinder.</summary>
    KeyTurned,

    /// <summary>No key is turned in it.</summary>
    KeyReturned,

    /// <summary>The cable of an input beside leaf and bolt is cut, shorted or foreign.</summary>
    FittingFaulty,

    /// <summary>The cables of all inputs beside leaf and bolt are whole.</summary>
    FittingSound,

    /// <summary>A person orders a slider closed; takes a release back.</summary>
    CloseOrdered,

    /// <summary>A person stops a slider; takes a release back.</summary>
    StopOrdered,

    /// <summary>The drive wants a slider open; the machine tells it itself.</summary>
    MotorOpenWanted,

    /// <summary>The drive wants a slider's motor off; the machine tells it itself.</summary>
    MotorStopWanted,

    /// <summary>The motor's time is up: for its travel, for driving back, or for pausing.</summary>
    MotorTimeUp,
}
