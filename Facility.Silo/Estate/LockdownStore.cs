using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Orders;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>Lockdowns as rows, each change with its entry in the record.</summary>
public sealed class LockdownStore(IDbContextFactory<FacilityDb> contexts, FacilityWriter writer)
{
    /// <summary>The verdict an order to end got before, if it was judged before.</summary>
    public async Task<Verdict?> EarlierVerdict(OrderId order, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Orders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == order.Value, cancellation);
        return row is null ? null : OrderRows.Read(row.Refusals);
    }

    /// <summary>Keeps an engaged lockdown; a repeat changes nothing.</summary>
    public Task Keep(LockDownBlock order, LockdownState state, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Orders.FindAsync(order.Id.Value) is not null) return;

            var row = OrderRows.NewRow(order, OrderKinds.LockDown, Verdict.Allowed, record.Now);
            row.BlockId = order.Block.Value;
            db.Orders.Add(row);
            await Store(db, order.Block, state);
            record.Append(new RecordFacts(SiloRecordKinds.LockdownOrdered, order.Actor, order.Block.Value)
            {
                Cause = order.Id.Value,
                Subjects = [order.Id.Value],
            }.With("way", LockdownWords.Of(order.Way)));
        },
        cancellation);

    /// <summary>Keeps a judged order to end.</summary>
    public Task Keep(EndLockdown order, Verdict verdict, LockdownState state, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = OrderRows.NewRow(order, OrderKinds.EndLockdown, verdict, record.Now);
                row.BlockId = order.Block.Value;
                row.Note = order.Reason;
                db.Orders.Add(row);
                if (verdict.IsAllowed) await Store(db, order.Block, state);
                var kind = verdict.IsAllowed ? SiloRecordKinds.LockdownEndOrdered : SiloRecordKinds.LockdownEndRefused;
                record.Append(new RecordFacts(kind, order.Actor, order.Block.Value)
                {
                    Verdict = verdict,
                    Cause = order.Id.Value,
                    Subjects = [order.Id.Value],
                }.With("reason", order.Reason));
            },
            cancellation);

    private static async Task Store(FacilityDb db, BlockId block, LockdownState state)
    {
        var row = await db.Blocks.SingleAsync(row => row.Id == block.Value);
        row.LockedDown = state.Engaged;
        row.LockedDownAt = state.Since;
        row.LockedDownBy = state.By;
        row.LockdownOrder = state.Order;
        row.LockdownWay = state.Way;
    }
}
