using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Verdicts;
using Facility.Domain.Joint;
using Facility.Silo.Estate;
using Facility.Silo.Record;

namespace Facility.Silo.Joint;

/// <summary>Orders of two people: the first half waits, the second is judged anew, recorded, and only then
/// done.</summary>
public sealed class JointGrain(
    JointStore store, JointBoard board, SiteCatalogue site, IEnumerable<IJointAct> acts, TimeProvider clock)
    : Grain, IJointGrain
{
    public async Task<JointAnswer> Begin(BeginJoint order, CancellationToken cancellation)
    {
        if (await store.Find(order.Id, cancellation) is { } earlier) return new(earlier.Begun, earlier.View);

        var verdict = JudgeBegin(order);
        var does = verdict.IsAllowed ? ActOf(order.Kind).Describe(order) : "";
        return await Recorded(verdict, async () =>
        {
            var view = await store.Begin(order, verdict, does, cancellation);
            return new(verdict, verdict.IsAllowed ? Remember(view) : view);
        });
    }

    public async Task<JointAnswer> Confirm(
        OrderId joint, Actor actor, ImmutableArray<PressStamp> pressed, CancellationToken cancellation)
    {
        var found = await store.Find(joint, cancellation);
        var verdict = JointRules.JudgeConfirm(new(found?.View, actor, clock.GetUtcNow()));
        if (found is { } known && verdict.IsAllowed) verdict = ActOf(known.Order.Kind).Judge(known.Order);
        return await Recorded(verdict, async () =>
        {
            if (!verdict.IsAllowed) return await Refuse(joint, actor, verdict, found?.View, cancellation);

            // In the record before it is done; a silo that dies between the two does nothing late.
            var closed = await store.Close(joint, JointState.Confirmed, actor, "Confirmed.", cancellation);
            return closed is null
                ? new(JointRules.JudgeWithdraw(new(found?.View, actor, clock.GetUtcNow())), found?.View)
                : await Do(found!.Value.Order, closed, actor, pressed, cancellation);
        });
    }

    public async Task<JointAnswer> Withdraw(OrderId joint, Actor actor, CancellationToken cancellation)
    {
        var found = await store.Find(joint, cancellation);
        var verdict = JointRules.JudgeWithdraw(new(found?.View, actor, clock.GetUtcNow()));
        return await Recorded(verdict, async () =>
        {
            if (!verdict.IsAllowed) return await Refuse(joint, actor, verdict, found?.View, cancellation);

            var closed = await store.Close(joint, JointState.Withdrawn, actor, "Withdrawn.", cancellation);
            return new(verdict, closed is null ? found?.View : Remember(closed));
        });
    }

    public async Task Lapse(CancellationToken cancellation)
    {
        foreach (var view in await store.Lapse(clock.GetUtcNow(), "Nobody confirmed in time.", cancellation))
            Remember(view);
    }

    private Verdict JudgeBegin(BeginJoint order)
    {
        var known = site.Blocks.ContainsKey(order.Block)
            && acts.Any(act => act.Kind == order.Kind)
            && order.Doors.All(door => site.Doors.GetValueOrDefault(door)?.Block == order.Block);
        var verdict = JointRules.JudgeBegin(new(order, known));
        return verdict.IsAllowed ? ActOf(order.Kind).Judge(order) : verdict;
    }

    private async Task<JointAnswer> Do(
        BeginJoint order, JointView confirmed, Actor second, ImmutableArray<PressStamp> pressed,
        CancellationToken cancellation)
    {
        Remember(confirmed);
        var outcome = await ActOf(order.Kind).Do(order, second, pressed, cancellation);
        var view = Remember(await store.Tell(order.Id, outcome.Says, outcome.Ended, cancellation));
        return new(outcome.Verdict, view, outcome.Fault);
    }

    private async Task<JointAnswer> Refuse(
        OrderId joint, Actor actor, Verdict verdict, JointView? view, CancellationToken cancellation)
    {
        await store.Refuse(joint, actor, verdict, cancellation);
        return new(verdict, view);
    }

    private static async Task<JointAnswer> Recorded(Verdict verdict, Func<Task<JointAnswer>> work)
    {
        try
        {
            return await work();
        }
        catch (RecordNotWritableException)
        {
            return new(verdict, null, FaultCode.RecordNotWritable);
        }
    }

    private IJointAct ActOf(JointKind kind) => acts.First(act => act.Kind == kind);

    private JointView Remember(JointView view)
    {
        board.Put(view);
        return view;
    }
}
