using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;
using Facility.Silo.Visits;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Visits;

/// <summary>Many at once for one seat, through the real grain, store, ledger and database.</summary>
/// <remarks><c>FACILITY_RACE=10000</c> makes a nightly check of it.</remarks>
public sealed class VisitRaceTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private static readonly int Clients = int.TryParse(
        Environment.GetEnvironmentVariable("FACILITY_RACE"), CultureInfo.InvariantCulture, out var many) ? many : 9;

    [Fact]
    public async Task Of_all_who_want_the_last_seat_one_gets_it_and_everybody_else_is_told_why_and_where_to_go()
    {
        var template = await Session();
        var first = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7);
        var (last, next) = (VisitSlots.IdOf(template, first), VisitSlots.IdOf(template, first.AddDays(7)));
        await People(Clients);

        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(one => house.Get<IGrainFactory>()
            .GetGrain<IVisitSessionGrain>(last).Hold(
                SiloRooms.Administrator,
                new(new($"race-{one}"), new($"host-{one}"), last, VisitKind.Short, [new($"guest-{one}")],
                    Tongue.English),
                default)));

        Assert.Equal(1, answers.Count(answer => answer.IsAllowed));
        Assert.All(answers.Where(answer => !answer.IsAllowed), answer =>
        {
            Assert.Equal("VIST-04", answer.Verdict.Rules);
            Assert.Equal(next, answer.Next[0].Id);
        });
        await using var db = house.Rooms.Db();
        Assert.Equal(1, await db.Visits.CountAsync());
        Assert.Equal(1, (await db.VisitSlots.SingleAsync()).Taken);
        Assert.Equal(1, await db.QuotaLines.CountAsync(line => line.Act == QuotaAct.Reserved));
        Assert.Equal("", (await house.Rooms.Verify()).Why);
    }

    [Fact]
    public async Task The_database_refuses_a_seat_too_many_when_a_frozen_writer_wakes()
    {
        var template = await Session();
        await house.Rooms.Writer.Commit(
            (db, _) =>
            {
                db.VisitSlots.Add(new()
                {
                    Id = $"{template}.20300101", TemplateId = template, RoomId = "race", Day = new(2030, 1, 1),
                    From = default, Until = default, Seats = 1, Taken = 1,
                });
                return Task.CompletedTask;
            },
            default);
        await Assert.ThrowsAsync<DbUpdateException>(() => house.Rooms.Writer.Commit(
            async (db, _) => (await db.VisitSlots.FindAsync($"{template}.20300101"))!.Taken++, default));
        await house.Rooms.Writer.Commit(
            async (db, _) => db.VisitSlots.Remove((await db.VisitSlots.FindAsync($"{template}.20300101"))!), default);
    }

    private async Task<string> Session()
    {
        var setup = house.Rooms.Get<VisitSetupStore>();
        await setup.Room(SiloRooms.Administrator, new("race", "Race", false, true), default);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await setup.Open(SiloRooms.Administrator, new(new("race-session"), new(
            "", "race", today.AddDays(7).DayOfWeek, new(10, 0), new(12, 0), 0, today, null, 1, 1,
            [VisitKind.Short])), default);
        await using var db = house.Rooms.Db();
        return (await db.VisitTemplates.SingleAsync()).Id;
    }

    private Task People(int count) => house.Rooms.Writer.Commit(
        (db, record) =>
        {
            for (var one = 0; one < count; one++)
            {
                var (host, guest) = ($"host-{one}", $"guest-{one}");
                db.People.Add(PersonRows.NewRow(
                    new(host), host, PersonKind.Prisoner, "", new(1990, 1, 1), fictional: true));
                db.Prisoners.Add(PersonRows.NewPrisoner(new(host), new()
                {
                    Sex = Sex.Male, Status = LegalStatus.Convicted, Conditions = Conditions.Ordinary,
                }));
                db.DatedFacts.Add(new()
                {
                    Id = $"fact-{one}", PersonId = host, Fact = DatedFact.Institution,
                    Value = (int)InstitutionType.Medium, Since = new(2020, 1, 1), At = record.Now,
                });
                db.People.Add(PersonRows.NewRow(
                    new(guest), guest, PersonKind.Visitor, "", new(1990, 1, 1), fictional: true));
                db.Visitors.Add(new() { PersonId = guest, Sex = Sex.Female });
                db.VisitorLinks.Add(new() { VisitorId = guest, PrisonerId = host, Relation = Relation.Spouse });
                foreach (var paper in VisitPapers.Current.All)
                    db.VisitorPapers.Add(new() { VisitorId = guest, Paper = paper.Id, Number = "N 1" });
            }
            return Task.CompletedTask;
        },
        default);
}
