using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>The visit wing as pages show it; what time has ended is over here at that second.</summary>
public sealed class VisitQueries(
    IDbContextFactory<FacilityDb> contexts, VisitLook look, VisitOffers offers, TimeProvider clock)
{
    /// <summary>A day of the wing.</summary>
    public async Task<VisitDay> Day(Actor actor, DateOnly? asked, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.ReadSnapshot(cancellation);
        var now = clock.GetUtcNow();
        var day = asked ?? look.DayOf(now);
        var wing = await VisitWing.Read(db, look.Zone, now, (day, day));
        var inside = await (
            from guest in db.VisitGuests
            join person in db.People on guest.VisitorId equals person.Id
            where guest.EnteredAt != null && guest.OutAt == null && guest.LeftAt == null
            orderby person.NameKey
            select new { person.Name, guest }).ToListAsync(cancellation);
        return new(
            day, now, [.. wing.On(day, day).Select(slot => slot.View)],
            await Visits(db, day, now), inside.Count,
            [.. inside.Select(one => $"{one.Name} ({one.guest.Badge}{Through(one.guest)})")],
            await OpenReviews(db).CountAsync(cancellation),
            Facility.Contracts.Roles.RoleMatrix.Current.Allows(actor.Role, "visitors.read")
                ? await db.VisitTells.CountAsync(row => row.ToldAt == null, cancellation) : 0);
    }

    /// <summary>Visits whose facts changed, each with the earliest sessions it could move to.</summary>
    public async Task<ImmutableArray<VisitReview>> Reviews(
        Actor actor, Tongue tongue, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var ids = await OpenReviews(db).ToListAsync(cancellation);
        var rows = await db.Visits.AsNoTracking().Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.From).ToListAsync(cancellation);
        var views = await VisitViews.Read(db, rows);
        var guests = await VisitLook.GuestsOf(db, ids);
        var reviews = ImmutableArray.CreateBuilder<VisitReview>();
        foreach (var (row, view) in rows.Zip(views))
        {
            var parties = VisitLook.PartiesOf(row, guests[row.Id], tongue);
            var picture = await look.Around(db, now, parties, row.SlotId);
            var facts = picture.Of(parties, picture.Wing.Find(row.SlotId), row.Id) with { IsStanding = true };
            reviews.Add(new(
                view, [.. VisitRules.Judge(facts, VisitLook.SeesOthers(actor))
                    .Where(one => view.Reviews.Contains(one.Rule))],
                await offers.Earliest(db, parties, row.Id)));
        }
        return reviews.ToImmutable();
    }

    /// <summary>Whom blocking a day would affect.</summary>
    public async Task<ImmutableArray<VisitView>> Affected(BlockDay order, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (now, day) = (clock.GetUtcNow(), order.Day);
        var (from, until) = (StartOf(day), StartOf(day.AddDays(1)));
        var rows = await db.Visits.AsNoTracking().Where(VisitRowWords.LiveAt(now))
            .Where(row => row.From < until && row.Until > from
                && (order.Room == "" || db.VisitSlots.Any(slot =>
                    slot.Id == row.SlotId && slot.RoomId == order.Room)))
            .OrderBy(row => row.From).ToListAsync(cancellation);
        return await VisitViews.Read(db, rows.FindAll(row =>
            order.Lawyers || row.Kind is not (VisitKind.Lawyer or VisitKind.Official)));
    }

    /// <summary>How the wing is set up.</summary>
    public async Task<VisitSetup> Setup(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = look.DayOf(clock.GetUtcNow());
        var rooms = await db.VisitRooms.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation);
        var templates = await db.VisitTemplates.AsNoTracking()
            .Where(row => row.ValidTo == null || row.ValidTo >= today).ToListAsync(cancellation);
        var blocks = await db.VisitBlocks.AsNoTracking().Where(row => row.EndedAt == null && row.Day >= today)
            .OrderBy(row => row.Day).ToListAsync(cancellation);
        return new(
            [.. rooms.Select(VisitRowWords.RoomOf)],
            [
                .. templates.Select(VisitRowWords.TemplateOf).OrderBy(one => one.Weekday).ThenBy(one => one.From)
                    .ThenBy(one => one.Room, StringComparer.Ordinal),
            ],
            [
                .. blocks.Select(row => new BlockedDay(
                    row.Id, new(row.Day, row.RoomId, row.Reason, row.Lawyers), row.ByName)),
            ]);
    }

    /// <summary>The sessions of some days with their free seats, as the list of each day has them.</summary>
    public async Task<ImmutableArray<SlotView>> Sessions(
        DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var last = until.DayNumber - from.DayNumber < VisitLimits.GridDaysMax
            ? until : from.AddDays(VisitLimits.GridDaysMax - 1);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.ReadSnapshot(cancellation);
        var wing = await VisitWing.Read(db, look.Zone, clock.GetUtcNow(), (from, last));
        return [.. wing.On(from, last).Select(slot => slot.View)];
    }

    /// <summary>The sessions of eight weeks, for the calendar; nobody's name.</summary>
    internal async Task<List<VisitSlotFacts>> Sessions(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = look.DayOf(clock.GetUtcNow());
        var until = today.AddDays(7 * VisitLimits.WeeksMax);
        return [.. (await VisitWing.Read(db, look.Zone, clock.GetUtcNow(), (today, until))).On(today, until)];
    }

    /// <summary>The visits of a day, as they stand at a moment.</summary>
    internal async Task<ImmutableArray<VisitView>> Visits(FacilityDb db, DateOnly day, DateTimeOffset now) =>
        await VisitViews.Read(db, await RowsOf(db, day, now));

    private string Through(VisitGuestRow guest) =>
        guest.PassedOn is { } at ? $", {guest.PassedAt} {look.Wall(at)[11..]}" : "";

    private static IQueryable<string> OpenReviews(FacilityDb db) => db.VisitReviews
        .Where(row => row.KeptAt == null && db.Visits.Any(visit =>
            visit.Id == row.VisitId && visit.State <= VisitState.Searched))
        .Select(row => row.VisitId).Distinct();

    // Long visits show on each of their days.
    private async Task<List<VisitRow>> RowsOf(FacilityDb db, DateOnly day, DateTimeOffset now)
    {
        var (from, until) = (StartOf(day), StartOf(day.AddDays(1)));
        return await db.Visits.AsNoTracking()
            .Where(row => row.From < until && row.Until > from && row.State != VisitState.Lapsed
                && (row.State != VisitState.Held || row.HeldUntil > now))
            .OrderBy(row => row.From).ThenBy(row => row.Id).ToListAsync();
    }

    private DateTimeOffset StartOf(DateOnly day)
    {
        var wall = day.ToDateTime(default);
        return new DateTimeOffset(wall, look.Zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
