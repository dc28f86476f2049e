using System.Collections.Frozen;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>What the cells are and what is pending at them, in memory, for screens.</summary>
/// <remarks>Read again after every decision; once a second it is compared with the rows, since an alarm may have
/// proposed something.</remarks>
public sealed class CellBoard(SiteCatalogue site, IDoorBoard doors, IDbContextFactory<FacilityDb> contexts)
{
    private FrozenDictionary<CellId, (CellState State, int Maximum)> cells =
        FrozenDictionary<CellId, (CellState, int)>.Empty;

    private FrozenDictionary<CellId, CellPending> pending = FrozenDictionary<CellId, CellPending>.Empty;

    /// <summary>Where a cell is in its life; in use for one that was never read.</summary>
    public CellState StateOf(CellId cell) =>
        cells.TryGetValue(cell, out var known) ? known.State : CellState.Active;

    /// <summary>How many it may hold; what the site file says for one that was never read.</summary>
    public int MaximumOf(CellId cell) => cells.TryGetValue(cell, out var known) ? known.Maximum
        : site.Cells.TryGetValue(cell, out var placed) ? placed.Cell.Places : 0;

    /// <summary>What is pending at a cell; null for nothing.</summary>
    public CellPending? PendingAt(CellId cell) => pending.GetValueOrDefault(cell);

    /// <summary>Reads again.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await Load(db, cancellation);
    }

    /// <summary>Reads again if something came that this process was not told of.</summary>
    public async Task Look(FacilityDb db, CancellationToken cancellation)
    {
        var now = await Pending(db, cancellation);
        if (now.Count != pending.Count || now.Any(one => pending.GetValueOrDefault(one.Key) != one.Value))
            await Load(db, cancellation);
    }

    /// <summary>What is pending, cell by cell; what waits goes before what is only proposed.</summary>
    public static async Task<FrozenDictionary<CellId, CellPending>> Pending(
        FacilityDb db, CancellationToken cancellation)
    {
        var rows = await db.CellRequests.AsNoTracking()
            .Where(row => row.State == CellRequestState.Proposed || row.State == CellRequestState.Waiting)
            .Select(row => new { row.Id, row.CellId, row.Change, row.State }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.CellId, row => new CellPending(new(row.Id), row.Change, row.State))
            .ToFrozenDictionary(cell => new CellId(cell.Key), cell => cell.MaxBy(one => one.State)!);
    }

    private async Task Load(FacilityDb db, CancellationToken cancellation)
    {
        var rows = await db.Cells.AsNoTracking()
            .Select(row => new { row.Id, row.State, row.Places }).ToListAsync(cancellation);
        cells = rows.ToFrozenDictionary(row => new CellId(row.Id), row => (row.State, row.Places));
        var before = pending;
        pending = await Pending(db, cancellation);
        doors.Touch(before.Keys.Union(pending.Keys).Select(site.DoorOf).OfType<DoorId>());
    }
}
