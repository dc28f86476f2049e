using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Site;
using Facility.Contracts.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Import;

/// <summary>A fictional visit wing: three rooms, sessions of each week, the families of three prisoners, and a day
/// that has visits whatever weekday it is: see <see cref="DemoVisitDay"/>.</summary>
public sealed class DemoVisits(
    VisitSetupStore setup, VisitorStore visitors, VisitLook look, IDbContextFactory<FacilityDb> contexts,
    DemoVisitDay today, TimeProvider clock)
{
    private const int Families = 3;

    /// <summary>Sets it up, or nothing when a wing is there already.</summary>
    public async Task Run(SitePeople people, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.VisitRooms.AnyAsync(cancellation)) return;

        await setup.Room(Actor.Host, new("visit-hall", "Visit hall", false, true), cancellation);
        await setup.Room(Actor.Host, new("visit-booth", "Lawyers' booth", false, false), cancellation);
        await setup.Room(Actor.Host, new("visit-suite", "Family suite", true, false), cancellation);
        foreach (var day in new[] { DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday })
            await Open($"hall-{day}", "visit-hall", day, 8, [VisitKind.Short, VisitKind.Video], cancellation);
        foreach (var day in new[] { DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday })
            await Open($"booth-{day}", "visit-booth", day, 2, [VisitKind.Lawyer, VisitKind.Official], cancellation);
        await Open("suite", "visit-suite", DayOfWeek.Friday, 1, [VisitKind.Long], cancellation);
        foreach (var prisoner in people.Prisoners.Take(Families)) await Family(prisoner, cancellation);
        await today.Run(people, cancellation);
    }

    private async Task Open(
        string name, string room, DayOfWeek day, int seats, VisitKind[] kinds, CancellationToken cancellation) =>
        await setup.Open(
            Actor.Host,
            new(new($"demo-{name}"), new(
                "", room, day, new(10, 0), new(12, 0), kinds is [VisitKind.Long] ? 2 : 0,
                look.DayOf(clock.GetUtcNow()), null, 1, seats, [.. kinds])),
            cancellation);

    private async Task Family(SitePrisoner prisoner, CancellationToken cancellation)
    {
        var wife = await Enter(prisoner, "wife", Relation.Spouse, new(1992, 5, 9), cancellation);
        await visitors.Paper(Actor.Host, new(wife, "kinship", "fictional 2", null), cancellation);
        await Enter(prisoner, "lawyer", Relation.Lawyer, new(1980, 2, 2), cancellation);
    }

    private async Task<Contracts.Ids.PersonId> Enter(
        SitePrisoner prisoner, string what, Relation relation, DateOnly born, CancellationToken cancellation)
    {
        var visitor = (await visitors.Enter(
            Actor.Host,
            new(new($"demo-{what}-{prisoner.Id}"), $"Fictional {what} of {prisoner.Id}",
                what is "wife" ? Sex.Female : Sex.Male, born, "+7 700 000 00 00", Tongue.Russian),
            cancellation)).Visitor!.Value;
        await visitors.Link(Actor.Host, new(visitor, prisoner.Id, relation, ""), cancellation);
        await visitors.Paper(Actor.Host, new(visitor, "identity", "fictional 1", null), cancellation);
        if (relation is Relation.Lawyer)
            await visitors.Paper(Actor.Host, new(visitor, "lawyer-notice", "fictional 3", null), cancellation);
        return visitor;
    }
}
