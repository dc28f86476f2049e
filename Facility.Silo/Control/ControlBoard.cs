using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Control;

/// <summary>Which station controls which block, and when each station was last heard, in memory.</summary>
public sealed class ControlBoard(IDbContextFactory<FacilityDb> contexts, TimeProvider clock)
{
    private readonly ConcurrentDictionary<BlockId, ControlHold> holds = new();
    private readonly ConcurrentDictionary<StationId, DateTimeOffset> heard = new();

    public ControlHold Find(BlockId block) => holds.GetValueOrDefault(block, ControlHold.None);

    /// <summary>Takes a row as committed; of two that are told out of turn the later one stays.</summary>
    public void Put(ControlRow row) => holds.AddOrUpdate(
        new(row.BlockId), HoldOf(row), (_, known) => known.Version > row.Version ? known : HoldOf(row));

    public void Heard(StationId station) => heard[station] = clock.GetUtcNow();

    public DateTimeOffset? HeardAt(StationId station) => heard.TryGetValue(station, out var at) ? at : null;

    /// <summary>How long a station has not been heard.</summary>
    public TimeSpan SilenceOf(StationId station) =>
        HeardAt(station) is { } at ? clock.GetUtcNow() - at : TimeSpan.MaxValue;

    /// <summary>Remembers what the database holds; every station has until now to be heard.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var row in await db.Controls.AsNoTracking().ToListAsync(cancellation))
        {
            Put(row);
            if (row.StationId.Length > 0) Heard(new(row.StationId));
        }
    }

    public static ControlHold HoldOf(ControlRow row) => new(
        row.StationId.Length > 0 ? new StationId(row.StationId) : null, row.By, row.Since,
        row.OfferedTo.Length > 0 ? new StationId(row.OfferedTo) : null, row.Version);
}
