namespace Facility.Contracts.Alarms;

/// <summary>How soon a person must act; the number orders the list.</summary>
public enum AlarmPriority
{
    /// <summary>To be looked at in this shift.</summary>
    Low = 1,

    /// <summary>Within the hour.</summary>
    Medium = 2,

    /// <summary>Within minutes.</summary>
    High = 3,

    /// <summary>At once.</summary>
    Critical = 4,
}

/// <summary>Where an alarm stands in its life; ISA-18.2 has the same states.</summary>
public enum AlarmLife
{
    /// <summary>Its condition does not stand and nobody is owed an answer.</summary>
    Normal = 0,

    /// <summary>Its condition stands and nobody has answered for it.</summary>
    Unacknowledged = 1,

    /// <summary>Its condition stands and somebody has answered for it.</summary>
    Acknowledged = 2,

    /// <summary>Its condition is over before anybody answered for it.</summary>
    Returned = 3,

    /// <summary>Answered for and over, and kept until a person has looked and says so.</summary>
    Latched = 4,
}

/// <summary>Whether an alarm is among those shown, beside where it stands in its life.</summary>
public enum AlarmPlace
{
    /// <summary>Shown.</summary>
    Shown = 0,

    /// <summary>Put aside by a person, for a limited time.</summary>
    Shelved = 1,

    /// <summary>Put aside until a person says otherwise: its source is being worked on.</summary>
    OutOfService = 2,
}

/// <summary>What a person does with an alarm.</summary>
public enum AlarmAct
{
    /// <summary>Nothing; never ordered.</summary>
    None = 0,

    /// <summary>Answers for it.</summary>
    Acknowledge = 1,

    /// <summary>Says that a latched one has been looked at.</summary>
    Reset = 2,

    /// <summary>Writes down something about it.</summary>
    Comment = 3,

    /// <summary>Puts it aside for a time.</summary>
    Shelve = 4,

    /// <summary>Takes it back before the time is up.</summary>
    Unshelve = 5,

    /// <summary>Puts it aside while its source is being worked on.</summary>
    TakeOut = 6,

    /// <summary>Takes it back.</summary>
    Return = 7,
}
