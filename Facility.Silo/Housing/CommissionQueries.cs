using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Domain.Allocation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>What the commission has before it and what it ordered, as a viewer sees it.</summary>
public sealed class CommissionQueries(
    IDbContextFactory<FacilityDb> contexts, HousingLook look, TimeProvider clock)
{
    public async Task<CommissionBoard> Board(Actor viewer, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var waiting = await (
            from row in db.Provisionals.AsNoTracking()
            join person in db.People on row.PersonId equals person.Id
            join cell in db.Cells on row.CellId equals cell.Id
            where row.Outcome == ProvisionalEnd.Waits
            orderby row.ConfirmBy, row.Id
            select new { Row = row, person.Name, cell.Label }).ToListAsync(cancellation);
        var orders = await db.Commissions.AsNoTracking().OrderByDescending(row => row.On)
            .ThenByDescending(row => row.At).Take(CommissionBoard.OrdersMax).ToListAsync(cancellation);
        return new(
            [.. waiting.Select(one => ViewOf(one.Row, one.Name, one.Label, viewer, now))],
            [.. orders.Select(row => ViewOf(row, look.HouseAt(now)))]);
    }

    private static ProvisionalView ViewOf(
        ProvisionalRow row, string name, string label, Actor viewer, DateTimeOffset now) => new(
        row.Id, new(row.PersonId), name, new(row.CellId), label, row.Reason, new(row.By), row.Since, row.ConfirmBy)
    {
        IsLate = row.ConfirmBy <= now,
        IsOwn = CommissionStore.MoversOf(row).Contains(viewer.Person),
    };

    private static CommissionOrderView ViewOf(CommissionRow row, HouseFacts house) => new(
        new(row.Id), row.Number, row.On, [.. row.Members.Split('\n')], new(row.By), row.At,
        CommissionRules.IsInTime(row.On, house.Today, house.Policy.Whole(CommissionClock.OrderDays)));
}
