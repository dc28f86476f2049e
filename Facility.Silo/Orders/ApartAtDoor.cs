using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roll;
using Facility.Contracts.Site;
using Facility.Domain.Doors;
using Facility.Domain.Orders;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Orders;

/// <summary>Whom the people of a cell could meet on its landing although an order keeps them apart.</summary>
/// <remarks>Looked at within the transaction that keeps the release: of two at one moment the second sees the first.
/// A cell without a door of ours says nothing.</remarks>
public sealed class ApartAtDoor(SiteCatalogue site, IDoorBoard board)
{
    // A release whose panel never answered is not under way for ever.
    private static readonly TimeSpan OrderMax = TimeSpan.FromMinutes(2);

    /// <summary>Looks at the landing of a door; of a door of no cell nobody is to be met.</summary>
    public async Task<ApartAtDoorFacts> Look(FacilityDb db, DateTimeOffset now, ReleaseDoor order)
    {
        if (!site.Doors.TryGetValue(order.Door, out var door) || door.Cell is not { } cell)
            return ApartAtDoorFacts.Nobody;

        var doors = site.DoorsOfBlock[door.Block]
            .Where(other => other.Landing == door.Landing && other.Cell is not null && other.Cell != cell)
            .ToLookup(other => other.Cell!.Value.Value);
        var pairs = await Pairs(db, cell.Value, [.. doors.Select(one => one.Key)]);
        var meetings = ImmutableArray.CreateBuilder<ApartMeeting>();
        foreach (var pair in pairs)
        {
            foreach (var other in doors[pair.Cell])
            {
                if (await WhereOf(db, now, other) is not ApartWhere.Inside and var where)
                    meetings.Add(new(pair.Order, pair.Name, pair.Other, other.Label, where, pair.Ground));
            }
        }
        return new(door.Label, meetings.ToImmutable(), IsRescue(order, door));
    }

    private bool IsRescue(ReleaseDoor order, SiteDoor door) =>
        order.Reason is ReleaseReason.Medical or ReleaseReason.Evacuation
        || site.DoorsOfBlock[door.Block].Any(one =>
            (board.Find(one.Id).Alarms & (DoorAlarms.Fire | DoorAlarms.Lever)) != DoorAlarms.None);

    private static async Task<List<Pair>> Pairs(FacilityDb db, string cell, List<string> others)
    {
        if (others.Count == 0) return [];
        var home = Inside(db).Where(row => row.CellId == cell);
        var near = Inside(db).Where(row => others.Contains(row.CellId));
        var rows = await (
            from order in db.KeepAparts.AsNoTracking()
            where order.ClosedAt == null
            from one in home
            from other in near
            where (order.PersonOne == one.PersonId && order.PersonOther == other.PersonId)
                || (order.PersonOther == one.PersonId && order.PersonOne == other.PersonId)
            join name in db.People on one.PersonId equals name.Id
            join otherName in db.People on other.PersonId equals otherName.Id
            orderby order.Id
            select new { order.Id, order.Ground, other.CellId, One = name.Name, Other = otherName.Name })
            .ToListAsync();
        return [.. rows.Select(row => new Pair(row.Id, row.CellId, row.One, row.Other, row.Ground))];
    }

    // Who is out of the gate is behind no door here.
    private static IQueryable<PlacementRow> Inside(FacilityDb db) => db.Placements.AsNoTracking()
        .Where(row => !db.Prisoners.Any(one => one.PersonId == row.PersonId && one.Presence != Presence.Inside));

    private async Task<ApartWhere> WhereOf(FacilityDb db, DateTimeOffset now, SiteDoor door)
    {
        var (open, left) = (now - OrderMax, now - ApartAtDoorRules.OnLandingFor);
        var orders = await db.Orders.AsNoTracking()
            .Where(row => row.DoorId == door.Id.Value && row.Kind == OrderKinds.Release
                && ((row.ClosedAt == null && row.At > open) || row.ClosedAt > left)).ToListAsync();
        if (orders.Exists(row => row.ClosedAt is null)) return ApartWhere.Ordered;
        return board.Find(door.Id).Secured switch
        {
            Secured.No => ApartWhere.DoorOpen,
            Secured.Unknown => ApartWhere.Unseen,
            _ => orders.Exists(LetOut) ? ApartWhere.OnLanding : ApartWhere.Inside,
        };
    }

    private static bool LetOut(OrderRow row) =>
        row.Reason is ReleaseReason.Movement or ReleaseReason.Visit or ReleaseReason.Exercise
            or ReleaseReason.Evacuation
        && row.Progress is OrderProgress.Secured && !OrderSteps.NeverOpened(row.Progress, row.Says);

    private sealed record Pair(string Order, string Cell, string Name, string Other, string Ground);
}
