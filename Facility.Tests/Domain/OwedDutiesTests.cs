using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Domain.Doors;

namespace Facility.Tests.Domain;

public sealed class OwedDutiesTests
{
    private static readonly TimeZoneInfo Almaty = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");
    private static readonly BlockId Block = new("b01");
    private static readonly ImmutableArray<DayOfWeek> EveryDay = [.. Enum.GetValues<DayOfWeek>()];

    private static readonly SiteDuty Walk = new(
        "walk", "Walk", RegimeKind.Walk, new(EveryDay, new(10, 0), new(11, 30)), [Block]);

    private static readonly SiteDuty Pills = new(
        "pills", "Morning medicine", RegimeKind.Medicine, new(EveryDay, new(8, 0), new(8, 30)), [Block]);

    // 05:00 UTC is 10:00 in Almaty.
    private static DateTimeOffset At(int day, int hour, int minute = 0) =>
        new(2026, 3, day, hour, minute, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4, 0, 4, 59, "")]
    [InlineData(4, 0, 5, 0, "Walk now")]
    [InlineData(4, 0, 6, 29, "Walk now")]
    [InlineData(4, 0, 6, 30, "Walk missed")]
    [InlineData(6, 29, 7, 0, "Walk missed")]
    [InlineData(6, 30, 7, 0, "")]
    [InlineData(2, 59, 7, 0, "Morning medicine missed, Walk missed")]
    public void A_window_that_ran_or_runs_meanwhile_is_owed(
        int hour, int minute, int nowHour, int nowMinute, string owed) =>
        Assert.Equal(owed, Say([Walk, Pills], At(2, hour, minute), At(2, nowHour, nowMinute)));

    [Fact]
    public void Each_day_of_a_long_lockdown_is_owed_its_own_and_a_week_is_counted_back() =>
        Assert.Equal(
            ["2 5", "3 5", "4 5"],
            OwedDuties.Of([Walk], Block, At(2, 0), At(4, 12), Almaty)
                .Select(duty => $"{duty.From.Day} {duty.From.Hour}"));

    [Fact]
    public void A_lockdown_of_a_month_lists_the_last_week() =>
        Assert.Equal(7, OwedDuties.Of([Walk], Block, At(1, 0), At(31, 0), Almaty).Length);

    [Fact]
    public void Other_blocks_and_other_days_are_owed_nothing()
    {
        var sundays = Walk with { Window = Walk.Window with { Days = [DayOfWeek.Sunday] } };
        Assert.Empty(OwedDuties.Of([Walk], new("b02"), At(2, 0), At(2, 12), Almaty));
        Assert.Empty(OwedDuties.Of([sundays], Block, At(2, 0), At(2, 12), Almaty));
        Assert.Single(OwedDuties.Of([sundays], Block, At(2, 0), At(8, 12), Almaty));
    }

    private static string Say(SiteDuty[] duties, DateTimeOffset since, DateTimeOffset now) => string.Join(", ",
        OwedDuties.Of(duties, Block, since, now, Almaty)
            .Select(duty => $"{duty.Label} {(duty.Over ? "missed" : "now")}"));
}
