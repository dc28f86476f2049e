using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>The list of who is to be told something, and who told them.</summary>
public sealed class VisitTold(FacilityWriter writer, IDbContextFactory<FacilityDb> contexts, TimeProvider clock)
{
    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(14);

    /// <summary>The list; who waits longest first, then those who were told.</summary>
    public async Task<ImmutableArray<TellView>> List(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var since = clock.GetUtcNow() - ShownFor;
        var rows = await (
            from row in db.VisitTells.AsNoTracking()
            join person in db.People on row.VisitorId equals person.Id
            join visitor in db.Visitors on row.VisitorId equals visitor.PersonId
            where row.ToldAt == null || row.ToldAt > since
            orderby row.Since
            select new { row, person.Name, visitor.Phone, visitor.Tongue }).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(one => one.row.ToldAt is not null).Select(one => new TellView(
                one.row.Id, one.row.VisitId, one.Name, one.Phone, one.Tongue,
                VisitWords.Tell(one.row.What, one.Tongue, one.row.When, one.row.Room), one.row.Since,
                one.row.ToldAt, one.row.ToldByName, one.row.How)),
        ];
    }

    /// <summary>Somebody was told.</summary>
    public Task<Verdict> Told(Actor actor, ToldItem order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.VisitTells.FindAsync(order.Item);
            var verdict = VisitorRules.JudgeTold(row is { ToldAt: null }, order.How);
            if (!verdict.IsAllowed) return VisitEntries.Refuse(record, actor, "", verdict);

            (row!.ToldAt, row.ToldByName, row.How) = (record.Now, actor.Name, order.How.Trim());
            var visit = (await db.Visits.FindAsync(row.VisitId))!;
            record.Append(VisitEntries.Of(SiloRecordKinds.VisitTold, actor, visit).With("what", row.What)
                .About(row.VisitorId));
            return verdict;
        },
        cancellation);
}
