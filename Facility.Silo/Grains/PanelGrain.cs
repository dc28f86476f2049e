using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Grains;

/// <summary>A panel: what it confirmed, from the database, and whether it is there, from the link.</summary>
public sealed class PanelGrain(IDbContextFactory<FacilityDb> contexts, IPanelConnections panels) : Grain, IPanelGrain
{
    public async Task<PanelView?> View(Actor viewer, CancellationToken cancellation)
    {
        var id = new PanelId(this.GetPrimaryKeyString());
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Panels.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation);
        if (row is null) return null;

        var wanted = await db.Policies.Select(policy => policy.TableVersion).SingleAsync(cancellation);
        var pulse = panels.Pulse(id);
        return new(
            id, pulse.Connected, pulse.HeardAt == default ? null : pulse.HeardAt,
            row.TableVersion, wanted, row.ReportsTaken, panels.Lines(id));
    }
}
