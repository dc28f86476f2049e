namespace Facility.Contracts.Doors;

/// <summary>What acts of release ask for.</summary>
public static class ReleaseActs
{
    /// <summary>Whether the act is one of two different people.</summary>
    public static bool NeedsTwo(this ReleaseAct act) => act is not ReleaseAct.Single;
}
