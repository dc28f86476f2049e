using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Movement;
using Facility.Contracts.Site;
using Facility.Silo.Opening;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Movement;

/// <summary>Live movement orders in memory, for a release that must not wait.</summary>
public sealed class MovementBoard(IDbContextFactory<FacilityDb> contexts, RollChecks rolls, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Live> live = new();

    /// <summary>The order that authorises releasing a door now; empty for none.</summary>
    /// <remarks>While a roll check of its block is open no cell is opened by a movement order: who is counted
    /// stays, and a case by name goes by its reason.</remarks>
    public string AuthorityOf(SiteDoor door)
    {
        if (door.Cell is not null && rolls.Find(door.Block) is not null) return "";
        var now = clock.GetUtcNow();
        return live.Where(one => one.Value.Holds(door.Id, now)).Select(one => one.Key)
            .Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
    }

    /// <summary>Remembers what was committed.</summary>
    public void Put(MovementOrderRow row)
    {
        if (IsLive(row)) live[row.Id] = new([.. row.Doors.Split(' ')], row.From, row.Until);
        else live.TryRemove(row.Id, out _);
    }

    /// <summary>Remembers what the database holds.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var row in await db.MovementOrders.AsNoTracking()
            .Where(row => row.Stage == MovementStage.Ordered || row.Stage == MovementStage.Left)
            .ToListAsync(cancellation)) Put(row);
    }

    private static bool IsLive(MovementOrderRow row) => row.Stage is MovementStage.Ordered or MovementStage.Left;

    private sealed record Live(HashSet<string> Doors, DateTimeOffset From, DateTimeOffset Until)
    {
        public bool Holds(DoorId door, DateTimeOffset now) => now >= From && now <= Until && Doors.Contains(door.Value);
    }
}
