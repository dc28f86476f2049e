using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Tests.Domain;

namespace Facility.Tests.Visits;

public class VisitSlotTests
{
    private static readonly VisitTemplate Weekly = RuleCases.VisitSessionOpened.Template;
    private static readonly TimeZoneInfo Almaty = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    [Fact]
    public void A_session_every_second_week_begins_in_the_first_and_skips_the_next()
    {
        var days = VisitSlots.Days(Weekly with { EveryWeeks = 2 }, new(2026, 3, 1), new(2026, 4, 2));
        Assert.Equal([new(2026, 3, 4), new(2026, 3, 18), new(2026, 4, 1)], days);
    }

    [Fact]
    public void Nothing_begins_before_the_first_day_or_after_the_last() => Assert.Equal(
        [new DateOnly(2026, 3, 11)],
        VisitSlots.Days(Weekly with { ValidFrom = new(2026, 3, 5), ValidTo = new(2026, 3, 17) },
            new(2026, 1, 1), new(2026, 12, 31)));

    [Fact]
    public void Ten_by_the_wall_is_ten_before_and_after_the_clocks_of_the_zone_changed()
    {
        Assert.Equal(4, VisitSlots.Times(Weekly, new(2024, 2, 28), Almaty).From.UtcDateTime.Hour);
        Assert.Equal(5, VisitSlots.Times(Weekly, new(2024, 3, 6), Almaty).From.UtcDateTime.Hour);
    }

    [Fact]
    public void A_long_visit_ends_two_days_later_by_the_wall()
    {
        var (from, until) = VisitSlots.Times(Weekly with { Nights = 2, Until = new(10, 0) }, new(2026, 3, 4), Almaty);
        Assert.Equal(TimeSpan.FromHours(48), until - from);
    }

    [Fact]
    public void Two_sessions_want_one_room_at_once_sooner_or_later_or_never()
    {
        var other = Weekly with { From = new(11, 0), Until = new(13, 0) };
        Assert.Equal(new DateOnly(2026, 3, 4), VisitSlots.Clash(Weekly, other));
        Assert.Null(VisitSlots.Clash(Weekly, other with { From = new(12, 0) }));
        Assert.Null(VisitSlots.Clash(Weekly, other with { Room = "r-2" }));
        Assert.Null(VisitSlots.Clash(Weekly, other with { ValidFrom = new(2027, 1, 1), ValidTo = new(2027, 1, 1) }));

        var later = Weekly with { EveryWeeks = 8, ValidFrom = new(2026, 3, 8) };
        Assert.NotNull(VisitSlots.Clash(Weekly with { EveryWeeks = 7 }, later));
        var even = Weekly with { EveryWeeks = 2 };
        Assert.Null(VisitSlots.Clash(even, even with { ValidFrom = new(2026, 3, 8) }));
    }

    [Fact]
    public void A_suite_is_not_free_for_who_comes_while_a_family_stays()
    {
        var stays = Weekly with { Nights = 2, Until = new(10, 0) };
        Assert.NotNull(VisitSlots.Clash(stays, stays with { Weekday = DayOfWeek.Thursday }));
        Assert.Null(VisitSlots.Clash(stays, stays with { Weekday = DayOfWeek.Friday }));
    }

    [Fact]
    public void A_name_leads_back_to_session_and_day()
    {
        Assert.Equal(("vs-1", new DateOnly(2026, 3, 4)), VisitSlots.Read(VisitSlots.IdOf("vs-1", new(2026, 3, 4))));
        Assert.Null(VisitSlots.Read("vs-1"));
        Assert.Null(VisitSlots.Read("vs-1.20260231"));
    }
}
