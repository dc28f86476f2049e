using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>How many people belong in each cell, and what staff are called, in memory, for screens.</summary>
/// <remarks>Read again after every new account and whatever frees places; of a move only its cells.</remarks>
public sealed class PeopleBoard(IDbContextFactory<FacilityDb> contexts) : IDisposable
{
    // One after the other: what was read earlier must not replace what was read later.
    private readonly SemaphoreSlim turn = new(1, 1);

    private ImmutableDictionary<CellId, int> counts = ImmutableDictionary<CellId, int>.Empty;

    private FrozenDictionary<string, string> staff = FrozenDictionary<string, string>.Empty;

    public int CountIn(CellId cell) => counts.GetValueOrDefault(cell);

    /// <summary>The name of somebody who works here; the id of anybody else.</summary>
    public string NameOf(string person) => staff.GetValueOrDefault(person, person);

    /// <summary>Whether somebody of that id works here.</summary>
    public bool IsStaff(string person) => staff.ContainsKey(person);

    /// <summary>Reads again.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await LoadAll(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads the cells of a move that was done again, and tells in which blocks they are.</summary>
    public async Task<ImmutableArray<BlockId>> Moved(OrderId move, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await LoadCellsOf(move, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<ImmutableArray<BlockId>> LoadCellsOf(OrderId move, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var legs = await db.MoveLegs.AsNoTracking().Where(leg => leg.MoveId == move.Value)
            .Select(leg => new { leg.FromCell, leg.ToCell }).ToListAsync(cancellation);
        var ids = legs.SelectMany(leg => new[] { leg.FromCell, leg.ToCell }).Distinct().ToList();
        var cells = await db.Cells.AsNoTracking().Where(cell => ids.Contains(cell.Id))
            .Select(cell => new
            {
                cell.Id, cell.BlockId, Count = db.Placements.Count(placement => placement.CellId == cell.Id),
            })
            .ToListAsync(cancellation);
        counts = counts.SetItems(cells.Select(cell => KeyValuePair.Create(new CellId(cell.Id), cell.Count)));
        return [.. cells.Select(cell => new BlockId(cell.BlockId)).Distinct()];
    }

    private async Task LoadAll(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Placements.AsNoTracking()
            .GroupBy(placement => placement.CellId)
            .Select(cell => new { cell.Key, Count = cell.Count() })
            .ToListAsync(cancellation);
        counts = rows.ToImmutableDictionary(row => new CellId(row.Key), row => row.Count);

        var names = await db.People.AsNoTracking()
            .Where(person => person.Kind == PersonKind.Staff)
            .Select(person => new { person.Id, person.Name })
            .ToListAsync(cancellation);
        staff = names.ToFrozenDictionary(person => person.Id, person => person.Name);
    }
}
