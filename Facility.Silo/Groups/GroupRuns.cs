using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Groups;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Joint;
using Facility.Silo.Opening;
using Facility.Silo.Orders;
using Facility.Silo.Record;

namespace Facility.Silo.Groups;

/// <summary>Carries group releases out, one door after the other, each by an order of its own.</summary>
/// <remarks>Nothing of it outlives this process: what was not reached when it ends is never released.</remarks>
public sealed partial class GroupRuns(
    IGrainFactory grains, SiteCatalogue site, OpeningPlan plan, OrderStore orders, JointStore joints,
    JointBoard shown, FacilityWriter writer, TimeProvider clock, ILogger<GroupRuns> log)
{
    /// <summary>One that ended is shown this long.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<OrderId, GroupProgress> runs = new();

    /// <summary>Those of a block, newest first, with what the panels have reported of each order.</summary>
    public async Task<ImmutableArray<GroupRun>> Of(BlockId block, CancellationToken cancellation)
    {
        var shown = runs.Values
            .Where(run => run.Order.Joint.Block == block)
            .Where(run => run.EndedAt is not { } ended || clock.GetUtcNow() - ended < ShownFor)
            .OrderByDescending(run => run.Started)
            .ToList();
        var views = ImmutableArray.CreateBuilder<GroupRun>(shown.Count);
        foreach (var run in shown)
        {
            var newest = await orders.FindAll(run.OrderIds, cancellation);
            views.Add(run.View(door => site.Doors[door].Label, newest));
        }
        return views.ToImmutable();
    }

    /// <summary>Begins one; it goes on by itself, outside the grain that began it.</summary>
    public Task Start(GroupOrder order)
    {
        var run = new GroupProgress(order, clock.GetUtcNow());
        return runs.TryAdd(order.Joint.Id, run) ? Task.Run(() => Go(run)) : Task.CompletedTask;
    }

    /// <summary>Breaks one off at once; the record hears of it after.</summary>
    public async Task<bool> Abort(OrderId joint, Actor actor, CancellationToken cancellation)
    {
        if (!runs.TryGetValue(joint, out var run) || run.EndedAt is not null) return false;

        await run.Aborted.CancelAsync();
        run.Says = $"Broken off by {actor.Name}.";
        await Record(run, SiloRecordKinds.GroupAborted, actor, cancellation);
        return true;
    }

    private async Task Go(GroupProgress run)
    {
        var began = clock.GetTimestamp();
        try
        {
            for (var index = 0; index < run.Order.Joint.Doors.Length; index++)
            {
                var wait = run.Order.DueAt(index) - clock.GetElapsedTime(began);
                if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, run.Aborted.Token);
                run.Aborted.Token.ThrowIfCancellationRequested();
                await Release(run, index);
            }
        }
        catch (OperationCanceledException) when (run.Aborted.IsCancellationRequested)
        {
            // Broken off: what was not reached stays as it is.
        }
        await End(run);
    }

    private async Task Release(GroupProgress run, int index)
    {
        var door = site.Doors[run.Order.Joint.Doors[index]];
        try
        {
            var order = run.Order.OrderOf(index, site.PanelOf(door), plan.PurposeOf([door]));
            run.Put(index, await grains.GetGrain<IDoorGrain>(door.Id.Value).Release(order, default));
        }
        catch (Exception trouble)
        {
            // One door's trouble is that door's report, not the end of the others.
            LogDoorFailed(log, door.Id.Value, run.Order.Joint.Id.Value, trouble.Message);
            run.Fail(index, FaultCode.OrderWithoutOutcome);
        }
    }

    private async Task End(GroupProgress run)
    {
        var all = run.Order.Joint.Doors.Length;
        run.Says = $"{run.Says} {run.Reached} of {all} doors were ordered.".Trim();
        run.EndedAt = clock.GetUtcNow();
        try
        {
            await Record(run, SiloRecordKinds.GroupEnded, Actor.Host, default);
            shown.Put(await joints.Tell(run.Order.Joint.Id, run.Says, ended: true, default));
        }
        catch (RecordNotWritableException trouble)
        {
            LogEndNotRecorded(log, (int)FaultCode.RecordNotWritable, run.Order.Joint.Id.Value, trouble.Message);
        }
    }

    private Task Record(GroupProgress run, string kind, Actor actor, CancellationToken cancellation) => writer.Commit(
        (_, record) =>
        {
            var joint = run.Order.Joint;
            record.Append(new RecordFacts(kind, actor, joint.Block.Value)
            {
                Cause = joint.Id.Value,
                Subjects = [joint.Id.Value, joint.Actor.Person.Value, run.Order.Second.Person.Value],
            }
                .With("doors", joint.Doors.Length.ToString(CultureInfo.InvariantCulture))
                .With("reached", run.Reached.ToString(CultureInfo.InvariantCulture))
                .With("not_reached", string.Join(' ', joint.Doors.Skip(run.Reached))));
            return Task.CompletedTask;
        },
        cancellation);
}
