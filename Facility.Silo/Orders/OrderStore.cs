using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Doors;
using Facility.Domain.Orders;
using Facility.Silo.Alarms;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Orders;

/// <summary>Orders on doors as rows; each change in one transaction with its entry in the record.</summary>
public sealed class OrderStore(
    IDbContextFactory<FacilityDb> contexts, FacilityWriter writer, AlarmBoard alarms, ApartAtDoor apart)
{
    /// <summary>The answer an order got before, if it was judged before.</summary>
    public async Task<OrderView?> Find(OrderId order, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Orders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == order.Value, cancellation);
        return row is null ? null : OrderRows.ViewOf(row);
    }

    /// <summary>Several orders as they stand now; those that were never kept are missing.</summary>
    public async Task<IReadOnlyDictionary<OrderId, OrderView>> FindAll(
        IEnumerable<OrderId> orders, CancellationToken cancellation)
    {
        var ids = orders.Select(order => order.Value).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Orders.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        return rows.ToDictionary(row => new OrderId(row.Id), OrderRows.ViewOf);
    }

    /// <summary>Keeps a judged release; a fault known beforehand closes it at once.</summary>
    /// <remarks>Whether its people would meet whom they are kept apart from is judged here, in the transaction: two
    /// releases on one landing at one moment are one after the other.</remarks>
    public Task<KeptRelease> Keep(
        ReleaseDoor order, Verdict judged, FaultCode fault, long epoch, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var met = await apart.Look(db, record.Now, order);
                var verdict = new Verdict([.. judged.Refusals, .. ApartAtDoorRules.JudgeRelease(met).Refusals]);
                var row = OrderRows.NewRow(order, OrderKinds.Release, verdict, record.Now);
                row.DoorId = order.Door.Value;
                row.Reason = order.Reason;
                row.Note = order.Note;
                row.SecondPersonId = order.Second?.Person.Value ?? "";
                row.SecondBy = order.Second?.Name ?? "";
                row.Epoch = epoch;
                row.Warns = ApartAtDoorRules.Warning(met);
                row.Says = verdict.IsAllowed
                    ? OrderSteps.Sentence(OrderProgress.Pending, OrderProgress.Pending, "")
                    : string.Join(' ', verdict.Refusals.Select(refusal => refusal.Because));
                db.Orders.Add(row);
                record.Append(FactsOf(order, verdict, met));
                if (verdict.IsAllowed && fault != FaultCode.None) Close(row, fault, record);
                return new KeptRelease(OrderRows.ViewOf(row), met);
            },
            cancellation);

    /// <summary>Ends an order in a fault, unless it has moved on meanwhile.</summary>
    public async Task<OrderView> Fail(OrderId order, FaultCode fault, CancellationToken cancellation)
    {
        var (view, raised) = await writer.Commit(
            async (db, record) =>
            {
                var intake = new AlarmIntake(db, record);
                var row = await db.Orders.SingleAsync(row => row.Id == order.Value);
                if (row.Progress == OrderProgress.Pending)
                {
                    var entry = Close(row, fault, record);
                    // That a panel is away has an alarm of its own.
                    if (fault == FaultCode.OrderWithoutOutcome) await intake.Take(entry);
                }
                return (OrderRows.ViewOf(row), intake.Touched);
            },
            cancellation);
        alarms.Put(raised);
        return view;
    }

    /// <summary>Releases that were sent before a moment and never answered.</summary>
    public async Task<IReadOnlyList<OrderView>> Unanswered(DateTimeOffset before, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Orders.AsNoTracking()
            .Where(row => row.Progress == OrderProgress.Pending && row.At < before && row.Kind == OrderKinds.Release)
            .OrderBy(row => row.At).Take(100)
            .ToListAsync(cancellation);
        return [.. rows.Select(OrderRows.ViewOf)];
    }

    /// <summary>What is shown of a fault.</summary>
    public static string Sentence(FaultCode fault) => fault switch
    {
        FaultCode.PanelNotConnected => "The door's panel is not connected; nothing was sent.",
        FaultCode.OrderWithoutOutcome => "The panel did not answer; look at the door.",
        FaultCode.RecordNotWritable => "The record cannot be written; nothing was sent.",
        FaultCode.JournalNotWritable => "The panel's journal cannot be written; nothing was released.",
        _ => "It failed.",
    };

    private static RecordFacts FactsOf(ReleaseDoor order, Verdict verdict, ApartAtDoorFacts met)
    {
        var facts = new RecordFacts(
            verdict.IsAllowed ? SiloRecordKinds.ReleaseOrdered : SiloRecordKinds.ReleaseRefused,
            order.Actor, order.Door.Value)
        {
            Verdict = verdict,
            Cause = order.Id.Value,
            Subjects = [order.Id.Value],
        }.With("reason", order.Reason.ToString()).With("note", order.Note);
        if (!met.Meetings.IsEmpty)
        {
            facts = facts.With("apart", string.Join(' ', met.Meetings.Select(one => one.Order).Distinct()))
                .With("warned", met.IsRescue ? $"Only warned: {ApartAtDoorRules.Id}." : "");
        }
        return order.Second is { } second
            ? facts.With("act", order.Act.ToString()).With("second", second.Person.Value).About(second.Person.Value)
            : facts;
    }

    private static RecordRow Close(OrderRow row, FaultCode fault, RecordAppender record)
    {
        row.Progress = OrderProgress.Failed;
        row.Fault = fault;
        row.Says = Sentence(fault);
        row.ClosedAt = record.Now;
        return record.Append(new RecordFacts(SiloRecordKinds.OrderFailed, Contracts.Actors.Actor.Host, row.DoorId)
        {
            Cause = row.Id,
            Subjects = [row.Id],
        }.With("fault", ((int)fault).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
