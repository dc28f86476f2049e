using System.Collections.Immutable;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>The cells with their capacities, floor area and requests; nobody's name.</summary>
public sealed class EstateQueries(
    IDbContextFactory<FacilityDb> contexts, HousingLook look, SiteCatalogue site, TimeProvider clock)
{
    public async Task<EstateBoard> Board(EstateFilter filter, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var picture = await look.All(db, clock.GetUtcNow(), []);
        var pending = await CellBoard.Pending(db, cancellation);
        var rows = await db.Cells.AsNoTracking().OrderBy(cell => cell.BlockId).ThenBy(cell => cell.Position)
            .Select(cell => new { cell.Id, cell.IsDormitory }).ToListAsync(cancellation);
        var cells = picture.Cells.ToDictionary(cell => cell.Id.Value);
        var views = rows.Select(row => ViewOf(picture, cells[row.Id], row.IsDormitory)
            with { Pending = pending.GetValueOrDefault(new(row.Id)) });
        return new([.. views.Where(filter.Holds)], await Requests(db, cells, cancellation));
    }

    private EstateCellView ViewOf(HousingPicture picture, HousingCell cell, bool isDormitory)
    {
        List<HousedPerson> people = [.. picture.In(cell.Id)];
        return new(
            cell.Id, cell.Label, cell.Block, cell.Landing, cell.State,
            new(cell.Capacity.Maximum, cell.Capacity.Working, cell.Capacity.Certified),
            site.Cells.TryGetValue(cell.Id, out var placed) ? placed.Cell.Places : cell.Capacity.Maximum,
            people.Count, picture.HeldIn(cell.Id), SpaceNorms.Of(cell, people, picture.House), cell.Purposes,
            isDormitory, null)
        {
            Where = $"{site.Blocks[cell.Block].Label}, {site.LandingLabel(cell.Block, cell.Landing)}",
        };
    }

    private static async Task<ImmutableArray<CellRequestView>> Requests(
        FacilityDb db, Dictionary<string, HousingCell> cells, CancellationToken cancellation)
    {
        var open = await db.CellRequests.AsNoTracking().Where(row => row.DecidedAt == null)
            .OrderBy(row => row.At).ToListAsync(cancellation);
        var decided = await db.CellRequests.AsNoTracking().Where(row => row.DecidedAt != null)
            .OrderByDescending(row => row.DecidedAt).Take(EstateBoard.DecidedShown).ToListAsync(cancellation);
        return [.. open.Concat(decided).Select(row => ViewOf(row, cells.GetValueOrDefault(row.CellId)))];
    }

    private static CellRequestView ViewOf(CellRequestRow row, HousingCell? cell) => new(
        new(row.Id), new(row.CellId), cell?.Label ?? row.CellId, row.Change, row.State, CellRequestStore.PlacesOf(row),
        row.Reason, new(row.By), row.At, row.DecidedBy, row.Decision);
}
