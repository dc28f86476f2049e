using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Roles;
using Orleans.Concurrency;

namespace Facility.Contracts.Estate;

/// <summary>The authority for a block's lockdown; the key is the block's id.</summary>
[Alias("facility.block-grain")]
public interface IBlockGrain : IGrainWithStringKey
{
    /// <summary>Sends lockdown to the block's panels first, then records it; never waits its turn
    /// (invariant I11).</summary>
    [Operation("lockdown.engage"), AlwaysInterleave, Alias("lock-down")]
    Task<LockdownView> LockDown(LockDownBlock order, CancellationToken cancellation);

    /// <summary>Ends a lockdown; releases nothing. Refusals: LOCK-01 to LOCK-03; fault 1003.</summary>
    [Operation("lockdown.end"), Alias("end-lockdown")]
    Task<LockdownAnswer> EndLockdown(EndLockdown order, CancellationToken cancellation);

    /// <summary>How the block's lockdown stands.</summary>
    [Operation("doors.watch"), AlwaysInterleave, Alias("lockdown")]
    Task<LockdownView> LockdownNow(Actor viewer, CancellationToken cancellation);

    /// <summary>Tells panels again that do not hold what was ordered, and records what could not be recorded.</summary>
    [Operation("host.schedule"), Alias("reconcile")]
    Task Reconcile(CancellationToken cancellation);
}
