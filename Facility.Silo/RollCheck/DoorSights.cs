using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Domain.RollCheck;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>What the doors of cells saw, out of the record, and who was behind them when a roll check was closed.
/// </summary>
/// <remarks>Entries are compared by number, not by time: what a panel told late is newer than what was known.</remarks>
public sealed class DoorSights(SiteCatalogue site, IPanelConnections panels)
{
    private static readonly string[] Openings =
        [RecordKinds.DoorOpened, RecordKinds.DoorOpenedByKey, RecordKinds.AlarmRaised];

    /// <summary>What is known of a block's doors.</summary>
    public async Task<BlockSight> Read(FacilityDb db, string block, long from)
    {
        var before = await db.RollChecks.AsNoTracking().Where(row => row.BlockId == block && row.ClosedAt != null)
            .OrderByDescending(row => row.ClosedNumber).FirstOrDefaultAsync();
        var then = before is null ? [] : await db.RollCells.AsNoTracking().Where(row => row.CheckId == before.Id)
            .ToDictionaryAsync(row => row.CellId, row => row.Number);
        var oldest = Math.Min(before?.ClosedNumber ?? long.MaxValue, from);
        var entries = oldest == long.MaxValue ? [] : await db.Record.AsNoTracking()
            .Where(entry => Openings.Contains(entry.Kind) && entry.Number > oldest)
            .Select(entry => new { entry.Where, entry.Kind, entry.Body, entry.Number }).ToListAsync();
        var last = entries.Where(entry => entry.Kind != RecordKinds.AlarmRaised || IsForced(entry.Body))
            .GroupBy(entry => entry.Where).ToDictionary(door => door.Key, door => door.Max(entry => entry.Number));
        return new(before, then, last);
    }

    /// <summary>What the doors of a landing saw; a cell without a door of ours says nothing and is not asked.</summary>
    public DoorSight Of(BlockSight sight, ImmutableArray<CellTally> cells, long countedFrom)
    {
        var watched = cells.Where(cell => cell.Door is not null).ToList();
        var silent = watched.Where(cell => !IsConnected(cell.Door!)).ToList();
        var since = sight.Before?.ClosedNumber ?? long.MaxValue;
        return new(
            sight.Before is not null,
            [.. silent.Select(cell => cell.Label)],
            watched.Count(cell => sight.LastOf(cell) > since),
            [.. watched.Where(cell => sight.LastOf(cell) > countedFrom).Select(cell => cell.Label)],
            [
                .. from cell in watched.Except(silent)
                   where sight.LastOf(cell) <= since && sight.Then.ContainsKey(cell.Cell)
                   let then = sight.Then[cell.Cell]
                   where then != cell.Present.Length
                   select new CellSight(cell.Label, then, cell.Present.Length),
            ]);
    }

    // A leaf that moved without a release is told as an alarm, not as an opening.
    private static bool IsForced(string body) =>
        RecordBody.Read(body).GetValueOrDefault("alarm", "") is "forced";

    private bool IsConnected(string door) => panels.Pulse(site.PanelOf(site.Doors[new DoorId(door)])).Connected;
}

/// <summary>The roll check that was closed last with its cells, and the last opening of each door since.</summary>
public sealed record BlockSight(
    RollCheckRow? Before, Dictionary<string, int> Then, Dictionary<string, long> LastOpened)
{
    /// <summary>The entry of a cell's last opening; 0 for none.</summary>
    public long LastOf(CellTally cell) => cell.Door is null ? 0 : LastOpened.GetValueOrDefault(cell.Door);
}
