using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roll;
using Facility.Contracts.Visits;
using Facility.Domain.Policy;
using Facility.Domain.Visits;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Everything the rules look at of some visits, read at once and judged for any session in memory.</summary>
internal sealed class VisitPicture
{
    private readonly VisitPeople people;
    private readonly VisitWing wing;
    private readonly List<VisitRow> visits;
    private readonly ILookup<string, VisitGuestRow> guests;
    private readonly TimeZoneInfo zone;
    private readonly DateTimeOffset now;

    private VisitPicture(
        VisitPeople people, VisitWing wing, (List<VisitRow> Rows, ILookup<string, VisitGuestRow> Guests) visits,
        (TimeZoneInfo Zone, DateTimeOffset Now) clock)
    {
        (this.people, this.wing) = (people, wing);
        (this.visits, guests) = visits;
        (zone, now) = clock;
    }

    /// <summary>The sessions.</summary>
    public VisitWing Wing => wing;

    /// <summary>Reads it for some prisoners and visitors and the sessions of some days.</summary>
    public static async Task<VisitPicture> Read(
        FacilityDb db, (TimeZoneInfo Zone, DateTimeOffset Now) clock, VisitScope scope)
    {
        var people = await VisitPeople.Read(db, clock, scope);
        var concerned = scope.Prisoners.Concat(people.ApartFrom).Distinct().ToList();
        var begin = new DateTimeOffset(scope.From.ToDateTime(default), TimeSpan.Zero).AddDays(-1);
        var rows = await db.Visits.AsNoTracking().Where(VisitRowWords.LiveAt(clock.Now))
            .Where(row => row.Until > begin && (concerned.Contains(row.PrisonerId)
                || db.VisitGuests.Any(guest => guest.VisitId == row.Id && scope.Visitors.Contains(guest.VisitorId))))
            .ToListAsync();
        var ids = rows.ConvertAll(row => row.Id);
        var guests = await db.VisitGuests.AsNoTracking().Where(guest => ids.Contains(guest.VisitId)).ToListAsync();
        return new(
            people, await VisitWing.Read(db, clock.Zone, clock.Now, (scope.From, scope.Until)),
            (rows, guests.ToLookup(guest => guest.VisitId)), clock);
    }

    /// <summary>What the rules look at.</summary>
    /// <param name="asked">Who, whom, which kind.</param>
    /// <param name="slot">The session; null for none of that name.</param>
    /// <param name="own">The visit itself, when it is there already; empty for a new one.</param>
    public VisitFacts Of(VisitParties asked, VisitSlotFacts? slot, string own)
    {
        var from = slot?.From ?? now;
        var until = slot?.Until ?? now;
        var meets = visits.Where(row => row.Id != own && row.From < until && row.Until > from).ToList();
        var day = slot?.Day ?? DayOf(now);
        var policy = PolicyBook.Current.On(day);
        return new(
            asked.Asked, slot is null ? null : SessionOf(asked.Prisoner, slot, meets, own),
            people.HostOf(asked.Prisoner, (from, until), meets.Find(row => row.PrisonerId == asked.Prisoner)?.Id ?? "")
                with { Degree = people.DegreeOn(asked.Prisoner, day) },
            [.. asked.Visitors.Select(visitor => people.ComerOf(
                visitor, asked.Prisoner, (day, DayOf(until), policy),
                meets.Find(row => guests[row.Id].Any(guest => guest.VisitorId == visitor))?.Id ?? ""))],
            now, zone, policy);
    }

    private VisitSession SessionOf(string prisoner, VisitSlotFacts slot, List<VisitRow> meets, string own)
    {
        var mine = visits.Exists(row => row.Id == own && row.SlotId == slot.Id);
        return new(
            slot.Room.Label, slot.Room.IsSuite, slot.Room.IsHeard, slot.From, slot.Until, slot.Seats,
            slot.Taken - (mine ? 1 : 0), slot.Template.Kinds, slot.Blocked, slot.BlocksLawyers,
            [.. people.ApartOf(prisoner).Where(one => meets.Exists(row => row.PrisonerId == one.Other))
                .Select(one => new VisitApart(one.Order, one.Name))])
        {
            Nights = DayOf(slot.Until).DayNumber - slot.Day.DayNumber,
        };
    }

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}

/// <summary>What is read.</summary>
/// <param name="Prisoners">Who is visited.</param>
/// <param name="Visitors">Who comes.</param>
/// <param name="From">The first day of the sessions.</param>
/// <param name="Until">The last.</param>
internal sealed record VisitScope(
    IReadOnlyList<string> Prisoners, IReadOnlyList<string> Visitors, DateOnly From, DateOnly Until);

/// <summary>A visit as it is judged.</summary>
internal sealed record VisitParties(string Prisoner, ImmutableArray<string> Visitors, VisitAsked Asked);
