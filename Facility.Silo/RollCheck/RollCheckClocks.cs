using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Signals;
using Facility.Domain.RollCheck;
using Facility.Domain.Signals;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Tells of roll checks that are late or were not begun, each once.</summary>
public sealed class RollCheckClocks(FacilityWriter writer, RollCheckPlan plan)
{
    private static readonly TimeSpan LooksBack = TimeSpan.FromHours(24);

    // Yesterday and today.
    private static readonly int[] Days = [-1, 0];

    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        if (!await Overdue(seen, now).AnyAsync(cancellation) && (await Missed(seen, now)).Count == 0) return;

        await writer.Commit(
            async (db, record) =>
            {
                foreach (var row in await Overdue(db, record.Now).ToListAsync())
                {
                    row.LateTold = true;
                    await Tell(db, record, row.BlockId, row.DueAt!.Value, row.Id);
                }
                foreach (var (block, key, due) in await Missed(db, record.Now))
                    await Tell(db, record, block, due, key);
            },
            cancellation);
    }

    // One signal about a block is enough while nobody has closed it.
    private static async Task Tell(
        FacilityDb db, RecordAppender record, string block, DateTimeOffset due, string cause)
    {
        record.Append(new RecordFacts(SiloRecordKinds.RollCheckLate, Actor.Host, block) { Cause = cause }
            .With("due", $"{due:O}"));
        if (db.Signals.Local.Any(row => row.Kind == "roll-check-late" && row.About == block)
            || await db.Signals.AnyAsync(row => row.Kind == "roll-check-late" && row.About == block
                && row.Step < SignalStep.Closed)) return;
        await new SignalIntake(db, record).Register(
            SignalCatalogue.Current.Find("roll-check-late")!, Actor.Host, block,
            "The roll check of this block was not closed in time.", "", []);
    }

    private static IQueryable<RollCheckRow> Overdue(FacilityDb db, DateTimeOffset now) =>
        db.RollChecks.Where(row => row.ClosedAt == null && !row.LateTold && row.DueAt != null && row.DueAt <= now);

    // By plan, its time and its minutes over, people inside, and nothing closed; not before this facility began.
    private async Task<List<(string Block, string Key, DateTimeOffset Due)>> Missed(FacilityDb db, DateTimeOffset now)
    {
        var slots = Slots(now, await RecordBeginning.Of(db));
        if (slots.Count == 0) return [];
        var blocks = await (
            from home in db.Placements
            join cell in db.Cells on home.CellId equals cell.Id
            where !db.Prisoners.Any(row => row.PersonId == home.PersonId && row.Presence != Presence.Inside)
            select cell.BlockId).Distinct().ToListAsync();
        var names = slots.ConvertAll(slot => slot.Id);
        var done = (await db.RollChecks.Where(row => row.ClosedAt != null && names.Contains(row.Slot))
            .Select(row => new { row.BlockId, row.Slot }).ToListAsync())
            .Select(row => $"{row.BlockId}-{row.Slot}").ToHashSet();
        var told = (await db.Record
            .Where(entry => entry.Kind == SiloRecordKinds.RollCheckLate && entry.TakenAt >= now - LooksBack)
            .Select(entry => entry.Cause).ToListAsync()).ToHashSet();
        return
        [
            .. from block in blocks
               from slot in slots
               let key = $"{block}-{slot.Id}"
               where !done.Contains(key) && !told.Contains(key)
               select (block, key, slot.Due),
        ];
    }

    private List<(string Id, DateTimeOffset Due)> Slots(DateTimeOffset now, DateTimeOffset? began) =>
    [
        .. from day in Days
           from slot in RollCheckClock.Of(
               plan.PolicyAt(now), DateOnly.FromDateTime(plan.WallAt(now)).AddDays(day))
           let start = plan.MomentOf(slot.From)
           let due = RollCheckClock.DueAt(plan.PolicyAt(now), start)
           where due <= now && due > now - LooksBack && start >= began
           select (slot.Id, due.Value),
    ];
}
