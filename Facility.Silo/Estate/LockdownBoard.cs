using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>Which blocks are locked down, in memory: asking must not wait for storage (invariant I11).</summary>
public sealed class LockdownBoard(IDbContextFactory<FacilityDb> contexts)
{
    private readonly ConcurrentDictionary<BlockId, LockdownState> blocks = new();

    public LockdownState Find(BlockId block) => blocks.GetValueOrDefault(block, LockdownState.None);

    public void Put(BlockId block, LockdownState state) => blocks[block] = state;

    /// <summary>Blocks that are locked down.</summary>
    public IEnumerable<BlockId> Engaged => blocks.Where(block => block.Value.Engaged).Select(block => block.Key);

    /// <summary>Remembers what the database holds.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var row in await db.Blocks.AsNoTracking().ToListAsync(cancellation))
        {
            blocks[new(row.Id)] = new(
                row.LockedDown, row.LockedDownAt, row.LockedDownBy, row.LockdownOrder, Way: row.LockdownWay);
        }
    }
}
