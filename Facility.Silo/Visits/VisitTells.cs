using Facility.Contracts.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Writes down who is to be told what, in the transaction that made it so.</summary>
internal static class VisitTells
{
    /// <summary>The first adult of a visit is to be told; what they were to be told before is old.</summary>
    public static async Task Add(
        FacilityDb db, RecordAppender record, VisitRow row, (string What, string When, string Room) news)
    {
        foreach (var old in await db.VisitTells.Where(one => one.VisitId == row.Id && one.ToldAt == null).ToListAsync())
            db.VisitTells.Remove(old);
        var lead = db.VisitGuests.Local.Where(guest => guest.VisitId == row.Id)
            .OrderByDescending(guest => guest.IsAdult).ThenBy(guest => guest.Position).FirstOrDefault()
            ?? await db.VisitGuests.Where(guest => guest.VisitId == row.Id)
                .OrderByDescending(guest => guest.IsAdult).ThenBy(guest => guest.Position).FirstAsync();
        db.VisitTells.Add(new()
        {
            Id = $"vt-{row.Id}-{news.What["tell-".Length..]}-{record.Now.UtcTicks:x}",
            VisitId = row.Id, VisitorId = lead.VisitorId, What = news.What, When = news.When, Room = news.Room,
            Since = record.Now,
        });
    }
}
