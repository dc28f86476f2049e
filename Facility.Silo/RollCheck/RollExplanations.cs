using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Domain.RollCheck;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>What explains a difference, as rows; whatever changes takes the first signature away.</summary>
public sealed class RollExplanations(FacilityWriter writer)
{
    /// <summary>Explains a difference.</summary>
    public Task<Verdict> Explain(
        Actor actor, ExplainRollCheck order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.RollExplanations.AnyAsync(row => row.Id == order.Order.Value)) return Verdict.Allowed;

            var check = await db.RollChecks.FindAsync(order.Check);
            var verdict = RollCheckRules.JudgeExplain(await FactsOf(db, order, check));
            if (!verdict.IsAllowed)
                return RollCheckStore.Refuse(record, actor, check?.BlockId ?? "", verdict, order.Order.Value);

            db.RollExplanations.Add(new()
            {
                Id = order.Order.Value, CheckId = check!.Id, Kind = order.Kind,
                PersonId = order.Kind is ExplanationKind.Doors ? null : order.Person!.Value.Value,
                Landing = order.Kind is ExplanationKind.Absent ? "" : order.Landing,
                Reason = order.Kind is ExplanationKind.Absent ? order.Reason : AbsenceReason.None,
                Words = order.Words.Trim(), By = actor.Person.Value, ByName = actor.Name, At = record.Now,
            });
            check.SignedBy = check.SignedByName = "";
            record.Append(EntryOf(actor, order, check));
            return verdict;
        },
        cancellation);

    /// <summary>Takes an explanation back; it stays written.</summary>
    public Task<Verdict> TakeBack(
        Actor actor, string checkId, string explanation, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var check = await db.RollChecks.FindAsync(checkId);
            var row = await db.RollExplanations.FindAsync(explanation);
            var verdict = RollCheckRules.JudgeTakeBack(
                check is { ClosedAt: null }, row is { TakenBackAt: null } && row.CheckId == checkId);
            if (!verdict.IsAllowed)
                return RollCheckStore.Refuse(record, actor, check?.BlockId ?? "", verdict, "");

            row!.TakenBackAt = record.Now;
            check!.SignedBy = check.SignedByName = "";
            record.Append(new RecordFacts(SiloRecordKinds.RollExplanationEnded, actor, check.BlockId)
            {
                Cause = row.Id,
            }.With("check", check.Id).About(row.PersonId ?? ""));
            return verdict;
        },
        cancellation);

    private static RecordFacts EntryOf(Actor actor, ExplainRollCheck order, RollCheckRow check)
    {
        var facts = new RecordFacts(SiloRecordKinds.RollExplained, actor, check.BlockId) { Cause = order.Order.Value }
            .With("check", check.Id).With("kind", order.Kind.ToString()).With("landing", order.Landing)
            .With("reason", order.Reason is AbsenceReason.None ? "" : order.Reason.ToString());
        return order.Person is { } person ? facts.With("person", person.Value).About(person.Value)
            : facts.With("person", "");
    }

    private static async Task<ExplainFacts> FactsOf(FacilityDb db, ExplainRollCheck order, RollCheckRow? check)
    {
        var block = check?.BlockId ?? "";
        var person = order.Person?.Value ?? "";
        var home = await (
            from place in db.Placements
            join cell in db.Cells on place.CellId equals cell.Id
            where place.PersonId == person && cell.BlockId == block
            select cell.Landing).SingleOrDefaultAsync();
        return new(
            order, check is { ClosedAt: null },
            await db.Cells.AnyAsync(cell => cell.BlockId == block && cell.Landing == order.Landing),
            await BlockPeople.IsInside(db, person), home, await IsExplained(db, order));
    }

    // Nobody is a guest on two landings at once, in whatever blocks are being counted.
    private static Task<bool> IsExplained(FacilityDb db, ExplainRollCheck order)
    {
        var standing = db.RollExplanations.Where(row => row.TakenBackAt == null);
        if (order.Kind is ExplanationKind.Doors)
        {
            return standing.AnyAsync(row =>
                row.CheckId == order.Check && row.Kind == ExplanationKind.Doors && row.Landing == order.Landing);
        }
        var person = order.Person?.Value ?? "";
        return standing.AnyAsync(row => row.PersonId == person
            && (row.CheckId == order.Check || (order.Kind == ExplanationKind.Guest
                && row.Kind == ExplanationKind.Guest
                && db.RollChecks.Any(check => check.Id == row.CheckId && check.ClosedAt == null))));
    }
}
