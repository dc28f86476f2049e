using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Domain.Alarms;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Cards that are out after their right has ended: each written down once, and an alarm while there is one.
/// </summary>
public sealed class VisitOverdue(FacilityWriter writer, AlarmStore alarms, VisitLook look, SiteCatalogue site)
{
    private bool? stands;

    /// <summary>Looks once.</summary>
    public async Task Look(DateTimeOffset now, FacilityDb seen, CancellationToken cancellation)
    {
        var late = await Late(seen, now).ToListAsync(cancellation);
        if (late.Exists(row => row.OverdueAt is null))
            await writer.Commit((db, record) => Write(db, record), cancellation);

        // What stood before a start is told again; the end of what never began is no news.
        var isLate = late.Count > 0;
        if (stands == isLate) return;
        await alarms.Tell(
            new("visitor-card-out", isLate ? AlarmTrigger.ConditionBegan : AlarmTrigger.ConditionOver),
            AlarmSource.OfFacility(site.Site.Id), cancellation);
        stands = isLate;
    }

    private async Task Write(FacilityDb db, RecordAppender record)
    {
        foreach (var row in await Late(db, record.Now).Where(row => row.OverdueAt == null).ToListAsync())
        {
            row.OverdueAt = record.Now;
            var visit = (await db.Visits.FindAsync(row.VisitId))!;
            var guest = (await db.VisitGuests.FindAsync(row.VisitId, row.VisitorId))!;
            record.Append(VisitEntries.Of(SiloRecordKinds.VisitCardOverdue, Actor.Host, visit)
                .With("card", guest.Badge).With("visitor", row.VisitorId)
                .With("seen", VisitCardQueries.Seen(guest, look)).About(row.VisitorId).About(row.Id));
        }
    }

    private static IQueryable<CardLendingRow> Late(FacilityDb db, DateTimeOffset now) =>
        db.CardLendings.Where(row => row.BackAt == null && row.Until <= now);
}
