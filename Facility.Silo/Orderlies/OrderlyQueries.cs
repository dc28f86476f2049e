using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Roles;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Orderlies;

/// <summary>Assignments as pages show them: to each viewer as much as their role lets them know.</summary>
public sealed class OrderlyQueries(IDbContextFactory<FacilityDb> contexts, TimeProvider clock)
{
    public async Task<OrderlyBoard> Board(Actor viewer, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var since = clock.GetUtcNow().AddDays(-OrderlyBoard.OverForDays);
        var rows = await db.Orderlies.AsNoTracking()
            .Where(row => row.EndedAt == null || row.EndedAt > since).ToListAsync(cancellation);
        var people = await People(
            db, [.. rows.SelectMany(row => new[] { row.HelperId, row.HelpedId }).Distinct()], cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var heard = (await db.OrderlyConsents.AsNoTracking().Where(one => ids.Contains(one.OrderlyId))
            .ToListAsync(cancellation)).ToLookup(one => one.OrderlyId, one => one.Side);
        var views = rows.ConvertAll(row => ViewOf(row, people, viewer.Role, heard[row.Id]));
        return new(
            [
                .. views.Where(view => view.State is not OrderlyState.Ended)
                    .OrderBy(view => view.State).ThenBy(view => view.Since).ThenBy(view => view.Id),
            ],
            [
                .. views.Where(view => view.State is OrderlyState.Ended)
                    .OrderByDescending(view => view.Since).ThenBy(view => view.Id),
            ]);
    }

    public async Task<ImmutableArray<OrderlyLine>> Of(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var id = person.Value;
        var lines = await (
            from row in db.Orderlies.AsNoTracking()
            join helper in db.People on row.HelperId equals helper.Id
            join helped in db.People on row.HelpedId equals helped.Id
            where row.EndedAt == null && row.StandsSince != null && (row.HelperId == id || row.HelpedId == id)
            select new { IsHelper = row.HelperId == id, Helper = helper.Name, Helped = helped.Name })
            .ToListAsync(cancellation);
        return
        [
            .. lines.Select(one => one.IsHelper
                ? new OrderlyLine(OrderlySide.Helper, one.Helped) : new OrderlyLine(OrderlySide.Helped, one.Helper)),
        ];
    }

    private static async Task<Dictionary<string, OrderlyPerson>> People(
        FacilityDb db, List<string> ids, CancellationToken cancellation)
    {
        var rows = await (
            from person in db.People.AsNoTracking()
            join home in db.Placements on person.Id equals home.PersonId into homes
            from home in homes.DefaultIfEmpty()
            join cell in db.Cells on home.CellId equals cell.Id into cells
            from cell in cells.DefaultIfEmpty()
            where ids.Contains(person.Id)
            select new { person.Id, person.Name, Cell = cell == null ? "" : cell.Label }).ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Id, row => new OrderlyPerson(new(row.Id), row.Name, row.Cell));
    }

    private static OrderlyView ViewOf(
        OrderlyRow row, Dictionary<string, OrderlyPerson> people, Role viewer, IEnumerable<OrderlySide> heard)
    {
        var mayWrite = RoleMatrix.Current.Allows(viewer, "orderly.write");
        var state = row.EndedAt is not null ? OrderlyState.Ended
            : row.StandsSince is not null ? OrderlyState.Standing : OrderlyState.Proposed;
        return new(
            row.Id, people[row.HelperId], people[row.HelpedId], row.Help, state,
            row.EndedAt ?? row.StandsSince ?? row.ProposedAt)
        {
            ToHear = mayWrite && state is OrderlyState.Proposed
                ? [.. new[] { OrderlySide.Helper, OrderlySide.Helped }.Except(heard)] : [],
            End = Seen(row.End, viewer),
            AskedBy = mayWrite ? row.AskedBy : OrderlySide.None,
        };
    }

    // A register that somebody may not read does not speak to them through this one.
    private static OrderlyEnd Seen(OrderlyEnd end, Role viewer) => end switch
    {
        OrderlyEnd.Isolated when !RoleMatrix.Current.Allows(viewer, "isolation.read") => OrderlyEnd.Ended,
        OrderlyEnd.Apart when !RoleMatrix.Current.Allows(viewer, "keepapart.read") => OrderlyEnd.Ended,
        _ => end,
    };
}
