using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.People;

/// <summary>Brings what is kept for searching to how names are folded and ordered now; once, after a version that did
/// it otherwise.</summary>
public static class SearchNames
{
    /// <summary>Looks at every name and writes only those that are kept otherwise.</summary>
    public static async Task Refresh(IDbContextFactory<FacilityDb> contexts, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var people = await db.People.AsNoTracking()
            .Select(person => new { person.Id, person.Name, person.SearchName, person.NameKey })
            .ToListAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var person in people)
        {
            var kept = NameFolding.Kept(person.Name, person.Id);
            var key = NameOrder.KeyOf(person.Name);
            if (kept == person.SearchName && key.AsSpan().SequenceEqual(person.NameKey)) continue;

            // No fact changes, so no version does: whoever compares versions sees nobody changed.
            await db.People.Where(row => row.Id == person.Id).ExecuteUpdateAsync(
                row => row.SetProperty(one => one.SearchName, kept).SetProperty(one => one.NameKey, key),
                cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }
}
