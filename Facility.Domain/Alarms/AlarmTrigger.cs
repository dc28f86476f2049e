namespace Facility.Domain.Alarms;

/// <summary>What moves an alarm: observed of its condition, done by a person, or timed.</summary>
public enum AlarmTrigger
{
    /// <summary>Its condition began, or was told again.</summary>
    ConditionBegan,

    /// <summary>Its condition is over.</summary>
    ConditionOver,

    /// <summary>Its source started anew and can no longer say whether the condition stands.</summary>
    SourceForgot,

    /// <summary>A person answered for it.</summary>
    Acknowledged,

    /// <summary>A person looked at what a latched one was about.</summary>
    Reset,

    /// <summary>A person put it aside for a time.</summary>
    Shelved,

    /// <summary>It is back from the shelf, by a person or by time.</summary>
    Unshelved,

    /// <summary>A person took it out of service.</summary>
    TakenOut,

    /// <summary>A person returned it to service.</summary>
    ReturnedToService,
}
