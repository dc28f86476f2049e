using Facility.Contracts.Estate;
using Facility.Contracts.Site;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>What two people have decided of cells, laid over what a site file says of them.</summary>
internal sealed class ApprovedPlaces
{
    private readonly Dictionary<string, CellPlaces> places;

    private ApprovedPlaces(Dictionary<string, CellPlaces> places) => this.places = places;

    /// <summary>Reads them; ends what is asked of cells that the file no longer has.</summary>
    public static async Task<ApprovedPlaces> Read(FacilityDb db, SiteCatalogue site, DateTimeOffset now)
    {
        var rows = await db.CellRequests.Where(row => row.InForce || row.DecidedAt == null).ToListAsync();
        foreach (var row in rows.Where(row => !site.Cells.ContainsKey(new(row.CellId)))) End(row, now);
        return new(rows.Where(row => row.InForce).ToDictionary(
            row => row.CellId, row => CellRequestStore.PlacesOf(row)!));
    }

    /// <summary>Gives a cell what was approved, as far as the file still has the places for it.</summary>
    public bool Lay(SiteCell cell, CellRow row)
    {
        if (!places.TryGetValue(cell.Id.Value, out var approved)) return false;
        row.Places = Math.Min(approved.Maximum, cell.Places);
        row.Working = Math.Min(approved.Working, row.Places);
        row.Certified = Math.Min(approved.Certified, row.Places);
        return true;
    }

    // A new cell of the same name is another cell: what was decided of the old one does not reach it.
    private static void End(CellRequestRow row, DateTimeOffset now)
    {
        row.InForce = false;
        if (row.DecidedAt is not null) return;
        (row.State, row.DecidedAt, row.DecidedBy) = (CellRequestState.Withdrawn, now, "host");
        row.Decision = "The site file no longer has the cell.";
    }
}
