using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Orders;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Joint;

/// <summary>Orders of two people as rows; each change in one transaction with its entry in the record.</summary>
public sealed class JointStore(IDbContextFactory<FacilityDb> contexts, FacilityWriter writer)
{
    /// <summary>The order, its view and the verdict on its beginning; null if there is none.</summary>
    public async Task<(BeginJoint Order, JointView View, Verdict Begun)?> Find(
        OrderId joint, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Joints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == joint.Value, cancellation);
        return row is null ? null : (JointRows.OrderOf(row), JointRows.ViewOf(row), OrderRows.Read(row.Refusals));
    }

    /// <summary>Keeps a judged beginning.</summary>
    public Task<JointView> Begin(
        BeginJoint order, Verdict verdict, string does, CancellationToken cancellation) =>
        writer.Commit(
            (db, record) =>
            {
                var row = JointRows.NewRow(order, verdict, does, record.Now);
                db.Joints.Add(row);
                var kind = verdict.IsAllowed ? SiloRecordKinds.JointBegun : SiloRecordKinds.JointRefused;
                record.Append(Entry(kind, order.Actor, row, verdict).With("reason", order.Reason));
                return Task.FromResult(JointRows.ViewOf(row));
            },
            cancellation);

    /// <summary>Records that somebody was not let confirm or withdraw; the order waits on.</summary>
    public Task Refuse(OrderId joint, Actor actor, Verdict verdict, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                if (await db.Joints.FindAsync(joint.Value) is { } row)
                    record.Append(Entry(SiloRecordKinds.JointConfirmRefused, actor, row, verdict));
            },
            cancellation);

    /// <summary>Ends the waiting; null if it did not wait any more.</summary>
    public Task<JointView?> Close(
        OrderId joint, JointState state, Actor actor, string says, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.Joints.SingleAsync(row => row.Id == joint.Value);
                if (row.State is not JointState.Waiting) return null;
                if (state is JointState.Confirmed && record.Now >= row.LapsesAt) return null;

                Close(row, state, actor, says, record);
                return JointRows.ViewOf(row);
            },
            cancellation);

    /// <summary>Keeps what became of a confirmed one so far, or in the end.</summary>
    public Task<JointView> Tell(OrderId joint, string says, bool ended, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var row = await db.Joints.SingleAsync(row => row.Id == joint.Value);

                // What ended meanwhile has said more than its beginning could.
                if (row.EndedAt is not null) return JointRows.ViewOf(row);
                row.Says = says;
                row.EndedAt = ended ? record.Now : null;
                return JointRows.ViewOf(row);
            },
            cancellation);

    /// <summary>Ends what was confirmed by a silo that died over it: what it had not reached is not done.</summary>
    public Task Interrupt(CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var rows = await db.Joints
                .Where(row => row.State == JointState.Confirmed && row.EndedAt == null).ToListAsync();
            foreach (var row in rows)
            {
                row.EndedAt = record.Now;
                row.Says = "Facility was restarted over it; what was not reached was not done.";
                record.Append(Entry(SiloRecordKinds.JointInterrupted, Actor.Host, row, Verdict.Allowed));
            }
        },
        cancellation);

    /// <summary>Ends everything that waits since before a moment; nothing of it is done.</summary>
    public Task<List<JointView>> Lapse(DateTimeOffset? before, string because, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                var rows = await db.Joints
                    .Where(row => row.State == JointState.Waiting && (before == null || row.LapsesAt <= before))
                    .ToListAsync();
                foreach (var row in rows) Close(row, JointState.Lapsed, Actor.Host, because, record);
                return rows.ConvertAll(JointRows.ViewOf);
            },
            cancellation);

    private static void Close(JointRow row, JointState state, Actor actor, string says, RecordAppender record)
    {
        row.State = state;
        row.SecondPersonId = actor.IsHost ? "" : actor.Person.Value;
        row.SecondBy = actor.IsHost ? "" : actor.Name;
        row.Says = says;
        row.ClosedAt = record.Now;
        record.Append(Entry(KindOf(state), actor, row, Verdict.Allowed).With("because", says));
    }

    private static string KindOf(JointState state) => state switch
    {
        JointState.Confirmed => SiloRecordKinds.JointConfirmed,
        JointState.Withdrawn => SiloRecordKinds.JointWithdrawn,
        _ => SiloRecordKinds.JointLapsed,
    };

    private static RecordFacts Entry(string kind, Actor actor, JointRow row, Verdict verdict) =>
        new RecordFacts(kind, actor, row.BlockId)
        {
            Verdict = verdict,
            Cause = row.Id,
            Subjects = [row.Id, row.PersonId, .. row.Doors.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        }.With("begun_by", row.PersonId).With("does", row.Does).With("kind", row.Kind.ToString());
}
