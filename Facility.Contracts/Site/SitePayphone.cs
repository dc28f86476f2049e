using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>A payphone for prisoners.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">Where it hangs.</param>
public sealed record SitePayphone(string Id, string Label, BlockId Block)
{
    /// <summary>The output that gives it power inside the window; null: nothing of ours switches it.</summary>
    public IoPoint? Power { get; init; }

    /// <summary>The supervised input of its hook, active while somebody talks; null for none.</summary>
    public IoPoint? OffHook { get; init; }

    /// <summary>When it has power; null: the window of the policy profile in force.</summary>
    public SiteWindow? Window { get; init; }

    /// <summary>Whether it keeps its power for new calls while its block is locked down; default no.</summary>
    public bool WorksInLockdown { get; init; }
}
