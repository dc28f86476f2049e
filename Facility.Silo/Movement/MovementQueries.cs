using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Movement;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Movement;

/// <summary>Movement orders as the page shows them.</summary>
public sealed class MovementQueries(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, PeopleBoard people, TimeProvider clock)
{
    private static readonly TimeSpan ShownAfter = TimeSpan.FromHours(24);

    public async Task<ImmutableArray<MovementOrderView>> List(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var since = now - ShownAfter;
        var rows = await (
            from row in db.MovementOrders.AsNoTracking()
            join person in db.People on row.PersonId equals person.Id
            where row.Stage == MovementStage.Ordered || row.Stage == MovementStage.Left || row.EndedAt > since
            orderby row.From
            select new { row, person.Name }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(one => ViewOf(one.row, one.Name, now))
                .OrderByDescending(view => view.IsOverdue).ThenByDescending(view => view.Stage <= MovementStage.Left),
        ];
    }

    private MovementOrderView ViewOf(MovementOrderRow row, string name, DateTimeOffset now)
    {
        var open = row.Stage is MovementStage.Ordered or MovementStage.Left;
        return new(
            row.Id, new(row.PersonId), name, LabelOf(row.Start), LabelOf(row.End), row.From, row.Until,
            row.Escort.Length > 0 ? people.NameOf(row.Escort) : $"alone: {row.Permission}".TrimEnd(' ', ':'),
            row.Reason, row.Words, row.Stage,
            [.. row.Doors.Split(' ').Select(door => new WayDoor(new(door), LabelOf(door)))],
            open && now >= row.From && now <= row.Until, open && now > row.Until, Says(row));
    }

    private static string Says(MovementOrderRow row) => row.Stage switch
    {
        MovementStage.Ordered => $"given by {row.GivenByName}",
        MovementStage.Left => $"left, said {row.EndedByName}",
        MovementStage.Arrived when row.EndedByName.Length == 0 => $"is there: {row.EndedBecause}",
        MovementStage.Arrived => $"is there, said {row.EndedByName}",
        _ => row.EndedBecause,
    };

    private string LabelOf(string door) => site.Doors.TryGetValue(new DoorId(door), out var known) ? known.Label : door;
}
