using System.Collections.Frozen;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Estate;

/// <summary>How many people belong in each cell, and what staff are called, in memory, for screens.</summary>
/// <remarks>Read again after every placement and every new account.</remarks>
public sealed class PeopleBoard(IDbContextFactory<FacilityDb> contexts)
{
    private FrozenDictionary<CellId, int> counts = FrozenDictionary<CellId, int>.Empty;

    private FrozenDictionary<string, string> staff = FrozenDictionary<string, string>.Empty;

    public int CountIn(CellId cell) => counts.GetValueOrDefault(cell);

    /// <summary>The name of somebody who works here; the id of anybody else.</summary>
    public string NameOf(string person) => staff.GetValueOrDefault(person, person);

    /// <summary>Whether somebody of that id works here.</summary>
    public bool IsStaff(string person) => staff.ContainsKey(person);

    /// <summary>Reads again.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Placements.AsNoTracking()
            .GroupBy(placement => placement.CellId)
            .Select(cell => new { cell.Key, Count = cell.Count() })
            .ToListAsync(cancellation);
        counts = rows.ToFrozenDictionary(row => new CellId(row.Key), row => row.Count);

        var names = await db.People.AsNoTracking()
            .Where(person => person.Kind == PersonKind.Staff)
            .Select(person => new { person.Id, person.Name })
            .ToListAsync(cancellation);
        staff = names.ToFrozenDictionary(person => person.Id, person => person.Name);
    }
}
