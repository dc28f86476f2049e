using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Planner;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Planner;
using Facility.Silo.Exchange;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Planner;

/// <summary>Plans as rows: asked, ready, carried out or put aside, each with its entry.</summary>
public sealed class PlanStore(FacilityWriter writer, CommissionGrounds grounds)
{
    /// <summary>Asks for a plan; a repeat gets the first answer.</summary>
    public Task<Verdict> Ask(Actor actor, AskPlan order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Plans.FindAsync(order.Order.Value) is not null) return Verdict.Allowed;

            var (from, to) = (order.From.Value, order.To.Value);
            var verdict = PlannerRules.JudgeAsk(new(
                order, await db.Blocks.CountAsync(block => block.Id == from || block.Id == to) == 2 || from == to,
                await db.Placements.CountAsync(home =>
                    db.Cells.Any(cell => cell.Id == home.CellId && cell.BlockId == from)),
                await db.Cells.CountAsync(cell => cell.BlockId == to
                    && cell.State == Contracts.Allocation.CellState.Active)));
            if (!verdict.IsAllowed) return Refuse(record, actor, order.Order, verdict);

            db.Plans.Add(new()
            {
                Id = order.Order.Value, FromBlock = from, ToBlock = to, AskedBy = actor.Person.Value, At = record.Now,
            });
            record.Append(new RecordFacts(SiloRecordKinds.PlanAsked, actor, from) { Cause = order.Order.Value }
                .With("to", to).About(to));
            return verdict;
        },
        cancellation);

    /// <summary>Lets a plan be carried out.</summary>
    public Task<Verdict> CarryOut(Actor actor, CarryOutPlan order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Plans.FindAsync(order.Plan.Value);
            var cited = await grounds.Cite(db, record.Now, new(order.Number, order.On));
            Verdict verdict = new(
            [
                .. PlannerRules.JudgeCarryOut(new(row?.State, new(row?.AskedBy ?? "nobody"), actor.Person)).Refusals,
                .. cited.Verdict.Refusals,
            ]);
            if (!verdict.IsAllowed) return Refuse(record, actor, order.Plan, verdict);

            (row!.State, row.CommissionId) = (PlanState.Running, cited.Row!.Id);
            row.CarriedOutBy = ImportPlan.Write(actor);
            record.Append(new RecordFacts(SiloRecordKinds.PlanCarriedOut, actor, row.FromBlock) { Cause = row.Id }
                .With("to", row.ToBlock).With("commission", cited.Row.Number)
                .With("commission_on", $"{order.On:yyyy-MM-dd}")
                .With("people", $"{await db.PlanLegs.CountAsync(leg => leg.PlanId == row.Id
                    && leg.State == PlanLegState.Waits)}").About(row.ToBlock));
            return verdict;
        },
        cancellation);

    /// <summary>Puts a plan aside.</summary>
    public Task<Verdict> PutAside(Actor actor, OrderId plan, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var row = await db.Plans.FindAsync(plan.Value);
            var verdict = PlannerRules.JudgePutAside(row?.State);
            if (!verdict.IsAllowed) return Refuse(record, actor, plan, verdict);

            row!.State = PlanState.PutAside;
            record.Append(new RecordFacts(SiloRecordKinds.PlanPutAside, actor, row.FromBlock) { Cause = row.Id }
                .With("to", row.ToBlock).About(row.ToBlock));
            return verdict;
        },
        cancellation);

    /// <summary>Keeps what was worked out; somebody else reviews it then.</summary>
    internal Task Keep(string plan, PlanDraft draft, int gap, string says, CancellationToken cancellation) =>
        writer.Commit(
            async (db, record) =>
            {
                if (await db.Plans.FindAsync(plan) is not { State: PlanState.Asked } row) return;
                (row.State, row.Gap, row.Says) = (PlanState.Ready, gap, says);
                db.PlanLegs.AddRange(LegsOf(plan, draft));
                record.Append(new RecordFacts(SiloRecordKinds.PlanReady, Actor.Host, row.FromBlock) { Cause = plan }
                    .With("to", row.ToBlock).With("placed", $"{draft.Placed.Length}")
                    .With("unplaced", $"{draft.Unplaced.Length}").With("gap", $"{gap}").About(row.ToBlock));
            },
            cancellation);

    /// <summary>Says that a plan could not be worked out.</summary>
    internal Task Fail(string plan, string says, CancellationToken cancellation) => writer.Commit(
        async (db, _) =>
        {
            if (await db.Plans.FindAsync(plan) is { State: PlanState.Asked } row)
                (row.State, row.Says) = (PlanState.Failed, says);
        },
        cancellation);

    // A step is a cell's people, as many as move at once: all of them or nobody.
    private static IEnumerable<PlanLegRow> LegsOf(string plan, PlanDraft draft)
    {
        var steps = draft.Placed.GroupBy(home => home.Cell)
            .SelectMany(cell => cell.Chunk(Contracts.Allocation.MoveOrder.LegsMax));
        foreach (var (step, homes) in steps.Index())
            foreach (var home in homes)
                yield return new()
                {
                    PlanId = plan, PersonId = home.Person.Value, ToCell = home.Cell.Value, Step = step + 1,
                };
        foreach (var one in draft.Unplaced)
            yield return new()
            {
                PlanId = plan, PersonId = one.Person.Value, ToCell = one.Nearest?.Value ?? "",
                State = PlanLegState.Unplaced,
                Rules = string.Join(' ', one.Against.Objections.Select(rule => rule.Rule)),
            };
    }

    private static Verdict Refuse(RecordAppender record, Actor actor, OrderId plan, Verdict verdict)
    {
        record.Append(new RecordFacts(SiloRecordKinds.PlanRefused, actor, "")
        {
            Verdict = verdict, Cause = plan.Value,
        });
        return verdict;
    }
}
