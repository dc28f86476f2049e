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
    : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
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

    /// <summary>Remembers what holds for an order after a step was committed; read anew and one at a time, so that
    /// of two steps that end together the earlier never stays.</summary>
    public async Task Refresh(string order)
    {
        await turn.WaitAsync();
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            if (await db.MovementOrders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == order) is { } row)
                Put(row);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Remembers an order as it is.</summary>
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

    public void Dispose() => turn.Dispose();

    private static bool IsLive(MovementOrderRow row) => row.Stage is MovementStage.Ordered or MovementStage.Left;

    private sealed record Live(HashSet<string> Doors, DateTimeOffset From, DateTimeOffset Until)
    {
        public bool Holds(DoorId door, DateTimeOffset now) => now >= From && now <= Until && Doors.Contains(door.Value);
    }
}
