using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>On what ground people are placed: the one place that looks an order of the commission up.</summary>
public sealed class CommissionGrounds(HousingLook look)
{
    /// <summary>The cited order, and what stands against citing it today.</summary>
    public async Task<CitedOrder> Cite(FacilityDb db, DateTimeOffset now, CommissionCitation cites)
    {
        var number = (cites.Number ?? "").Trim();
        var row = await db.Commissions.SingleOrDefaultAsync(one => one.Number == number && one.On == cites.On);
        var house = look.HouseAt(now);
        return new(row, CommissionRules.JudgeCite(new(
            cites, row is not null, house.Today, house.Policy.Whole(CommissionClock.OrderDays))));
    }

    /// <summary>What all rules say of a move: of where people may live, and of the ground.</summary>
    public async Task<WeighedMove> Weigh(
        FacilityDb db, DateTimeOffset now, HousingPicture picture, (Actor Actor, MoveOrder Order) of)
    {
        var (actor, order) = of;
        var answer = PlacementStore.Judge(picture, actor, order);
        if (answer.Legs.IsEmpty) return new(answer, null);

        var verdict = CommissionRules.JudgeGround(new(
            order.Cites is not null, order.Urgent, order.Legs.All(leg => picture.HomeOf(leg.Person) is null),
            picture.FactsOf([.. order.Legs.Select(leg => new Home(leg.Person, leg.To))])
                .All(facts => facts.IsOrderedHere)));
        var cited = order.Cites is { } cites ? await Cite(db, now, cites) : new(null, Verdict.Allowed);
        Verdict against = new([.. answer.Verdict.Refusals, .. verdict.Refusals, .. cited.Verdict.Refusals]);
        return new(
            answer with { Verdict = against, State = against.IsAllowed ? answer.State : MoveState.Refused }, cited.Row);
    }
}

/// <summary>An order of the commission that is cited.</summary>
/// <param name="Row">The order; null for one that is not in the register.</param>
/// <param name="Verdict">What stands against citing it.</param>
public sealed record CitedOrder(CommissionRow? Row, Verdict Verdict);

/// <summary>A move with what the rules say of it.</summary>
/// <param name="Answer">What they say.</param>
/// <param name="Cited">The order it cites, if it is in the register.</param>
public sealed record WeighedMove(MoveAnswer Answer, CommissionRow? Cited);
