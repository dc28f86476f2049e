namespace Facility.Devices.Turnstiles;

/// <summary>What a turnstile's brain can be told: observed, ordered or timed.</summary>
public enum TurnstileTrigger
{
    /// <summary>Only time passed.</summary>
    Reviewed = 0,

    /// <summary>A grant is durable and shall let one pass; with its direction.</summary>
    GrantOrdered,

    /// <summary>The arm left its rest; with its direction.</summary>
    Turned,

    /// <summary>The arm is at rest again; with its direction.</summary>
    Rested,

    /// <summary>PASS became active; with its direction.</summary>
    PassBegan,

    /// <summary>PASS became inactive; with its direction.</summary>
    PassEnded,

    /// <summary>PASS was active long enough.</summary>
    PassSettled,

    /// <summary>Concluded: somebody passed.</summary>
    Passed,

    /// <summary>Concluded: somebody turned back.</summary>
    TurnedBack,

    /// <summary>Concluded: the arm turned and no PASS came.</summary>
    PassMissing,

    /// <summary>A grant's time is over.</summary>
    GrantTimeUp,

    /// <summary>An arm has been away from its rest for too long.</summary>
    RotationTimeUp,

    /// <summary>Every grant of a direction is taken back.</summary>
    Voided,

    /// <summary>Every pin was read; the turnstile can be judged.</summary>
    Sensed,

    /// <summary>The GPIO chip is gone.</summary>
    LinesLost,

    /// <summary>The fire signal is lost.</summary>
    FireLost,

    /// <summary>The fire signal is there.</summary>
    FireRestored,

    /// <summary>Somebody put it back to work by hand.</summary>
    ResetSeen,

    /// <summary>It says that it is ready.</summary>
    ReadySeen,

    /// <summary>It says that it is not ready.</summary>
    ReadyLost,

    /// <summary>It has not been ready for too long.</summary>
    NotReadyTimeUp,

    /// <summary>Both PASS contacts are active.</summary>
    ConflictBegan,

    /// <summary>The PASS contacts agree again.</summary>
    ConflictEnded,

    /// <summary>Its block was locked down.</summary>
    LockdownEngaged,

    /// <summary>The lockdown is over.</summary>
    LockdownEnded,

    /// <summary>Somebody is between the arms.</summary>
    ZoneEntered,

    /// <summary>Nobody is between the arms.</summary>
    ZoneLeft,

    /// <summary>Somebody stays between the arms.</summary>
    ZoneTimeUp,

    /// <summary>The turnstile's own alarm began.</summary>
    DeviceAlarmBegan,

    /// <summary>The turnstile's own alarm ended.</summary>
    DeviceAlarmEnded,

    /// <summary>The forced alarm has lasted its time.</summary>
    ForcedTimeUp,
}
