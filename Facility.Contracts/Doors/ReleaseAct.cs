namespace Facility.Contracts.Doors;

/// <summary>What a release belongs to; some need two different people, also at the panel.</summary>
[GenerateSerializer, Alias("facility.release-act")]
public enum ReleaseAct
{
    /// <summary>One person releases one door.</summary>
    Single = 0,

    /// <summary>One door of a group release; needs two people.</summary>
    Group = 1,

    /// <summary>A release past a partner of the interlock that is not secured; needs two people.</summary>
    InterlockOverride = 2,
}
