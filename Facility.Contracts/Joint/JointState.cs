namespace Facility.Contracts.Joint;

/// <summary>How an order of two people stands.</summary>
[GenerateSerializer, Alias("facility.joint-state")]
public enum JointState
{
    /// <summary>Begun; nothing is done until a second person confirms.</summary>
    Waiting = 1,

    /// <summary>A second person confirmed.</summary>
    Confirmed = 2,

    /// <summary>Nobody confirmed in time, or the silo was restarted.</summary>
    Lapsed = 3,

    /// <summary>Taken back before anybody confirmed.</summary>
    Withdrawn = 4,

    /// <summary>The rules refused its beginning.</summary>
    Refused = 5,
}
