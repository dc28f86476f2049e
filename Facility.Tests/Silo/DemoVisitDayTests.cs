using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Site;
using Facility.Contracts.Visits;
using Facility.Silo.Estate;
using Facility.Silo.Import;
using Facility.Silo.Visits;
using Facility.Tests.Silo.Kit;
using Facility.Tests.Turnstiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Facility.Tests.Silo;

/// <summary>The visit wing of the demo on the day it is first started, whichever that is.</summary>
public sealed class DemoVisitDayTests
{
    private static readonly SitePeople People = new(
        [],
        [
            .. Enumerable.Range(1, 3).Select(number => new SitePrisoner(
                new($"p-000{number}"), $"Fictional {number}", new(1990, 5, 17), new("b01-l1-c01"))
            {
                Is = new()
                {
                    Sex = Sex.Male, Status = LegalStatus.Convicted, Conditions = Conditions.Ordinary,
                },
            }),
        ]);

    [Fact]
    public void There_is_a_session_within_the_hour_on_its_own_day_at_every_minute_of_a_week()
    {
        for (var wall = new DateTime(2026, 3, 2); wall < new DateTime(2026, 3, 9); wall = wall.AddMinutes(1))
        {
            var (from, until) = DemoVisitDay.Soon(wall);
            Assert.InRange(from - wall, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
            Assert.InRange(until - from, TimeSpan.FromMinutes(5), TimeSpan.FromHours(2));
            Assert.Equal(from.Date, until.Date);
            Assert.True(from.Date == wall.Date || wall is { Hour: 23, Minute: >= 45 });
        }
    }

    [Theory]
    [InlineData(5, 9)]
    [InlineData(8, 23)]
    public async Task Somebody_comes_soon_and_a_card_is_in_the_rack_also_late_on_a_Sunday(int day, int hour)
    {
        var small = SmallSite.Catalogue();
        await using var rooms = await SiloRooms.Open(site: new SiteCatalogue(
            small.Site with
            {
                Institution = Facility.Contracts.Allocation.InstitutionType.Medium,
                Turnstiles = [TurnstileRig.Small with { Block = SmallSite.Block1 }],
                AccessGroups =
                [
                    .. small.Site.AccessGroups, new(new("visitors"), "Visitors", []) { Turnstiles = ["t1"] },
                ],
            },
            small.Digest));
        rooms.Clock.SetUtcNow(new DateTimeOffset(2026, 3, day, hour, 20, 0, TimeSpan.FromHours(5)));
        foreach (var one in People.Prisoners) await rooms.AddPerson(one.Id.Value, PersonKind.Prisoner);
        await rooms.Writer.Commit(
            (db, _) =>
            {
                foreach (var one in People.Prisoners)
                    db.Prisoners.Add(Facility.Silo.Persistence.PersonRows.NewPrisoner(one.Id, new()
                    {
                        Sex = Sex.Male, Status = LegalStatus.Convicted, Conditions = Conditions.Ordinary,
                    }));
                return Task.CompletedTask;
            },
            default);

        var demo = ActivatorUtilities.CreateInstance<DemoVisits>(
            rooms.Services, ActivatorUtilities.CreateInstance<DemoVisitDay>(rooms.Services));
        await demo.Run(People, default);
        await demo.Run(People, default);

        await using var db = rooms.Db();
        var visits = await db.Visits.Where(row => row.State == VisitState.Booked).ToListAsync();
        var shorts = visits.FindAll(row => row.Kind == VisitKind.Short);
        Assert.Equal(2, shorts.Count);
        Assert.All(shorts, visit => Assert.InRange(
            visit.From - rooms.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)));
        Assert.All(shorts, visit => Assert.True(visit.Until > visit.From));
        Assert.Equal(4, (await rooms.Get<VisitCardQueries>().Stock(default)).Length);
    }
}
