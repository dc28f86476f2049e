using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Domain.Doors;
using Facility.Silo.Estate;
using Facility.Silo.Record;

namespace Facility.Silo.Grains;

/// <summary>A block's lockdown. Engaging touches no storage before its orders are on their way.</summary>
public sealed partial class BlockGrain(
    LockdownStore store, LockdownBoard lockdowns, BlockViews views, BlockLink link, TimeProvider clock,
    ILogger<BlockGrain> log) : Grain, IBlockGrain
{
    private readonly List<LockDownBlock> unrecorded = [];

    private BlockId Id => new(this.GetPrimaryKeyString());

    public async Task<LockdownView> LockDown(LockDownBlock order, CancellationToken cancellation)
    {
        link.Send(order);

        var before = lockdowns.Find(Id);
        lockdowns.Put(Id, before.With(order, clock.GetUtcNow()));
        link.Touch(Id);
        LogLockedDown(log, Id.Value, order.Id.Value);

        await Record(order);
        return views.Lockdown(Id);
    }

    public async Task<LockdownAnswer> EndLockdown(EndLockdown order, CancellationToken cancellation)
    {
        if (await store.EarlierVerdict(order.Id, cancellation) is { } earlier) return new(earlier, views.Lockdown(Id));

        var engaged = lockdowns.Find(Id).Engaged || link.AnyDoorLockedDown(Id);
        var verdict = LockdownRules.JudgeEnd(new(order, engaged, views.SeenOf(views.Lockdown(Id))));
        var ended = new LockdownState(false, clock.GetUtcNow(), order.Actor.Name, order.Id.Value);
        var before = lockdowns.Find(Id);
        try
        {
            if (verdict.IsAllowed) verdict = await link.Claim(order, cancellation);
            await store.Keep(order, verdict, ended, cancellation);
        }
        catch (RecordNotWritableException)
        {
            return new(verdict, views.Lockdown(Id), FaultCode.RecordNotWritable);
        }

        // A lockdown that came in while this was being written wins: the safe side is the later word.
        if (verdict.IsAllowed && lockdowns.Find(Id) == before) End(order, ended);
        LogEnded(log, Id.Value, order.Id.Value, verdict.IsAllowed);
        return new(verdict, views.Lockdown(Id));
    }

    public Task<LockdownView> LockdownNow(Actor viewer, CancellationToken cancellation) =>
        Task.FromResult(views.Lockdown(Id));

    public async Task Reconcile(CancellationToken cancellation)
    {
        link.Repeat(Id, lockdowns.Find(Id));
        foreach (var order in unrecorded.ToList()) await Record(order);
    }

    private void End(EndLockdown order, LockdownState ended)
    {
        lockdowns.Put(Id, ended);
        link.Send(order);
        link.Touch(Id);
    }

    // Securing never waits for storage (decision D4): what cannot be recorded now is recorded later.
    private async Task Record(LockDownBlock order)
    {
        try
        {
            await store.Keep(order, lockdowns.Find(Id), CancellationToken.None);
            unrecorded.RemoveAll(known => known.Id == order.Id);
            if (unrecorded.Count == 0) lockdowns.Put(Id, lockdowns.Find(Id) with { Recorded = true });
        }
        catch (RecordNotWritableException)
        {
            if (!unrecorded.Exists(known => known.Id == order.Id)) unrecorded.Add(order);
            lockdowns.Put(Id, lockdowns.Find(Id) with { Recorded = false });
            LogNotRecorded(log, (int)FaultCode.RecordNotWritable, Id.Value, order.Id.Value);
        }
    }
}
