using System.Collections.Immutable;
using Facility.Contracts.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Visits as pages show them, with names, rooms and what is to be reviewed.</summary>
internal static class VisitViews
{
    public static async Task<ImmutableArray<VisitView>> Read(FacilityDb db, List<VisitRow> rows)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var guests = await (
            from guest in db.VisitGuests.AsNoTracking()
            join person in db.People on guest.VisitorId equals person.Id
            where ids.Contains(guest.VisitId)
            orderby guest.Position
            select new { guest, person.Name }).ToListAsync();
        var hosts = rows.Select(row => row.PrisonerId).Distinct().ToList();
        var names = await db.People.Where(row => hosts.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Name);
        var cells = await (
            from home in db.Placements
            join cell in db.Cells on home.CellId equals cell.Id
            where hosts.Contains(home.PersonId)
            select new { home.PersonId, cell.Label }).ToDictionaryAsync(one => one.PersonId, one => one.Label);
        var slots = rows.Select(row => row.SlotId).Distinct().ToList();
        var rooms = await (
            from slot in db.VisitSlots
            join room in db.VisitRooms on slot.RoomId equals room.Id
            where slots.Contains(slot.Id)
            select new { slot.Id, room.Label }).ToDictionaryAsync(one => one.Id, one => one.Label);
        var reviews = (await db.VisitReviews.AsNoTracking()
            .Where(row => ids.Contains(row.VisitId) && row.KeptAt == null).ToListAsync()).ToLookup(row => row.VisitId);
        var comers = guests.ToLookup(one => one.guest.VisitId);
        return
        [
            .. rows.Select(row => new VisitView(
                row.Id, new(row.PrisonerId), names[row.PrisonerId], cells.GetValueOrDefault(row.PrisonerId) ?? "",
                row.SlotId, rooms.GetValueOrDefault(row.SlotId) ?? "", row.From, row.Until, row.Kind, row.State,
                row.HeldUntil, [.. comers[row.Id].Select(one => GuestOf(one.guest, one.Name))], Says(row),
                row.State > VisitState.Searched ? [] : [.. reviews[row.Id].Select(one => one.Rule)])),
        ];
    }

    private static GuestView GuestOf(VisitGuestRow row, string name) => new(
        new(row.VisitorId), name, row.Relation, row.IsAdult, row.Came,
        row.Consented switch
        {
            null => "",
            false => "declined",
            true => row.Found.Length > 0 ? $"found: {row.Found}" : "searched",
        },
        row.Badge, row.EnteredAt, row.LeftAt)
    {
        OutAt = row.OutAt, PassedAt = row.PassedAt, HoldsCard = row.HoldsCard,
    };

    private static string Says(VisitRow row)
    {
        var by = row.ChangedByName.Length == 0 ? "" : $"{row.ChangedByName}: ";
        var counts = row.QuotaKey.Length == 0 ? "" : row.Counts switch
        {
            true => ", counts",
            false => ", does not count",
            null => "",
        };
        var party = row.CalledOffBy is VisitParty.None ? "" : $" for the {VisitEntries.Word(row.CalledOffBy)}";
        return $"{by}{row.Because}{party}{counts}".Trim(' ', ',', ':');
    }
}
