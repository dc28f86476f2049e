using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Opening;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Opening;

/// <summary>Which blocks are being counted, in memory, for whoever must not wait; the rows are the roll checks'.
/// </summary>
public sealed class RollChecks(IDbContextFactory<FacilityDb> contexts) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<BlockId, RollCheckView> open = new();

    /// <summary>The block's roll check; null while none is open.</summary>
    public RollCheckView? Find(BlockId block) => open.GetValueOrDefault(block);

    /// <summary>Remembers what holds for a block after something was committed.</summary>
    /// <remarks>It is read anew, one at a time: of two that end together the later look sees both, and the answer to
    /// a repeated order never hides a roll check that was opened since.</remarks>
    public async Task Refresh(BlockId block)
    {
        await turn.WaitAsync();
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            var row = await db.RollChecks.AsNoTracking()
                .SingleOrDefaultAsync(row => row.BlockId == block.Value && row.ClosedAt == null);
            if (row is null) open.TryRemove(block, out _);
            else open[block] = new(row.OpenedAt, row.OpenedByName);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Remembers what the database holds.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var row in await db.RollChecks.AsNoTracking().Where(row => row.ClosedAt == null)
            .ToListAsync(cancellation)) open[new(row.BlockId)] = new(row.OpenedAt, row.OpenedByName);
    }

    public void Dispose() => turn.Dispose();
}
