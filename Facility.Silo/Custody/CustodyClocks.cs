using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Domain.Signals;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Custody;

/// <summary>Tells of late papers and of each end that passed, once, as a signal to head and inspector.</summary>
public sealed class CustodyClocks(FacilityWriter writer, HousingLook look)
{
    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        var today = look.HouseAt(now).Today;
        if (!await Late(seen, now).AnyAsync(cancellation) && !await Over(seen, today).AnyAsync(cancellation)) return;

        await writer.Commit(
            async (db, record) =>
            {
                var intake = new SignalIntake(db, record);
                foreach (var row in await Late(db, record.Now).ToListAsync())
                {
                    row.LateTold = true;
                    await Ask(intake, record, row, "papers-late", SiloRecordKinds.PapersLate,
                        "The papers of the reception are not complete in time.");
                }
                foreach (var row in await Over(db, look.HouseAt(record.Now).Today).ToListAsync())
                {
                    row.OverdueTold = row.HeldUntil;
                    await Ask(intake, record, row, "held-over", SiloRecordKinds.HoldingOver,
                        "The last day of the order that holds this person is over: release, or a new order.");
                }
            },
            cancellation);
    }

    private static async Task Ask(
        SignalIntake intake, RecordAppender record, CustodyRow row, string signal, string kind, string says)
    {
        record.Append(new RecordFacts(kind, Actor.Host, row.PersonId)
            .With("due", kind == SiloRecordKinds.PapersLate ? $"{row.PapersDueAt:O}" : $"{row.HeldUntil:yyyy-MM-dd}"));
        await intake.Register(SignalCatalogue.Current.Find(signal)!, Actor.Host, row.PersonId, says, "", []);
    }

    private static IQueryable<CustodyRow> Late(FacilityDb db, DateTimeOffset now) => Held(db)
        .Where(row => row.CompletedAt == null && !row.LateTold && row.PapersDueAt <= now);

    private static IQueryable<CustodyRow> Over(FacilityDb db, DateOnly today) => Held(db)
        .Where(row => row.HeldUntil < today && (row.OverdueTold == null || row.OverdueTold != row.HeldUntil));

    private static IQueryable<CustodyRow> Held(FacilityDb db) => db.Custodies.Where(row =>
        !db.Prisoners.Any(one => one.PersonId == row.PersonId && one.Presence == Presence.Gone));
}
