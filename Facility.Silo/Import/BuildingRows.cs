using Facility.Contracts.Allocation;
using Facility.Contracts.Errors;
using Facility.Contracts.Site;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>Brings the building's rows to what the site file says, keeping what only the rows know.</summary>
internal sealed class BuildingRows(FacilityDb db, SiteCatalogue site, DateTimeOffset now)
{
    public async Task Replace()
    {
        await RefuseToMoveAnybody();
        await ReplacePanels();
        await ReplaceBlocks();
        await ReplaceCells();
        await ReplaceDoors();
        await ReplaceGroups();
    }

    private async Task RefuseToMoveAnybody()
    {
        var occupied = await db.Cells.AsNoTracking().Where(cell => cell.Occupied > 0).ToListAsync();
        var homeless = occupied
            .Where(cell => !site.Cells.TryGetValue(new(cell.Id), out var kept) || kept.Cell.Places < cell.Occupied)
            .Select(cell => cell.Id)
            .ToList();
        if (homeless.Count > 0)
            throw new ImportRefusedException(CommandErrors.NotHolding,
                "People are in cells that the site file no longer has or makes too small: "
                + $"{string.Join(", ", homeless)}.");
    }

    private async Task ReplacePanels()
    {
        var known = await db.Panels.ToDictionaryAsync(row => row.Id);
        foreach (var panel in site.Site.Panels)
        {
            var row = Known(known, panel.Id.Value, () => new PanelRow { Id = panel.Id.Value, Label = "" });
            row.Label = panel.Label;
        }
    }

    private async Task ReplaceBlocks()
    {
        var known = await db.Blocks.ToDictionaryAsync(row => row.Id);
        foreach (var (position, block) in site.Site.Blocks.Index())
        {
            var row = Known(known, block.Id.Value, () => new BlockRow { Id = block.Id.Value, Label = "" });
            row.Label = block.Label;
            row.Kind = block.Kind;
            row.Position = position;
        }
    }

    private async Task ReplaceCells()
    {
        var approved = await ApprovedPlaces.Read(db, site, now);
        var isFirst = !await db.Sites.AnyAsync();
        var known = await db.Cells.ToDictionaryAsync(row => row.Id);
        db.Cells.RemoveRange(known.Values.Where(row => !site.Cells.ContainsKey(new(row.Id))));
        foreach (var block in site.Site.Blocks)
        {
            var cells = block.Landings.SelectMany(landing => landing.Cells.Select(cell => (landing, cell)));
            foreach (var (position, (landing, cell)) in cells.Index())
            {
                var row = Known(known, cell.Id.Value, () => NewCell(cell, isFirst));
                Copy(block, landing, cell, row);
                approved.Lay(cell, row);
                row.Position = position;
            }
        }
    }

    // The first file is the estate as it stands; what a later one adds is a draft until two people open it.
    private static CellRow NewCell(SiteCell cell, bool isFirst) => new()
    {
        Id = cell.Id.Value, BlockId = "", Landing = "", Label = "",
        State = isFirst ? CellState.Active : CellState.Draft,
    };

    private static void Copy(SiteBlock block, SiteLanding landing, SiteCell cell, CellRow row)
    {
        row.BlockId = block.Id.Value;
        row.Landing = landing.Id;
        row.Label = cell.Label;
        row.Working = row.Places == 0 ? cell.Places : Math.Min(row.Working, cell.Places);
        row.Certified = Math.Min(cell.Places, CertifiedBy(cell));
        row.Purposes = cell.Purposes;
        row.Places = cell.Places;
        row.AreaSquareMetres = cell.AreaSquareMetres;
        row.IsDormitory = cell.IsDormitory;
    }

    // Decent by the international floor, until the facility certifies otherwise; one person at least.
    private static int CertifiedBy(SiteCell cell)
    {
        var floor = PolicyBook.Current.On(DateOnly.MaxValue).Figure("space.floor-shared");
        return floor is { } each ? Math.Max(1, (int)(cell.AreaSquareMetres / each)) : cell.Places;
    }

    private async Task ReplaceDoors()
    {
        db.AccessGroupDoors.RemoveRange(await db.AccessGroupDoors.ToListAsync());
        var known = await db.Doors.ToDictionaryAsync(row => row.Id);
        db.Doors.RemoveRange(known.Values.Where(row => !site.Doors.ContainsKey(new(row.Id))));
        foreach (var (position, door) in site.Site.Doors.Index())
        {
            var row = Known(known, door.Id.Value,
                () => new DoorRow { Id = door.Id.Value, BlockId = "", PanelId = "", Label = "" });
            row.BlockId = door.Block.Value;
            row.PanelId = site.PanelOf(door).Value;
            row.CellId = door.Cell?.Value;
            row.Label = door.Label;
            row.Landing = door.Landing;
            row.Use = door.Use;
            row.Position = position;
        }
    }

    private async Task ReplaceGroups()
    {
        // The old pairs go first: the same pair may be among the new ones.
        await db.SaveChangesAsync();
        var known = await db.AccessGroups.ToDictionaryAsync(row => row.Id);
        var held = await db.CredentialGroups.Select(row => row.GroupId).Distinct().ToListAsync();
        var named = site.Site.AccessGroups.Select(group => group.Id.Value).ToHashSet();

        // What only a card that has ended holds stays with that card, and nobody is given it again.
        db.AccessGroups.RemoveRange(known.Values.Where(row => !named.Contains(row.Id) && !held.Contains(row.Id)));
        foreach (var group in site.Site.AccessGroups)
        {
            var row = Known(known, group.Id.Value, () => new AccessGroupRow { Id = group.Id.Value, Label = "" });
            row.Label = group.Label;
            db.AccessGroupDoors.AddRange(group.Doors.Distinct().Select(
                door => new AccessGroupDoorRow { GroupId = group.Id.Value, DoorId = door.Value }));
        }
    }

    private TRow Known<TRow>(Dictionary<string, TRow> known, string id, Func<TRow> make) where TRow : class
    {
        if (known.TryGetValue(id, out var row)) return row;
        row = make();
        db.Set<TRow>().Add(row);
        return row;
    }
}
