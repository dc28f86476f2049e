using Facility.Contracts.Actors;
using Facility.Contracts.Errors;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Site.Changes;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>Takes the site file into the database: nothing if it is there already, all of it, or none.</summary>
public sealed class SiteImport(FacilityWriter writer, SiteCatalogue site, SiloSettings settings)
{
    /// <summary>Imports the site of this process.</summary>
    /// <exception cref="ImportRefusedException">The database belongs to another site, or its site is described by
    /// another file: such a file is applied, not started with.</exception>
    [Operation("host.import")]
    public Task Run(CancellationToken cancellation) => writer.Commit(Import, cancellation);

    private async Task Import(FacilityDb db, RecordAppender record)
    {
        var known = await db.Sites.SingleOrDefaultAsync();
        if (known is not null && known.Id != site.Site.Id)
            throw new ImportRefusedException(CommandErrors.OtherSite,
                $"This data folder belongs to the site '{known.Id}', not to '{site.Site.Id}'.");
        if (known?.Digest == site.Digest)
        {
            // A data folder from before texts were kept.
            if (await db.SiteFiles.FindAsync(site.Digest) is null)
                await SiteTakeover.KeepText(db, site, "", record.Now);
            return;
        }

        if (!settings.Demo && await AppliedSite.Read(db, CancellationToken.None) is { } applied)
            RefuseToChange(applied.Site);
        await SiteTakeover.Take(db, site, record.Now);
        record.Append(new RecordFacts(SiloRecordKinds.SiteImported, Actor.Host, site.Site.Id)
            .With("digest", site.Digest)
            .With("doors", $"{site.Doors.Count}"));
    }

    // A start is nobody's decision: only what says the same in other words is taken over by it.
    private void RefuseToChange(SiteCatalogue applied)
    {
        var comparison = SiteComparison.Of(applied.Site, site.Site);
        if (comparison.IsEqual) return;
        throw new ImportRefusedException(CommandErrors.OtherSiteFile,
            $"{settings.SiteFile} is not the file that applies here (differences: {comparison.Changes.Length}, "
            + $"doors touched: {comparison.DoorsTouched.Length}). Start with the one that applies (Facility.Silo site "
            + $"show --data {settings.Data}), or see what the other would do: Facility.Silo site apply "
            + $"{settings.SiteFile} --data {settings.Data} --dry-run.");
    }
}
