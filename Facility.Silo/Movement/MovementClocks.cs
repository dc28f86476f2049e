using Facility.Contracts.Actors;
using Facility.Contracts.Movement;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Domain.Signals;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Movement;

/// <summary>Confirms arrivals by the escort's passage, ends orders of those who passed the gate, and tells of the
/// overdue, each once.</summary>
public sealed class MovementClocks(FacilityWriter writer, MovementBoard board)
{
    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        var due = await Live(seen).ToListAsync(cancellation);
        var work = false;
        foreach (var row in due)
            work |= IsLate(row, now) || await HasPassed(seen, row) || await IsOutside(seen, row);
        if (!work) return;

        var changed = await writer.Commit(
            async (db, record) =>
            {
                var rows = await Live(db).ToListAsync();
                foreach (var row in rows) await Look(db, record, row);
                return rows.ConvertAll(row => row.Id);
            },
            cancellation);
        foreach (var order in changed) await board.Refresh(order);
    }

    private static async Task Look(FacilityDb db, RecordAppender record, MovementOrderRow row)
    {
        if (await IsOutside(db, row))
        {
            MovementOrderStore.Move(record, Actor.Host, row, MovementStage.Ended, "passed the gate");
            return;
        }
        if (await HasPassed(db, row))
        {
            MovementOrderStore.Move(record, Actor.Host, row, MovementStage.Arrived, "the escort passed the door");
            return;
        }
        if (!IsLate(row, record.Now)) return;
        row.LateTold = true;
        record.Append(new RecordFacts(SiloRecordKinds.MovementOverdue, Actor.Host, row.PersonId) { Cause = row.OrderId }
            .With("order", row.Id).With("until", $"{row.Until:O}").About(row.Id));
        await new SignalIntake(db, record).Register(
            SignalCatalogue.Current.Find("movement-overdue")!, Actor.Host, row.PersonId,
            row.Stage is MovementStage.Left
                ? $"Left by movement order {row.Id}, and nobody confirmed the arrival in time."
                : $"Movement order {row.Id} is over: nobody confirmed that the person left, or is there.", "", []);
    }

    private static bool IsLate(MovementOrderRow row, DateTimeOffset now) => !row.LateTold && row.Until < now;

    // The escort was granted the last door after leaving, and its leaf opened for that grant.
    private static async Task<bool> HasPassed(FacilityDb db, MovementOrderRow row)
    {
        if (row.Stage is not MovementStage.Left || row.Escort.Length == 0) return false;
        var grants = await db.Record.AsNoTracking()
            .Where(entry => entry.Kind == RecordKinds.CardGranted && entry.Number > row.LeftEntry
                && entry.Where == row.End).ToListAsync();
        var own = grants.Where(entry => RecordBody.Read(entry.Body).GetValueOrDefault("holder", "") == row.Escort)
            .Select(entry => entry.Number).DefaultIfEmpty(long.MaxValue).Min();
        return own < long.MaxValue && await db.Record.AnyAsync(entry =>
            entry.Kind == RecordKinds.DoorOpened && entry.Number > own && entry.Where == row.End);
    }

    private static Task<bool> IsOutside(FacilityDb db, MovementOrderRow row) => db.Prisoners.AnyAsync(one =>
        one.PersonId == row.PersonId && one.Presence != Presence.Inside);

    private static IQueryable<MovementOrderRow> Live(FacilityDb db) => db.MovementOrders.Where(row =>
        row.Stage == MovementStage.Ordered || row.Stage == MovementStage.Left);
}
