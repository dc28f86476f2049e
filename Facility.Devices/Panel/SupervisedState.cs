namespace Facility.Devices.Panel;

/// <summary>What a supervised safety input says, once it has settled.</summary>
public enum SupervisedState
{
    /// <summary>Nothing was heard of it yet.</summary>
    Unknown = 0,

    /// <summary>Its loop is whole and its contact at rest.</summary>
    Normal = 1,

    /// <summary>Its contact has opened with the loop whole: an alarm, or a lever that is pulled.</summary>
    Alarm = 2,

    /// <summary>The cable is cut.</summary>
    Cut = 3,

    /// <summary>The cable is shorted.</summary>
    Short = 4,

    /// <summary>Its module sees something else, or cannot tell.</summary>
    Unreadable = 5,

    /// <summary>It changes so often that nothing it says is believed.</summary>
    Chatter = 6,

    /// <summary>Its module does not answer.</summary>
    Lost = 7,
}
