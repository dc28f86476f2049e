using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Opening;
using Facility.Contracts.Site;
using Facility.Silo.Estate;
using Facility.Silo.Orders;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Opening;

/// <summary>Which cells are due now, and which were released in their window already.</summary>
public sealed class DueList(
    SiteCatalogue site, OpeningPlan plan, RollChecks rolls, PeopleBoard people,
    IDbContextFactory<FacilityDb> contexts)
{
    public async Task<DueView> Of(BlockId block, CancellationToken cancellation)
    {
        var windows = ImmutableArray.CreateBuilder<DueWindow>();
        foreach (var opening in plan.OpenNow(block)) windows.Add(await Window(opening, cancellation));
        return new(plan.SpeaksOf(block), rolls.Find(block), windows.ToImmutable());
    }

    private async Task<DueWindow> Window(SiteOpening opening, CancellationToken cancellation)
    {
        var doors = site.DoorsOfBlock[opening.Block]
            .Where(door => opening.Covers(door) && people.CountIn(door.Cell!.Value) > 0).ToList();
        var done = await Released(doors, plan.Began(opening), cancellation);
        return new(
            opening.Id, opening.Purpose, opening.Window.From, opening.Window.To,
            [.. doors.Select(door => new DueCell(
                door.Id, door.Label, people.CountIn(door.Cell!.Value), done.Contains(door.Id.Value)))]);
    }

    // The bolt withdrew for an order: that, and not the order, is being released.
    private async Task<HashSet<string>> Released(
        List<SiteDoor> doors, DateTimeOffset since, CancellationToken cancellation)
    {
        var ids = doors.ConvertAll(door => door.Id.Value);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var released = await db.Orders.AsNoTracking()
            .Where(order => ids.Contains(order.DoorId) && order.At >= since && order.Kind == OrderKinds.Release)
            .Where(order => order.Progress == OrderProgress.Released || order.Progress == OrderProgress.Opened
                || order.Progress == OrderProgress.Secured)
            .Select(order => order.DoorId)
            .ToListAsync(cancellation);
        return [.. released];
    }
}
