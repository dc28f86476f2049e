using Facility.Contracts.Ids;
using Facility.Contracts.Movement;
using Facility.Contracts.Site;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Movement;

/// <summary>Behind which door people are by movement orders; without one, in their cell.</summary>
public sealed class Whereabouts(SiteCatalogue site)
{
    /// <summary>Who is not on the landing of their cell by an order: on the way, or arrived elsewhere.</summary>
    public async Task<Dictionary<string, string>> Away(FacilityDb db, IReadOnlyCollection<string> people)
    {
        var away = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = (await db.MovementOrders.AsNoTracking()
            .Where(row => people.Contains(row.PersonId)
                && (row.Stage == MovementStage.Left || row.Stage == MovementStage.Arrived))
            .ToListAsync()).GroupBy(row => row.PersonId).Select(person => person.MaxBy(row => row.LeftAt)!).ToList();
        foreach (var row in rows)
        {
            if (await IsPast(db, row) || IsHome(await HomeOf(db, row.PersonId), row)) continue;
            away[row.PersonId] = row.Stage is MovementStage.Left
                ? $"on the way to {LabelOf(row.End)}, movement order {row.Id}"
                : $"{LabelOf(row.End)}, movement order {row.Id}";
        }
        return away;
    }

    /// <summary>The door behind which somebody will be when an order begins; null when that is not known.</summary>
    public async Task<SiteDoor?> StartOf(FacilityDb db, string person, DateTimeOffset from)
    {
        var before = (await db.MovementOrders.AsNoTracking()
            .Where(row => row.PersonId == person && row.Until <= from && row.Stage != MovementStage.Ended)
            .ToListAsync()).MaxBy(row => row.Until);
        var last = (await db.MovementOrders.AsNoTracking()
            .Where(row => row.PersonId == person && row.Stage == MovementStage.Arrived).ToListAsync())
            .MaxBy(row => row.LeftAt);
        var row = before is { Stage: not MovementStage.Arrived } ? before : last;
        return row is not null && !await IsPast(db, row) ? site.Doors.GetValueOrDefault(new(row.End))
            : await HomeOf(db, person);
    }

    // Who was given another cell or passed the gate since is no longer where the order led.
    private static async Task<bool> IsPast(FacilityDb db, MovementOrderRow row)
    {
        var since = row.EndedAt ?? row.LeftAt ?? row.GivenAt;
        return await db.Placements.AnyAsync(home => home.PersonId == row.PersonId && home.Since > since)
            || await db.Prisoners.AnyAsync(one => one.PersonId == row.PersonId && one.PresentSince > since);
    }

    private async Task<SiteDoor?> HomeOf(FacilityDb db, string person)
    {
        var cell = await db.Placements.Where(home => home.PersonId == person)
            .Select(home => home.CellId).SingleOrDefaultAsync();
        return cell is not null && site.DoorOf(new CellId(cell)) is { } door ? site.Doors[door] : null;
    }

    private bool IsHome(SiteDoor? home, MovementOrderRow row) => row.Stage is MovementStage.Arrived
        && home is not null && site.Doors.TryGetValue(new(row.End), out var end)
        && end.Block == home.Block && end.Landing == home.Landing;

    private string LabelOf(string door) => site.Doors.TryGetValue(new(door), out var known) ? known.Label : door;
}
