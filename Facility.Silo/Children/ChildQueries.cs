using System.Collections.Immutable;
using Facility.Contracts.Children;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roll;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Children;

/// <summary>Children who live here; where a child lives is where the mother lives, and stands nowhere else.</summary>
public sealed class ChildQueries(IDbContextFactory<FacilityDb> contexts, HousingLook look, TimeProvider clock)
{
    public async Task<ChildBoard> Board(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var living = await Views(db, db.Children.Where(row => row.EndedOn == null), cancellation);
        var marked = await db.Prisoners.CountAsync(
            row => row.Presence != Presence.Gone && row.Children == 0 && (row.Needs & PersonNeeds.WithChild) != 0,
            cancellation);
        return new(living, marked);
    }

    public async Task<ImmutableArray<ChildView>> Of(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Views(
            db, db.Children.Where(row => row.PersonId == person.Value || row.MotherId == person.Value), cancellation);
    }

    private async Task<ImmutableArray<ChildView>> Views(
        FacilityDb db, IQueryable<ChildRow> children, CancellationToken cancellation)
    {
        var today = look.HouseAt(clock.GetUtcNow()).Today;
        var rows = await (
            from row in children.AsNoTracking()
            join child in db.People on row.PersonId equals child.Id
            join mother in db.People on row.MotherId equals mother.Id
            join held in db.Prisoners on row.MotherId equals held.PersonId
            join home in db.Placements on row.MotherId equals home.PersonId into homes
            from home in homes.DefaultIfEmpty()
            join cell in db.Cells on home.CellId equals cell.Id into cells
            from cell in cells.DefaultIfEmpty()
            orderby row.EndedOn != null, row.LastDay, row.PersonId
            select new { row, child.Name, Mother = mother.Name, held.Presence, Cell = cell == null ? "" : cell.Label })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(one => new ChildView(
                new(one.row.PersonId), one.Name, one.row.Born, new(one.row.MotherId), one.Mother, one.Presence,
                one.Cell, one.row.LastDay, one.row.LastDay.DayNumber - today.DayNumber)
            {
                IsExtended = one.row.ExtendedBy.Length > 0, GoesAlong = one.row.AlongBy.Length > 0,
                EndedOn = one.row.EndedOn, End = one.row.End,
            }),
        ];
    }
}
