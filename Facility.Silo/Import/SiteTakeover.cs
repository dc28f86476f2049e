using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>Puts a site into the database within somebody's transaction: rows, text, and a new table version.</summary>
internal static class SiteTakeover
{
    /// <exception cref="ImportRefusedException">People are in cells that the site no longer has.</exception>
    public static async Task Take(FacilityDb db, SiteCatalogue site, DateTimeOffset now)
    {
        var known = await db.Sites.SingleOrDefaultAsync();
        await new BuildingRows(db, site, now).Replace();
        await KeepText(db, site, known?.Digest ?? "", now);
        if (known is null)
        {
            known = new() { Id = site.Site.Id, Label = "", TimeZone = "", Digest = "" };
            db.Sites.Add(known);
        }
        known.Label = site.Site.Label;
        known.TimeZone = site.Site.TimeZone;
        known.Fictional = site.Site.Fictional;
        known.Digest = site.Digest;
        known.ImportedAt = now;

        // Groups may cover other doors now, so every panel needs a new table.
        await PolicyVersions.Raise(db, now);
    }

    /// <summary>Keeps the text of the file that applies.</summary>
    public static async Task KeepText(FacilityDb db, SiteCatalogue site, string former, DateTimeOffset now)
    {
        if (site.Text.Length == 0) return;

        var row = await db.SiteFiles.FindAsync(site.Digest);
        if (row is null)
        {
            row = new() { Digest = site.Digest, Text = site.Text };
            db.SiteFiles.Add(row);
        }
        row.At = now;
        row.Former = former;
    }
}
