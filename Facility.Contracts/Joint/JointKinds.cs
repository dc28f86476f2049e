namespace Facility.Contracts.Joint;

/// <summary>Which row of the role matrix both people of a kind need, and how long the first one waits.</summary>
public static class JointKinds
{
    /// <summary>How long an order waits for its second person.</summary>
    public static readonly TimeSpan WaitsFor = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<JointKind, string> Operations = new()
    {
        [JointKind.GroupRelease] = "release.group",
        [JointKind.InterlockOverride] = "interlock.override",
    };

    /// <summary>The row; an unknown kind has one that allows nobody.</summary>
    public static string OperationOf(JointKind kind) => Operations.GetValueOrDefault(kind, "");
}
