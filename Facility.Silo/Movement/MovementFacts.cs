using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Movement;
using Facility.Contracts.People;
using Facility.Domain.Movement;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.RollCheck;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Movement;

/// <summary>Reads what the rules look at of a new movement order, and the way it would lead.</summary>
public sealed class MovementFacts(SiteCatalogue site, Whereabouts whereabouts)
{
    public async Task<(MovementOrderFacts Facts, Way Way)> Of(FacilityDb db, OrderMovement order, DateTimeOffset now)
    {
        var person = order.Person.Value;
        var start = await whereabouts.StartOf(db, person, order.From);
        var end = site.Doors.GetValueOrDefault(order.To);
        var way = start is null || end is null
            ? new Way("", []) : new Way(start.Id.Value, MovementWay.Between(site.Site.Doors, start, end));
        var prisoner = await db.Prisoners.FindAsync(person);
        var escort = order.Escort?.Value ?? "";
        var atOnce = await db.MovementOrders.AsNoTracking()
            .Where(row => (row.Stage == MovementStage.Ordered || row.Stage == MovementStage.Left)
                && row.From < order.Until && row.Until > order.From).ToListAsync();
        return (
            new(
                order, now, await BlockPeople.IsInside(db, person), start is not null,
                end is not null && end.Id != start?.Id, start?.Block != end?.Block,
                await db.People.AnyAsync(one => one.Id == escort && one.Kind == PersonKind.Staff),
                prisoner?.Conditions ?? Conditions.Unset, prisoner?.SentenceClass ?? SentenceClass.Common,
                atOnce.Find(row => row.PersonId == person)?.Id ?? "", await Meets(db, person, way, atOnce)),
            way);
    }

    private static async Task<string> Meets(FacilityDb db, string person, Way way, List<MovementOrderRow> atOnce)
    {
        var apart = await db.KeepAparts
            .Where(row => row.ClosedAt == null && (row.PersonOne == person || row.PersonOther == person))
            .Select(row => row.PersonOne == person ? row.PersonOther : row.PersonOne).ToListAsync();
        var doors = way.Doors.Select(door => door.Value).ToHashSet();
        return atOnce.Find(row => apart.Contains(row.PersonId) && row.Doors.Split(' ').Any(doors.Contains))?.Id ?? "";
    }
}

/// <summary>The doors from where somebody is.</summary>
/// <param name="Start">The door behind which they are; empty when that is not known.</param>
/// <param name="Doors">All on the way, with the first and the last.</param>
public sealed record Way(string Start, ImmutableArray<DoorId> Doors);
