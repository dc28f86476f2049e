using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Planner;
using Facility.Contracts.Record;
using Facility.Silo.Exchange;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Planner;

/// <summary>Carries plans out by moves like anybody's, step by step; a restart goes on where it stopped.</summary>
/// <remarks>A step's order is made of plan and step, so that a step that was done before a crash is not done twice.
/// </remarks>
public sealed class PlanSteps(FacilityWriter writer, IDbContextFactory<FacilityDb> contexts)
{
    /// <summary>Moves people; the grain of placements in the silo.</summary>
    public delegate Task<MoveAnswer> Mover(Actor actor, MoveOrder order, CancellationToken cancellation);

    /// <summary>Takes a proposal back: a plan overrides nothing.</summary>
    public delegate Task Withdrawer(Actor actor, OrderId move, CancellationToken cancellation);

    /// <summary>Tries the next step of the oldest running plan; false when none is running.</summary>
    public async Task<bool> Next(Mover move, Withdrawer withdraw, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var plan = await db.Plans.AsNoTracking().Where(row => row.State == PlanState.Running)
            .OrderBy(row => row.At).FirstOrDefaultAsync(cancellation);
        if (plan is null) return false;

        var step = await db.PlanLegs.Where(leg => leg.PlanId == plan.Id && leg.State == PlanLegState.Waits)
            .OrderBy(leg => leg.Step).Select(leg => (int?)leg.Step).FirstOrDefaultAsync(cancellation);
        if (step is not { } number)
        {
            await End(plan.Id, cancellation);
            return true;
        }
        var legs = await db.PlanLegs.AsNoTracking()
            .Where(leg => leg.PlanId == plan.Id && leg.Step == number && leg.State == PlanLegState.Waits)
            .OrderBy(leg => leg.PersonId).ToListAsync(cancellation);
        var actor = ImportPlan.Read<Actor>(plan.CarriedOutBy);
        var order = new MoveOrder(
            OrderOf(plan.Id, number), [.. legs.Select(leg => new MoveLeg(new(leg.PersonId), new(leg.ToCell)))],
            $"Plan {plan.Id}", Tongue.English)
        {
            // A plan from before the register cites nothing, and its moves are refused for that.
            Cites = await db.Commissions.Where(row => row.Id == plan.CommissionId)
                .Select(row => new CommissionCitation(row.Number, row.On)).SingleOrDefaultAsync(cancellation),
        };
        var answer = await move(actor, order, cancellation);
        if (answer.State is MoveState.Proposed) await withdraw(actor, order.Order, cancellation);
        await Mark(plan.Id, number, answer, cancellation);
        return true;
    }

    private static OrderId OrderOf(string plan, int step) =>
        new($"plan-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plan)))[..16]}-{step}");

    private Task Mark(string plan, int step, MoveAnswer answer, CancellationToken cancellation) => writer.Commit(
        async (db, _) =>
        {
            var against = answer.Legs.ToDictionary(leg => leg.Person.Value, leg => string.Join(
                ' ', leg.Verdict.Objections.Where(one => one.Outcome > AllocationOutcome.Noted)
                    .Select(one => one.Rule)));
            var isAnybodys = against.Values.Any(rules => rules.Length > 0);
            var again = await db.PlanLegs.Where(leg => leg.PlanId == plan).MaxAsync(leg => leg.Step) + 1;
            foreach (var leg in await db.PlanLegs.Where(leg => leg.PlanId == plan && leg.Step == step
                && leg.State == PlanLegState.Waits).ToListAsync())
            {
                var rules = against.GetValueOrDefault(leg.PersonId, "");
                if (answer.State is MoveState.Done) leg.State = PlanLegState.Moved;
                else if (isAnybodys && rules.Length == 0) leg.Step = again;
                else (leg.State, leg.Rules) = (PlanLegState.Refused, rules.Length > 0 ? rules : answer.Verdict.Rules);
            }
        },
        cancellation);

    private Task End(string plan, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            if (await db.Plans.FindAsync(plan) is not { State: PlanState.Running } row) return;
            row.State = PlanState.Done;
            record.Append(new RecordFacts(SiloRecordKinds.PlanDone, Actor.Host, row.FromBlock) { Cause = plan }
                .With("to", row.ToBlock)
                .With("moved", $"{await db.PlanLegs.CountAsync(leg => leg.PlanId == plan
                    && leg.State == PlanLegState.Moved)}")
                .With("refused", $"{await db.PlanLegs.CountAsync(leg => leg.PlanId == plan
                    && leg.State == PlanLegState.Refused)}").About(row.ToBlock));
        },
        cancellation);
}
