using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Opening;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Opening;

/// <summary>Which blocks are being counted, in memory, for whoever must not wait; the rows are the roll checks'.
/// </summary>
public sealed class RollChecks(IDbContextFactory<FacilityDb> contexts)
{
    private readonly ConcurrentDictionary<BlockId, RollCheckView> open = new();

    /// <summary>The block's roll check; null while none is open.</summary>
    public RollCheckView? Find(BlockId block) => open.GetValueOrDefault(block);

    /// <summary>Remembers what was committed; null: none is open any more.</summary>
    public void Put(BlockId block, RollCheckView? view)
    {
        if (view is null) open.TryRemove(block, out _);
        else open[block] = view;
    }

    /// <summary>Remembers what the database holds.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var row in await db.RollChecks.AsNoTracking().Where(row => row.ClosedAt == null)
            .ToListAsync(cancellation)) Put(new(row.BlockId), new(row.OpenedAt, row.OpenedByName));
    }
}
