using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Domain.Doors;
using Facility.Silo.Estate;
using Facility.Silo.Movement;
using Facility.Silo.Opening;
using Facility.Silo.Orders;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Grains;

/// <summary>One door's orders: judged, committed, then sent, in that order and once.</summary>
public sealed partial class DoorGrain(
    OrderStore store, OrderBoard orders, DoorViews views, SiteCatalogue site, LockdownBoard lockdowns,
    OpeningPlan plan, MovementBoard movements, DoorLink link, ILogger<DoorGrain> log) : Grain, IDoorGrain
{
    private DoorId Id => new(this.GetPrimaryKeyString());

    public async Task<OrderView> Release(ReleaseDoor order, CancellationToken cancellation)
    {
        if (await store.Find(order.Id, cancellation) is { } earlier) return earlier;

        order = Reasoned(order);
        var verdict = DoorRules.JudgeRelease(FactsFor(order));
        try
        {
            verdict = await link.Claim(order, verdict, cancellation);
            LogJudged(log, Id.Value, order.Id.Value, verdict.IsAllowed, verdict.Rules);
            return await CommitAndSend(order, verdict, cancellation);
        }
        catch (RecordNotWritableException)
        {
            return NotKept(order, verdict, FaultCode.RecordNotWritable);
        }
    }

    public Task<MotionAnswer> Move(MoveDoor order, CancellationToken cancellation)
    {
        var known = site.Doors.GetValueOrDefault(order.Door);
        var verdict = DoorRules.JudgeMotion(new(
            order, known?.Label, known is { HasMotor: true }, known is null ? null : site.PanelOf(known)));

        // No storage before it and none after: the panel's journal tells the record what came of it.
        var fault = !verdict.IsAllowed || link.TrySend(order) ? FaultCode.None : FaultCode.PanelNotConnected;
        LogJudged(log, Id.Value, order.Id.Value, verdict.IsAllowed, verdict.Rules);
        return Task.FromResult(new MotionAnswer(verdict, fault));
    }

    public Task<DoorView?> View(Actor viewer, CancellationToken cancellation) => Task.FromResult(views.Find(Id));

    public async Task Overdue(OrderId order, CancellationToken cancellation)
    {
        var view = Remember(await store.Fail(order, FaultCode.OrderWithoutOutcome, cancellation));
        if (view.Fault == FaultCode.OrderWithoutOutcome) LogOverdue(log, (int)view.Fault, Id.Value, order.Value);
    }

    private async Task<OrderView> CommitAndSend(ReleaseDoor order, Verdict verdict, CancellationToken cancellation)
    {
        var fault = verdict.IsAllowed && !link.IsConnected(Id) ? FaultCode.PanelNotConnected : FaultCode.None;
        KeptRelease kept;
        try
        {
            kept = await store.Keep(order, verdict, fault, link.Epoch, cancellation);
        }
        catch (DbUpdateException)
        {
            // Another door was given the same order id at this moment; the first answer stands for both.
            return Remember(await store.Find(order.Id, cancellation)
                ?? throw new InvariantBrokenException("the order whose id was taken exists"));
        }

        // The board shows it to every station; who and why is told to whoever ordered it.
        Remember(kept.View);
        if (kept.View.Progress != OrderProgress.Pending || link.TrySend(order))
            return order.Act is ReleaseAct.Single ? kept.For(order.Actor) : kept.View;
        return Remember(await store.Fail(order.Id, FaultCode.PanelNotConnected, cancellation));
    }

    private ReleaseFacts FactsFor(ReleaseDoor order)
    {
        var known = site.Doors.GetValueOrDefault(order.Door);
        var status = link.Status(order.Door);
        return new(
            order,
            known?.Label,
            known is null ? null : site.PanelOf(known),
            known is not null && lockdowns.Find(known.Block).RefusesOrders,
            status)
        {
            FireLetsStaff = known?.Fire is FirePlan.StaffRelease && status.Alarms.HasFlag(DoorAlarms.Fire),
            IsDriven = known is not { IsDriven: false },
            NotDue = known is null ? "" : plan.NotDue(known),
            MovementOrder = known is null ? "" : movements.AuthorityOf(known),
        };
    }

    // A live movement order is the reason: none other is asked for, and the record says by which.
    private ReleaseDoor Reasoned(ReleaseDoor order)
    {
        if (order.Reason is not (ReleaseReason.None or ReleaseReason.Movement)
            || !site.Doors.TryGetValue(order.Door, out var known)
            || movements.AuthorityOf(known) is not { Length: > 0 } movement) return order;
        return order with
        {
            Reason = ReleaseReason.Movement,
            Note = order.Note.Trim().Length == 0 ? $"movement order {movement}" : order.Note,
        };
    }

    private OrderView Remember(OrderView order)
    {
        orders.Put(order);
        link.Touch(order.Door);
        return order;
    }

    // Nothing is kept of it, so its id is free to be tried again.
    private static OrderView NotKept(ReleaseDoor order, Verdict verdict, FaultCode fault) => new(
        order.Id, order.Door, OrderProgress.Failed, verdict, fault, order.Actor.Name,
        order.Reason, DateTimeOffset.UnixEpoch, OrderStore.Sentence(fault));
}
