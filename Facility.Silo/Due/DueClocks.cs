using Facility.Contracts.Actors;
using Facility.Contracts.Due;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Signals;
using Facility.Domain.Due;
using Facility.Domain.Signals;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Due;

/// <summary>Writes down what is due because something holds on, lets go what nobody has to do any more, and tells of
/// what is late, once.</summary>
public sealed class DueClocks(FacilityWriter writer, HousingLook look, DueDuties duties)
{
    private const string Late = "due-late";

    private static readonly List<string> ToldElsewhere =
        [.. DueTable.Current.All.Where(kind => kind.IsOfRegister && !kind.IsTold).Select(kind => kind.Id)];

    private static readonly List<string> WhileHeld =
        [.. DueTable.Current.All.Where(kind => kind.WhileHeld).Select(kind => kind.Id)];

    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        if (!(await duties.At(seen, now)).IsAny && !await LateAt(seen, now).AnyAsync(cancellation)
            && !await OfGone(seen).AnyAsync(cancellation)) return;

        await writer.Commit(
            async (db, record) =>
            {
                await Write(db, record, await duties.At(db, record.Now));
                await db.SaveChangesAsync();
                var intake = new DueIntake(db, record, look.Zone);
                foreach (var row in await OfGone(db).ToListAsync())
                    intake.Close(Actor.Host, row, DueState.Lapsed, "the person is no longer held here");
                // What has just been let go is not late: the rows are asked for anew.
                await db.SaveChangesAsync();
                foreach (var row in await LateAt(db, record.Now).ToListAsync()) await Tell(db, record, row);
            },
            cancellation);
    }

    private async Task Write(FacilityDb db, RecordAppender record, DueWork work)
    {
        var intake = new DueIntake(db, record, look.Zone);
        foreach (var opening in work.Opened) await intake.Open(opening);
        foreach (var closing in work.Closed)
        {
            intake.Close(Actor.Host, closing.Row, closing.State, closing.State switch
            {
                DueState.Done => "in its register",
                DueState.Missed => "its time is over",
                _ => "nothing is left to do",
            });
        }
        foreach (var (kind, through) in work.Through)
        {
            if (await db.DueTurns.FindAsync(kind) is { } row) row.Through = through;
            else db.DueTurns.Add(new() { Kind = kind, Through = through });
        }
    }

    private static async Task Tell(FacilityDb db, RecordAppender record, DueRow row)
    {
        row.LateTold = true;
        record.Append(DueIntake.EntryOf(SiloRecordKinds.DueLate, Actor.Host, row).With("due", $"{row.DueAt:O}"));
        var kind = DueTable.Current.Find(row.Kind)!;
        var about = kind.Every is not null || row.PersonId.Length == 0 ? kind.Id : row.PersonId;

        // Of what comes round every two hours one signal stands at a time; each turn stays on the list.
        if (kind.Every is not null && await db.Signals.AnyAsync(signal => signal.Kind == Late
            && signal.About == about && signal.Step < SignalStep.Closed)) return;
        var named = await db.SignalPeople.Where(one => row.SignalId != "" && one.SignalId == row.SignalId)
            .Select(one => one.PersonId).ToListAsync();
        await new SignalIntake(db, record).Register(
            SignalCatalogue.Current.Find(Late)!, Actor.Host, about,
            $"{kind.Says}: {DueTable.Current.Addressees[kind.To]}, by {row.DueAt:u}.", "",
            [.. named.Select(id => new PersonId(id))]);
        await db.SaveChangesAsync();
    }

    private static IQueryable<DueRow> LateAt(FacilityDb db, DateTimeOffset now) => db.DueItems.Where(row =>
        row.State == DueState.Open && row.DueAt <= now && !row.LateTold && !ToldElsewhere.Contains(row.Kind));

    private static IQueryable<DueRow> OfGone(FacilityDb db) => db.DueItems.Where(row =>
        row.State == DueState.Open && WhileHeld.Contains(row.Kind)
        && db.Prisoners.Any(one => one.PersonId == row.PersonId && one.Presence == Presence.Gone));
}
