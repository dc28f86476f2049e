using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>Cells with their occupants; names only for those who may read people.</summary>
public sealed class CellViews(SiteCatalogue site, CellBoard estate, IDbContextFactory<FacilityDb> contexts)
{
    public async Task<ImmutableArray<CellView>> OfBlock(BlockId block, Actor viewer, CancellationToken cancellation)
    {
        var cells = site.Cells.Values.Where(cell => cell.Block == block).ToList();
        var occupants = await Occupants([.. cells.Select(cell => cell.Cell.Id.Value)], viewer, cancellation);
        return [.. cells
            .OrderBy(cell => cell.Cell.Id.Value, StringComparer.Ordinal)
            .Select(cell => ViewOf(cell, occupants))];
    }

    public async Task<CellView?> Find(CellId cell, Actor viewer, CancellationToken cancellation)
    {
        if (!site.Cells.TryGetValue(cell, out var known)) return null;
        return ViewOf(known, await Occupants([cell.Value], viewer, cancellation));
    }

    /// <summary>Who belongs in a cell, as far as the viewer may see.</summary>
    public async Task<ImmutableArray<Occupant>> OccupantsOf(
        CellId cell, Actor viewer, CancellationToken cancellation) =>
        [.. (await Occupants([cell.Value], viewer, cancellation))[cell]];

    private CellView ViewOf(PlacedCell cell, ILookup<CellId, Occupant> occupants) => new(
        cell.Cell.Id, cell.Cell.Label, cell.Block, cell.Landing.Id, estate.MaximumOf(cell.Cell.Id),
        cell.Cell.AreaSquareMetres, [.. occupants[cell.Cell.Id]], site.DoorOf(cell.Cell.Id))
    {
        State = estate.StateOf(cell.Cell.Id), Pending = estate.PendingAt(cell.Cell.Id),
    };

    private async Task<ILookup<CellId, Occupant>> Occupants(
        string[] cells, Actor viewer, CancellationToken cancellation)
    {
        var named = RoleMatrix.Current.Allows(viewer.Role, "people.read");
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from placement in db.Placements.AsNoTracking()
            join person in db.People on placement.PersonId equals person.Id
            where cells.Contains(placement.CellId)
            select new { placement.CellId, person.Id, person.Name }).ToListAsync(cancellation);
        return rows.OrderBy(row => row.Name, NameOrder.Kazakh).ThenBy(row => row.Id, StringComparer.Ordinal).ToLookup(
            row => new CellId(row.CellId),
            row => new Occupant(new(row.Id), named ? row.Name : row.Id));
    }
}
