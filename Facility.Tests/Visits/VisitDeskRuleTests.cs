using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Tests.Domain;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Visits;

/// <summary>Long visits, and short ones in their place.</summary>
public sealed class VisitDeskRuleTests : VisitRig
{
    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Fact]
    public async Task A_restriction_of_the_medical_unit_bars_long_visits_alone_and_names_no_illness()
    {
        await Change("p-1", row => (row.Traits, row.HealthGroup) = (PersonTraits.NoLongVisits, "B"));
        var answer = await Hold("p-1", Slot("fri", Friday), VisitKind.Long, "anna");

        Assert.Equal("VIST-22", answer.Verdict.Rules);
        Assert.Equal(
            "A restriction of the medical unit stands against a long visit to Name of p-1.",
            answer.Objections[0].Because);
        Assert.Equal("", await Refused("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna"));
    }

    [Fact]
    public async Task A_restriction_that_comes_after_the_booking_is_reviewed_and_no_word_lets_it_stand()
    {
        var visit = await Booked("p-1", Slot("fri", Friday), VisitKind.Long, "anna");
        Assert.Equal("", await Reviews(visit));
        await Change("p-1", row => row.Traits = PersonTraits.NoLongVisits);

        Assert.Equal("VIST-22", await Reviews(visit));
        Assert.True(VisitRules.IsFirm("VIST-22"));
    }

    [Theory]
    [InlineData(2, 3, "2026-03-04", "VIST-23")]
    [InlineData(3, 3, "2026-03-04", "")]
    [InlineData(3, 3, "2024-03-04", "VIST-23")]
    [InlineData(0, 2, "2024-03-04", "")]
    [InlineData(-3, 2, "2026-03-04", "")]
    public void A_third_night_is_for_the_third_positive_degree_since_the_edition_of_2025(
        int degree, int nights, string day, string rules) => Assert.Equal(
        rules, RuleCases.Visit(RuleCases.LongFor(
            new() { Status = LegalStatus.Convicted }, degree, nights, DateOnly.Parse(day, null))).Rules);

    [Fact]
    public async Task A_degree_holds_from_its_own_day_on_and_on_none_before()
    {
        await LongSession("tue", DayOfWeek.Tuesday, nights: 3);
        await Degree(3, new(2026, 3, 17));

        Assert.Equal("VIST-23", await Refused("p-1", Slot("tue", new(2026, 3, 10)), VisitKind.Long, "anna"));
        Assert.Equal("", await Refused("p-1", Slot("tue", new(2026, 3, 17)), VisitKind.Long, "anna"));
    }

    [Fact]
    public async Task A_degree_that_is_lost_before_the_day_of_the_visit_is_reviewed()
    {
        await LongSession("tue", DayOfWeek.Tuesday, nights: 3);
        await Degree(3, new(2026, 2, 1));
        var visit = await Booked("p-1", Slot("tue", new(2026, 3, 17)), VisitKind.Long, "anna");
        await Degree(2, new(2026, 3, 10));

        Assert.Equal("VIST-23", await Reviews(visit));
    }

    [Fact]
    public async Task A_short_visit_for_a_long_one_is_charged_to_the_long_ones_and_given_back_to_them()
    {
        var swap = await Hold(
            Asked("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna") with { Swap = "request 5" });
        Assert.Equal("", swap.Verdict.Rules);
        Assert.Equal("Reserved LongVisit Swap", await Lines());
        Assert.Equal("VIST-21", await Refused("p-1", Slot("fri", Friday), VisitKind.Long, "anna"));
        Assert.Equal("", await Refused("p-1", Slot("thu", new(2026, 3, 5)), VisitKind.Short, "anna"));

        await Cancel(swap.Visit, VisitParty.Prisoner);
        Assert.EndsWith("GivenBack LongVisit Swap", await Lines(), StringComparison.Ordinal);
        Assert.Equal("", await Refused("p-1", Slot("fri", Friday), VisitKind.Long, "anna"));
    }

    [Fact]
    public async Task Somebody_whose_short_visits_are_used_takes_a_long_one_as_a_short_and_moves_it_as_that()
    {
        await Booked("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna");
        Assert.Equal("VIST-21", await Refused("p-1", Slot("thu", new(2026, 3, 5)), VisitKind.Short, "anna"));
        var swap = await Hold(
            Asked("p-1", Slot("thu", new(2026, 3, 5)), VisitKind.Short, "anna") with { Swap = "request 5" });
        Assert.Equal("", await Book(swap.Visit));
        Assert.Equal("", (await Store.Move(
            SiloRooms.Administrator,
            new(Next(), swap.Visit, Slot("thu", new(2026, 3, 12)), VisitParty.Visitor, default),
            default)).Verdict.Rules);

        Assert.Equal(
            "Reserved ShortVisit Ordinary, Reserved LongVisit Swap, GivenBack LongVisit Swap, Reserved LongVisit Swap",
            await Lines());
    }

    [Fact]
    public async Task Only_a_short_visit_is_taken_for_a_long_one() => Assert.Equal(
        "VIST-24", (await Hold(Asked("p-1", Slot("fri", Friday), VisitKind.Long, "anna") with
        {
            Swap = "request 5",
        })).Verdict.Rules.Split(' ')[^1]);

    private async Task LongSession(string name, DayOfWeek day, int nights)
    {
        Assert.Equal("", await Session(name, "s-1", day, 15, 1, VisitKind.Long));
        await Rooms.Writer.Commit(
            async (db, _) =>
            {
                (await db.VisitTemplates.SingleAsync(row => row.Weekday == DayOfWeek.Friday)).ValidTo = new(2026, 3, 2);
                (await db.VisitTemplates.SingleAsync(row => row.Weekday == day)).Nights = nights;
            },
            default);
    }

    private async Task Degree(int degree, DateOnly since) => await Rooms.Writer.Commit(
        (db, record) =>
        {
            db.DatedFacts.Add(new DatedFactRow
            {
                Id = $"df-{degree}-{since:yyyyMMdd}", PersonId = "p-1", Fact = DatedFact.Conduct, Value = degree,
                Since = since, Paper = "order 7", By = "a-admin", At = record.Now,
            });
            return Task.CompletedTask;
        },
        default);

    private async Task<string> Lines()
    {
        await using var db = Rooms.Db();
        return string.Join(", ", (await db.QuotaLines.Where(row => row.PersonId == "p-1" && row.Act != QuotaAct.Refused)
            .OrderBy(row => row.Number).ToListAsync()).Select(row => $"{row.Act} {row.Kind} {row.Source}"));
    }
}
