using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Planner;
using Facility.Domain.Allocation;
using Facility.Domain.Planner;
using Facility.Silo.Housing;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Planner;

/// <summary>Plans as pages show them, judged as things are now.</summary>
public sealed class PlanQueries(IDbContextFactory<FacilityDb> contexts, HousingLook look, TimeProvider clock)
{
    public async Task<ImmutableArray<PlanView>> Plans(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Plans.AsNoTracking().OrderByDescending(row => row.At).Take(50).ToListAsync(cancellation);
        var orders = await OrdersOf(db, rows);
        var views = ImmutableArray.CreateBuilder<PlanView>();
        foreach (var row in rows)
            views.Add(ViewOf(row, orders, await db.PlanLegs.AsNoTracking().Where(leg => leg.PlanId == row.Id)
                .Select(leg => leg.State).ToListAsync(cancellation)));
        return views.ToImmutable();
    }

    public async Task<PlanPage?> Open(Actor actor, OrderId plan, Tongue tongue, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == plan.Value, cancellation)
            is not { } row) return null;
        var legs = await db.PlanLegs.AsNoTracking().Where(leg => leg.PlanId == row.Id).ToListAsync(cancellation);
        var names = await db.People.AsNoTracking()
            .Where(person => db.PlanLegs.Any(leg => leg.PlanId == row.Id && leg.PersonId == person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var housing = await look.Plan(db, clock.GetUtcNow(), [.. legs.Select(leg => new PersonId(leg.PersonId))]);
        var after = After(housing, new(row.ToBlock), legs);
        var reader = HousingReader.Of(actor, tongue);
        return new(ViewOf(row, await OrdersOf(db, [row]), [.. legs.Select(leg => leg.State)]),
        [
            .. legs.OrderByDescending(leg => leg.State is PlanLegState.Unplaced or PlanLegState.Refused)
                .ThenBy(leg => leg.Step).ThenBy(leg => names[leg.PersonId], NameOrder.Kazakh)
                .Select(leg => LegOf(leg, names[leg.PersonId], housing, after, reader)),
        ]);
    }

    // As it will be once everybody who waits has moved.
    private static HousingPicture After(HousingPlan housing, BlockId to, List<PlanLegRow> legs)
    {
        var waits = legs.Where(leg => leg.State is PlanLegState.Waits).ToList();
        var question = new PlanQuestion(
            housing,
            legs.Where(leg => leg.State is not PlanLegState.Moved).Select(leg => new PersonId(leg.PersonId)),
            to);
        return question.Base.After(waits.Where(leg => housing.Cells.ContainsKey(new(leg.ToCell)))
            .Select(leg => new Home(new(leg.PersonId), new(leg.ToCell))));
    }

    private static PlanLegView LegOf(
        PlanLegRow leg, string name, HousingPlan housing, HousingPicture after, AllocationReader reader)
    {
        var person = new PersonId(leg.PersonId);
        CellId? cell = leg.ToCell.Length > 0 ? new CellId(leg.ToCell) : null;
        var known = cell is { } id ? housing.Cells.GetValueOrDefault(id) : null;
        var against = leg.State is PlanLegState.Moved || known is null || !after.Knows(person) || !after.Knows(known.Id)
            ? AllocationVerdict.Clear : AllocationRules.Judge(after.FactsOf(person, known.Id), reader);
        return new(person, name, cell, known?.Label ?? "", leg.Step, leg.State, against);
    }

    private static async Task<Dictionary<string, string>> OrdersOf(FacilityDb db, List<PlanRow> plans)
    {
        var ids = plans.Select(plan => plan.CommissionId).ToList();
        return await db.Commissions.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(
            row => row.Id, row => new CommissionCitation(row.Number, row.On).ToString());
    }

    private static PlanView ViewOf(PlanRow row, Dictionary<string, string> orders, List<PlanLegState> legs) => new(
        new(row.Id), new(row.FromBlock), new(row.ToBlock), row.State, new(row.AskedBy), row.At, legs.Count,
        legs.Count(state => state is not PlanLegState.Unplaced), legs.Count(state => state is PlanLegState.Moved),
        legs.Count(state => state is PlanLegState.Refused), row.Gap, row.Says)
    {
        Commission = orders.GetValueOrDefault(row.CommissionId ?? "", ""),
    };
}
