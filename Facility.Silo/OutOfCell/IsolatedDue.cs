using Facility.Contracts.Actors;
using Facility.Contracts.Due;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Record;
using Facility.Domain.OutOfCell;
using Facility.Silo.Due;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>What the isolated are owed stands on the due list for each of them, from the time when it has to begin:
/// nobody else gives it to them.</summary>
public sealed record IsolatedDue(
    List<(PersonDay Person, MeterDay Meter)> Opened, List<(DueRow Row, DueState State, string How)> Closed)
{
    private static readonly string[] Kinds = [KindOf(MeterKind.Outdoors), KindOf(MeterKind.Contact)];

    /// <summary>Whether there is anything to write.</summary>
    public bool IsAny => Opened.Count + Closed.Count > 0;

    /// <summary>What is to be opened and closed at a moment.</summary>
    public static async Task<IsolatedDue> At(FacilityDb db, FacilityDay day, List<PersonDay> people)
    {
        var work = new IsolatedDue([], []);
        var isolated = people.Where(one => one.IsIsolated)
            .SelectMany(one => one.Meters.Select(meter => (Person: one, Meter: meter)))
            .ToDictionary(one => CauseOf(one.Person, one.Meter), StringComparer.Ordinal);
        var amber = isolated.Where(one => one.Value.Meter.State is MeterState.Amber).ToList();
        var causes = amber.ConvertAll(one => one.Key);
        var known = await db.DueItems.Where(row => Kinds.Contains(row.Kind) && causes.Contains(row.Cause))
            .Select(row => row.Cause).ToListAsync();
        work.Opened.AddRange(amber.Where(one => !known.Contains(one.Key)).Select(one => one.Value));
        foreach (var row in await db.DueItems
            .Where(row => Kinds.Contains(row.Kind) && row.State == DueState.Open).ToListAsync())
        {
            var end = isolated.TryGetValue(row.Cause, out var one) ? EndOf(one.Meter.State) : await Over(db, row, day);
            if (end is { } found) work.Closed.Add((row, found.State, found.How));
        }
        return work;
    }

    /// <summary>Writes it.</summary>
    public async Task Write(FacilityDb db, RecordAppender record, MeterFigures figures)
    {
        // Each item says itself by when it is due: no zone is asked.
        var intake = new DueIntake(db, record, TimeZoneInfo.Utc);
        foreach (var (person, meter) in Opened)
        {
            await intake.Open(new(KindOf(meter.Kind), person.Who.Person, CauseOf(person, meter), record.Now)
            {
                DueAt = meter.Facts.ClosesAt > record.Now ? meter.Facts.ClosesAt : figures.Day.Ends,
            });
        }
        foreach (var (row, state, how) in Closed)
        {
            (row.State, row.ClosedAt, row.ClosedBy) = (state, record.Now, Actor.Host.Person.Value);
            record.Append(DueIntake.EntryOf(SiloRecordKinds.DueClosed, Actor.Host, row).With("how", how));
        }
    }

    private static string KindOf(MeterKind meter) =>
        meter is MeterKind.Outdoors ? "isolated-walk" : "isolated-contact";

    private static string CauseOf(PersonDay person, MeterDay meter) =>
        $"{person.Who.Person}/{person.Who.Facts.Day:yyyyMMdd}/{meter.Kind}";

    private static (DueState State, string How)? EndOf(MeterState state) => state switch
    {
        MeterState.Enough => (DueState.Done, "in its register"),
        MeterState.Declined => (DueState.Lapsed, "the person declined, in its register"),
        _ => null,
    };

    // Of a day that is over it is done, missed, or nobody can say; of today, the person is isolated no more.
    private static async Task<(DueState State, string How)?> Over(FacilityDb db, DueRow row, FacilityDay day)
    {
        if (row.At >= day.Starts) return (DueState.Lapsed, "nothing is left to do");
        var meter = row.Kind == KindOf(MeterKind.Outdoors) ? MeterKind.Outdoors : MeterKind.Contact;
        var before = day.Day.AddDays(-1);
        var kept = await db.OutOfCellDays.SingleOrDefaultAsync(one =>
            one.PersonId == row.PersonId && one.Day == before && one.Meter == meter);
        return kept?.State switch
        {
            MeterState.Enough => (DueState.Done, "in its register"),
            MeterState.Short => (DueState.Missed, "its time is over"),
            MeterState.Declined => (DueState.Lapsed, "the person declined, in its register"),
            _ => (DueState.Lapsed, "the day is over, and nobody can say"),
        };
    }
}
