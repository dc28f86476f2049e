using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>The first day of the demo's wing: a session that begins soon in hall and booth, two families and a lawyer
/// booked into it, and four visitor cards in the rack.</summary>
public sealed class DemoVisitDay(
    VisitSetupStore setup, VisitStore store, VisitCardStock stock, VisitLook look, SiteCatalogue site,
    IDbContextFactory<FacilityDb> contexts, TimeProvider clock)
{
    private const string Visitors = "visitors";
    // Fictional, 26 bits as in osdp_RAW.
    private static readonly string[] Cards = ["3A000040", "3A000080", "3A0000C0", "3A000100"];

    /// <summary>The next session, when the wall clocks show this: visitors may come two hours ahead, so the next full
    /// hour can be walked through at once. A session ends on its day, so before midnight it is a short one.</summary>
    public static (DateTime From, DateTime Until) Soon(DateTime wall)
    {
        var from = wall.Date.AddHours(wall.Hour + 1);
        // An hour that is all but there may be past before the wing is set up.
        if (wall is { Hour: < 23, Minute: >= 50 }) from = wall.Date.AddHours(wall.Hour).AddMinutes(wall.Minute + 10);
        if (wall is { Hour: 23, Minute: < 45 }) from = wall.Date.AddHours(23).AddMinutes(wall.Minute + 10);
        var until = from.AddHours(2);
        return (from, until.Date > from.Date ? from.Date.AddDays(1).AddMinutes(-1) : until);
    }

    /// <summary>Books it; whatever a rule refuses is left out, for a demo must start.</summary>
    public async Task Run(SitePeople people, CancellationToken cancellation)
    {
        var (from, until) = Soon(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), look.Zone).DateTime);
        var day = DateOnly.FromDateTime(from);
        await Open(new("visit-hall-2", "Visit hall 2", false, true), (from, until), VisitKind.Short, cancellation);
        await Open(new("visit-booth-2", "Lawyers' booth 2", false, false), (from, until), VisitKind.Lawyer,
            cancellation);
        foreach (var (prisoner, index) in people.Prisoners.Take(3).Select((one, index) => (one.Id, index)))
        {
            var (who, kind) = index < 2 ? ("wife", VisitKind.Short) : ("lawyer", VisitKind.Lawyer);
            await Book(prisoner, who, (kind, day), cancellation);
        }
        if (site.Site.AccessGroups.All(group => group.Id.Value != Visitors)) return;
        foreach (var (card, index) in Cards.Select((card, index) => (card, index + 1)))
            await stock.Enrol(Actor.Host, new($"V{index}", card, 26, new(Visitors)), cancellation);
    }

    // In rooms of their own, so that no session of the week stands in their way.
    private async Task Open(
        VisitRoom room, (DateTime From, DateTime Until) at, VisitKind kind, CancellationToken cancellation)
    {
        await setup.Room(Actor.Host, room, cancellation);
        var day = DateOnly.FromDateTime(at.From);
        var template = new VisitTemplate(
            "", room.Id, day.DayOfWeek, TimeOnly.FromDateTime(at.From), TimeOnly.FromDateTime(at.Until), 0, day, day, 1,
            4, [kind]);
        await setup.Open(Actor.Host, new(OrderOf(kind), template), cancellation);
    }

    private async Task Book(
        PersonId prisoner, string who, (VisitKind Kind, DateOnly Day) of, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var order = OrderOf(of.Kind).Value;
        var template = await db.VisitTemplates.Where(row => row.OrderId == order)
            .Select(row => row.Id).SingleOrDefaultAsync(cancellation);
        var visitor = await db.People.Where(row => row.Name == $"Fictional {who} of {prisoner}")
            .Select(row => row.Id).SingleOrDefaultAsync(cancellation);
        if (template is null || visitor is null) return;

        var held = await store.Hold(
            Actor.Host,
            new(new($"demo-first-{prisoner}"), prisoner, VisitSlots.IdOf(template, of.Day), of.Kind, [new(visitor)],
                Tongue.Russian),
            cancellation);
        if (held.IsAllowed) await store.Book(Actor.Host, held.Visit, Tongue.Russian, cancellation);
    }

    private static OrderId OrderOf(VisitKind kind) => new($"demo-first-{kind.ToString().ToLowerInvariant()}");
}
