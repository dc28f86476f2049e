using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Due;
using Facility.Contracts.Ids;
using Facility.Domain.Due;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Signals;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Due;

/// <summary>What is due as one viewer may know of it; the exclusion stands in the question to the database.</summary>
public sealed class DueQueries(IDbContextFactory<FacilityDb> contexts, TimeProvider clock)
{
    /// <summary>Items of rows that the viewer's role does, and that follow from no signal which names the viewer.
    /// </summary>
    public static IQueryable<DueRow> KnownTo(IQueryable<DueRow> items, FacilityDb db, Actor viewer)
    {
        var kinds = DueTable.Current.KnownTo(viewer.Role).ToList();
        var naming = SignalQueries.Naming(db, viewer);
        return items.Where(row => kinds.Contains(row.Kind) && !naming.Contains(row.SignalId));
    }

    public async Task<DueBoard> Board(Actor viewer, string? addressee, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var kinds = DueTable.Current.All.Where(kind => addressee is null or "" || kind.To == addressee)
            .Select(kind => kind.Id).ToList();
        var known = KnownTo(db.DueItems.AsNoTracking(), db, viewer).Where(row => kinds.Contains(row.Kind));
        var open = known.Where(row => row.State == DueState.Open);
        var closed = known.Where(row => row.State != DueState.Open).OrderByDescending(row => row.ClosedAt);
        return new(
            await Views(db, open.OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(DueBoard.ListMax), now),
            await open.CountAsync(cancellation),
            await open.CountAsync(row => row.DueAt <= now, cancellation),
            await Views(db, closed.Take(DueBoard.ClosedMax), now));
    }

    public static DueChoices Choices() => new(
        [.. DueTable.Current.Addressees.OrderBy(one => one.Value).Select(one => new DueChoice(one.Key, one.Value))],
        [
            .. DueTable.Current.All.Where(kind => kind.IsEntered).OrderBy(kind => kind.Says)
                .Select(kind => new DueChoice(kind.Id, kind.Says)),
        ]);

    private static async Task<ImmutableArray<DueItemView>> Views(
        FacilityDb db, IQueryable<DueRow> rows, DateTimeOffset now)
    {
        var found = await rows.ToListAsync();
        var ids = found.Select(row => row.PersonId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name);
        return [.. found.Select(row => ViewOf(row, names.GetValueOrDefault(row.PersonId, ""), now))];
    }

    private static DueItemView ViewOf(DueRow row, string name, DateTimeOffset now)
    {
        var kind = DueTable.Current.Find(row.Kind)!;
        return new(
            row.Id, row.Kind, kind.Says, kind.To, DueTable.Current.Addressees[kind.To],
            row.PersonId.Length > 0 ? new PersonId(row.PersonId) : null, name, row.At, row.DueAt)
        {
            Proof = kind.Proof,
            Source = kind.Source,
            State = row.State,
            IsLate = row.State is DueState.Open && row.DueAt <= now,
            IsOfRegister = kind.IsOfRegister,
            Proved = row.ProofOn is { } on ? $"{row.ProofNumber}, {on:yyyy-MM-dd}, {row.ProofWho}" : "",
        };
    }
}
