using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.People;

/// <summary>People as lists and pages show them.</summary>
public sealed class PersonQueries(IDbContextFactory<FacilityDb> contexts, SiteCatalogue site)
{
    /// <summary>Most people one search lists.</summary>
    public const int FoundMax = 50;

    public async Task<PersonKind?> KindOf(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.People.Where(row => row.Id == person.Value)
            .Select(row => (PersonKind?)row.Kind).SingleOrDefaultAsync(cancellation);
    }

    public async Task<PersonView?> Find(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.People.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == person.Value, cancellation);
        if (row is null) return null;
        var cell = await db.Placements.Where(placement => placement.PersonId == person.Value)
            .Select(placement => placement.CellId).SingleOrDefaultAsync(cancellation);
        return new(LineOf(row, cell), row.Fictional, row.Born, cell is null ? null : new CellId(cell));
    }

    public async Task<ImmutableArray<PersonLine>> Search(
        string text, PersonKind? kind, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = db.People.AsNoTracking().Named(db, text).Where(person => kind == null || person.Kind == kind)
            .OrderBy(person => person.NameKey).ThenBy(person => person.Id).Take(FoundMax);
        var rows = await (
            from person in found
            let cell = db.Placements.Where(placement => placement.PersonId == person.Id)
                .Select(placement => placement.CellId).FirstOrDefault()
            orderby person.NameKey, person.Id
            select new { person, cell }).ToListAsync(cancellation);
        return [.. rows.Select(row => LineOf(row.person, row.cell))];
    }

    private PersonLine LineOf(PersonRow row, string? cell) => new(
        new(row.Id), row.Name, row.Kind,
        cell is not null && site.Cells.TryGetValue(new(cell), out var known) ? known.Cell.Label : row.Post);
}
