using System.Collections.Frozen;
using Facility.Contracts.Ids;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>How many people belong in each cell, in memory, for screens; counted again after every placement.</summary>
public sealed class PeopleBoard(IDbContextFactory<FacilityDb> contexts)
{
    private FrozenDictionary<CellId, int> counts = FrozenDictionary<CellId, int>.Empty;

    public int CountIn(CellId cell) => counts.GetValueOrDefault(cell);

    /// <summary>Counts again.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Placements.AsNoTracking()
            .GroupBy(placement => placement.CellId)
            .Select(cell => new { cell.Key, Count = cell.Count() })
            .ToListAsync(cancellation);
        counts = rows.ToFrozenDictionary(row => new CellId(row.Key), row => row.Count);
    }
}
