using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>Takes the site file into the database: nothing if it is there already, all of it, or none.</summary>
public sealed class SiteImport(FacilityWriter writer, SiteCatalogue site)
{
    /// <summary>Imports the site of this process.</summary>
    /// <exception cref="ImportRefusedException">The database belongs to another site, or holds people
    /// whose cell the file no longer has.</exception>
    [Operation("host.import")]
    public Task Run(CancellationToken cancellation) => writer.Commit(Import, cancellation);

    private async Task Import(FacilityDb db, RecordAppender record)
    {
        var known = await db.Sites.SingleOrDefaultAsync();
        if (known is not null && known.Id != site.Site.Id)
            throw new ImportRefusedException(
                $"This data folder belongs to the site '{known.Id}', not to '{site.Site.Id}'.");
        if (known?.Digest == site.Digest) return;

        await new BuildingRows(db, site).Replace();
        TakeOver(db, known, record.Now);

        // Groups may cover other doors now, so every panel needs a new table.
        await PolicyVersions.Raise(db, record.Now);
        record.Append(new RecordFacts(SiloRecordKinds.SiteImported, Actor.Host, site.Site.Id)
            .With("digest", site.Digest)
            .With("doors", $"{site.Doors.Count}"));
    }

    private void TakeOver(FacilityDb db, SiteRow? known, DateTimeOffset now)
    {
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
    }
}
