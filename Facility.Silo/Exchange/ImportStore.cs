using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Exchange;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Exchange;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Exchange;

/// <summary>Files taken in: planned, compared with what was shown, written and recorded in one transaction.</summary>
public sealed class ImportStore(
    FacilityWriter writer, ImportPlanner planner, PersonActs people, ApartActs aparts,
    IDbContextFactory<FacilityDb> contexts, TimeProvider clock)
{
    /// <summary>What a file would do; reads one state and keeps no writer waiting.</summary>
    public async Task<ImportPreview> Preview(Actor actor, ImportFile file, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.ReadSnapshot(cancellation);
        return (await planner.Plan(db, clock.GetUtcNow(), actor, file)).Preview;
    }

    /// <summary>Takes a file in; a repeat does nothing and gets the first answer.</summary>
    public Task<ImportReceipt> TakeIn(Actor actor, TakeIn order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Imports.FindAsync(order.Order.Value) is not null)
                return new ImportReceipt(Verdict.Allowed, null);

            var plan = await planner.Plan(db, record.Now, actor, order.File);
            var cited = await planner.Cite(db, record.Now, order);
            Verdict verdict = new(
            [
                .. ExchangeRules.JudgeTakeIn(new(
                    plan.Preview.ProblemCount, plan.Effects, plan.Preview.Digest, order.Digest, plan.Preview.Plan,
                    order.Plan)).Refusals,
                .. cited.Verdict.Refusals,
            ]);
            if (!verdict.IsAllowed)
            {
                record.Append(new RecordFacts(SiloRecordKinds.ImportRefused, actor, "")
                {
                    Verdict = verdict, Cause = order.Order.Value,
                }.With("sheet", $"{order.File.Sheet}").With("digest", plan.Preview.Digest)
                    .With("problems", $"{plan.Preview.ProblemCount}"));
                return new(verdict, plan.Preview);
            }
            await Write(db, record, actor, RowOf(order, plan, actor, record.Now, cited.Row), plan);
            return new(verdict, plan.Preview);
        },
        cancellation);

    /// <summary>Files that were taken in, the newest first.</summary>
    public async Task<ImmutableArray<ImportBatch>> Batches(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Imports.AsNoTracking().OrderByDescending(row => row.At).ThenBy(row => row.Id).Take(100)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ImportBatch(
                new(row.Id), row.Sheet, row.Digest, row.At, new(row.By), row.Added, row.Changed, row.UndoneAt)),
        ];
    }

    private static ImportRow RowOf(
        TakeIn order, ImportPlan plan, Actor actor, DateTimeOffset now, CommissionRow? cited) => new()
    {
        Id = order.Order.Value, Sheet = order.File.Sheet, Digest = plan.Preview.Digest, At = now,
        By = actor.Person.Value, Added = plan.Preview.CountOf(ImportEffect.New),
        Changed = plan.Preview.CountOf(ImportEffect.Changed), CommissionId = cited?.Id,
    };

    private async Task Write(FacilityDb db, RecordAppender record, Actor actor, ImportRow row, ImportPlan plan)
    {
        db.Imports.Add(row);
        List<string> subjects =
        [
            .. await people.Write(db, record, actor, row, plan.People),
            .. aparts.Write(db, record, actor, row, plan.Aparts),
        ];
        record.Append(new RecordFacts(SiloRecordKinds.ImportTakenIn, actor, "")
        {
            Cause = row.Id, Subjects = [.. subjects],
        }.With("sheet", $"{row.Sheet}").With("digest", row.Digest)
            .With("added", $"{row.Added}").With("changed", $"{row.Changed}"));
        await db.SaveChangesAsync();

        // Only now every row has the version that a later change will have raised.
        var footing = await Footing.Of(db, row);
        foreach (var change in await db.ImportChanges.Where(one => one.ImportId == row.Id).ToListAsync())
            change.Footing = footing[change.Subject];
    }
}
