namespace Facility.Contracts.Joint;

/// <summary>What two people order together.</summary>
[GenerateSerializer, Alias("facility.joint-kind")]
public enum JointKind
{
    /// <summary>Nothing; never begun.</summary>
    None = 0,

    /// <summary>Several doors are released, one after the other.</summary>
    GroupRelease = 1,

    /// <summary>A door is released past a partner of its interlock that is not secured.</summary>
    InterlockOverride = 2,
}
