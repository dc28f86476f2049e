using System.Collections.Concurrent;
using Facility.Contracts.Accounts;
using Facility.Contracts.Ids;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Control;

/// <summary>What each enrolled station is for and where it stands, in memory.</summary>
public sealed class StationBoard(IDbContextFactory<FacilityDb> contexts)
{
    private readonly ConcurrentDictionary<StationId, StationStand> stands = new();

    /// <summary>Where a station stands; null for a browser that is not enrolled.</summary>
    public StationStand? Find(StationId station) => stands.GetValueOrDefault(station);

    /// <summary>Takes a row as committed.</summary>
    public void Put(StationRow row) => stands[new(row.Id)] =
        new(row.Kind, row.BlockId.Length > 0 ? new BlockId(row.BlockId) : null);

    /// <summary>Remembers what the database holds.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var row in await db.Stations.AsNoTracking().ToListAsync(cancellation)) Put(row);
    }
}
