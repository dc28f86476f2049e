using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>The site file that applies in a database, and the one before it.</summary>
/// <param name="Site">What applies.</param>
/// <param name="Former">Digest of the one before; empty if there was none.</param>
public sealed record AppliedSite(SiteCatalogue Site, string Former)
{
    /// <summary>Reads it; null when the database has no site, or does not have its text.</summary>
    public static async Task<AppliedSite?> Read(FacilityDb db, CancellationToken cancellation)
    {
        var known = await db.Sites.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (known is null) return null;

        var file = await db.SiteFiles.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Digest == known.Digest, cancellation);
        return file is null ? null : new(SiteFiles.ReadText($"the site {known.Id} as kept", file.Text), file.Former);
    }

    /// <summary>The text of the file before this one; null if there was none.</summary>
    public async Task<SiteCatalogue?> Previous(FacilityDb db, CancellationToken cancellation)
    {
        var file = await db.SiteFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Digest == Former, cancellation);
        return file is null ? null : SiteFiles.ReadText("the site file before", file.Text);
    }
}
