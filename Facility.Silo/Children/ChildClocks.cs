using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Domain.Signals;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Children;

/// <summary>Tells of each last day of a stay that passed, once, as a signal.</summary>
public sealed class ChildClocks(FacilityWriter writer, HousingLook look)
{
    private const string Over = "child-over";

    public async Task Tick(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        if (!await Untold(seen, look.HouseAt(now).Today).AnyAsync(cancellation)) return;

        await writer.Commit(
            async (db, record) =>
            {
                foreach (var row in await Untold(db, look.HouseAt(record.Now).Today).ToListAsync())
                {
                    row.OverTold = row.LastDay;
                    record.Append(new RecordFacts(SiloRecordKinds.ChildOver, Actor.Host, row.PersonId)
                        .With("due", $"{row.LastDay:yyyy-MM-dd}").About(row.MotherId));
                    await new SignalIntake(db, record).Register(
                        SignalCatalogue.Current.Find(Over)!, Actor.Host, row.PersonId,
                        "The last day of this child's stay is over: hand the child over, or an order.", "", []);
                }
            },
            cancellation);
    }

    private static IQueryable<ChildRow> Untold(FacilityDb db, DateOnly today) => db.Children.Where(row =>
        row.EndedOn == null && row.LastDay < today && (row.OverTold == null || row.OverTold != row.LastDay));
}
