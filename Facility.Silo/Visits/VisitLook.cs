using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Visits;
using Facility.Domain.Policy;
using Facility.Domain.Visits;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Reads what the rules of visits look at.</summary>
public sealed class VisitLook(SiteCatalogue site)
{
    /// <summary>The facility's own clocks.</summary>
    public TimeZoneInfo Zone => site.Zone;

    /// <summary>A day by the facility's calendar.</summary>
    public DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, site.Zone).DateTime);

    /// <summary>The figures in force at a moment.</summary>
    public DayPolicy PolicyAt(DateTimeOffset at) => PolicyBook.Current.On(DayOf(at));

    /// <summary>A moment as the wall clocks show it.</summary>
    public string Wall(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, site.Zone)
        .ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether somebody may know who is kept apart from whom; the verdict is the same for all.</summary>
    public static bool SeesOthers(Actor actor) => RoleMatrix.Current.Allows(actor.Role, "keepapart.read");

    /// <summary>A visit as it is asked for.</summary>
    internal static VisitParties PartiesOf(HoldVisit order) => new(
        order.Prisoner.Value, [.. order.Visitors.Select(visitor => visitor.Value)],
        new(order.Kind, order.ByVideo, order.Leave.Trim(), order.Decision.Trim(), order.Tongue)
        {
            Swap = order.Swap.Trim(),
        });

    /// <summary>A visit as it stands.</summary>
    internal static VisitParties PartiesOf(
        VisitRow row, IEnumerable<VisitGuestRow> guests, Facility.Contracts.Allocation.Tongue tongue) => new(
        row.PrisonerId, [.. guests.OrderBy(guest => guest.Position).Select(guest => guest.VisitorId)],
        new(row.Kind, row.ByVideo, row.Leave, row.Decision, tongue) { Swap = row.Swap });

    /// <summary>Everything about some people and the sessions of some days.</summary>
    internal Task<VisitPicture> Read(FacilityDb db, DateTimeOffset now, VisitScope scope) =>
        VisitPicture.Read(db, (site.Zone, now), scope);

    /// <summary>Everything about one visit in one session.</summary>
    internal Task<VisitPicture> Around(FacilityDb db, DateTimeOffset now, VisitParties parties, string slot)
    {
        var day = VisitSlots.Read(slot)?.Day ?? DayOf(now);
        return Read(db, now, new([parties.Prisoner], parties.Visitors, day, day));
    }

    /// <summary>Who comes to some visits.</summary>
    internal static async Task<ILookup<string, VisitGuestRow>> GuestsOf(
        FacilityDb db, IReadOnlyCollection<string> visits) =>
        (await db.VisitGuests.Where(guest => visits.Contains(guest.VisitId))
            .OrderBy(guest => guest.Position).ToListAsync()).ToLookup(guest => guest.VisitId);
}
