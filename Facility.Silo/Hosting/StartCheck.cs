using System.Collections.Immutable;
using System.Data.Common;
using Facility.Contracts.Site.Changes;
using Facility.Silo.Estate;
using Facility.Silo.Import;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Hosting;

/// <summary>What a start would find in the database, looked at without changing or claiming anything.</summary>
/// <param name="settings">The start that is thought of.</param>
/// <param name="site">Its site file, read.</param>
public sealed class StartCheck(SiloSettings settings, SiteCatalogue site)
{
    private readonly ImmutableArray<CheckLine>.Builder lines = ImmutableArray.CreateBuilder<CheckLine>();

    /// <summary>Looks until something stands in the way of looking on.</summary>
    public async Task<ImmutableArray<CheckLine>> Look(CancellationToken cancellation)
    {
        Good($"the site file of {site.Site.Id} is without a mistake (digest {site.Digest}).");
        var place = settings.Database.Place;
        if (!settings.Database.Kind.IsServer && !File.Exists(settings.DatabaseFile))
        {
            Good($"{place} is not there yet: a start makes it.");
            return lines.ToImmutable();
        }
        try
        {
            await using var db = settings.Database.Kind.OpenToRead(settings.Database.Connection);
            await db.Database.OpenConnectionAsync(cancellation);
            Good($"{place} answers and lets us in.");
            if (await TablesAreOurs(db, cancellation)) await LookInside(db, cancellation);
        }
        catch (Exception trouble) when (trouble is DbException or InvalidOperationException)
        {
            Bad($"{place} cannot be read: {trouble.GetBaseException().Message}");
        }
        return lines.ToImmutable();
    }

    private async Task<bool> TablesAreOurs(FacilityDb db, CancellationToken cancellation)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var ours = db.Database.GetMigrations().ToList();
        var (strange, missing) = (applied.Except(ours).ToList(), ours.Except(applied).Count());
        if (strange.Count > 0) Bad($"another release changed the tables: {string.Join(", ", strange)} (CMD-09).");
        else if (applied.Count == 0) Good("it has no tables yet: a start makes them.");
        else if (missing > 0) Good($"its tables are of an earlier release: a start makes {missing} changes.");
        else Good("its tables are of this release.");
        return strange.Count == 0 && missing == 0;
    }

    private async Task LookInside(FacilityDb db, CancellationToken cancellation)
    {
        var known = await db.Sites.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (known is null) Good("no site is in it yet: a start takes this one.");
        else if (known.Id != site.Site.Id) Bad($"it belongs to the site '{known.Id}' (CMD-13).");
        else if (known.Digest == site.Digest) Good("this site file applies in it.");
        else await Compare(db, cancellation);

        var head = await db.ChainHeads.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == ChainHead.Facility, cancellation);
        var epoch = await db.Policies.AsNoTracking().MaxAsync(row => (long?)row.Epoch, cancellation);
        Good($"its record ends at entry {head?.Number ?? 0}; starts so far: {epoch ?? 0}.");
    }

    private async Task Compare(FacilityDb db, CancellationToken cancellation)
    {
        var applied = await AppliedSite.Read(db, cancellation);
        if (applied is null || SiteComparison.Of(applied.Site.Site, site.Site).IsEqual)
            Good("a site file that says the same applies in it.");
        else
            Bad("another site file applies in it (CMD-12); 'site apply --dry-run' says what this one would change.");
    }

    private void Good(string says) => lines.Add(new(true, says));

    private void Bad(string says) => lines.Add(new(false, says));
}
