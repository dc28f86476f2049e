using Facility.Contracts.Actors;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Record;
using Facility.Contracts.Signals;
using Facility.Domain.OutOfCell;
using Facility.Domain.Signals;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>Tells while there is time of who has to have something now, and when a day is over keeps how it ended;
/// each once.</summary>
public sealed class OutOfCellClocks(FacilityWriter writer, OutOfCellLook look)
{
    /// <summary>A day that is over is looked at again so often: panels tell late what they saw.</summary>
    private static readonly TimeSpan AgainEvery = TimeSpan.FromHours(1);

    private (DateOnly Day, DateTimeOffset At) kept;

    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        var day = look.DayOf(now);
        var today = await look.Read(seen, day, now);
        var owed = await NewlyOwed(seen, day, today);
        var isKept = kept.Day == day.Day && now - kept.At < AgainEvery;
        if (owed.Count == 0 && isKept && !(await IsolatedDue.At(seen, day, today)).IsAny) return;

        await writer.Commit(
            async (db, record) =>
            {
                if (!isKept) await KeepYesterday(db, record, day);
                var people = await look.Read(db, day, record.Now);
                await (await IsolatedDue.At(db, day, people)).Write(db, record, look.FiguresOf(day));
                foreach (var (block, count) in await NewlyOwed(db, day, people))
                    await Tell(db, record, day, block, count);
            },
            cancellation);
        if (!isKept) kept = (day.Day, now);
    }

    // Blocks in which somebody has to begin a walk now, and nobody was told of it on this day.
    private static async Task<List<(string Block, int People)>> NewlyOwed(
        FacilityDb db, FacilityDay day, List<PersonDay> people)
    {
        var blocks = people.Where(one => one.Outdoors.State is MeterState.Amber)
            .CountBy(one => one.Who.Block).ToList();
        if (blocks.Count == 0) return [];
        var told = await db.Record
            .Where(entry => entry.Kind == SiloRecordKinds.OutOfCellOwed && entry.TakenAt >= day.Starts)
            .Select(entry => entry.Where).ToListAsync();
        return [.. blocks.Where(block => !told.Contains(block.Key)).Select(block => (block.Key, block.Value))];
    }

    private static async Task Tell(
        FacilityDb db, RecordAppender record, FacilityDay day, string block, int people)
    {
        record.Append(new RecordFacts(SiloRecordKinds.OutOfCellOwed, Actor.Host, block)
            .With("day", $"{day.Day:yyyy-MM-dd}").With("people", $"{people}"));
        await Ask(db, record, "walk-owed", block,
            $"{day.Day:yyyy-MM-dd}: {people} people of this block have to begin their walk now. "
            + "The page 'Out of cell' names them.");
    }

    // Only whole days that this facility ran.
    private async Task KeepYesterday(FacilityDb db, RecordAppender record, FacilityDay today)
    {
        var day = look.Before(today);
        if (await OutOfCellLook.IsFirst(db, day)) return;
        var bad = new List<PersonDay>();
        foreach (var one in await look.Read(db, day, record.Now))
        {
            if (await OutOfCellDays.Keep(db, record, one)) bad.Add(one);
        }
        foreach (var block in bad.GroupBy(one => one.Who.Block))
        {
            var shorter = block.Count(one => one.Meters.Any(meter => meter.State is MeterState.Short));
            await Ask(db, record, "walk-short", block.Key,
                $"{day.Day:yyyy-MM-dd}: {shorter} people of this block had less than their time, of "
                + $"{block.Count() - shorter} more nobody can say. Their pages and the record name them.");
        }
        await db.SaveChangesAsync();
    }

    // One about a block is enough while nobody has closed it.
    private static async Task Ask(
        FacilityDb db, RecordAppender record, string signal, string block, string says)
    {
        if (await db.Signals.AnyAsync(row => row.Kind == signal && row.About == block
            && row.Step < SignalStep.Closed)) return;
        await new SignalIntake(db, record).Register(
            SignalCatalogue.Current.Find(signal)!, Actor.Host, block, says, "", []);
    }
}
