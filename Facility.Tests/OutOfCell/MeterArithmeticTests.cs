using CsCheck;
using Facility.Domain.OutOfCell;

namespace Facility.Tests.OutOfCell;

/// <summary>The sum of a day against somebody who looks at the clock every minute and paints what they see.</summary>
public sealed class MeterArithmeticTests
{
    // Usual days, one of 23 hours, one of 25, and one whose first hour comes twice.
    private static readonly FacilityDay[] Days =
    [
        Day("Asia/Almaty", 2026, 3, 2), Day("Europe/Berlin", 2026, 3, 29), Day("Europe/Berlin", 2026, 10, 25),
        Day("America/Havana", 2026, 11, 1),
    ];

    // The least reliable first: who paints later covers.
    private static readonly (MeterSign Sign, bool Lasts, char Paint)[] Layers =
    [
        (MeterSign.Gap, true, 'u'), (MeterSign.Gap, false, 'u'), (MeterSign.Seen, true, 'r'),
        (MeterSign.Seen, false, 'k'), (MeterSign.Away, true, 'u'), (MeterSign.Away, false, 'u'),
        (MeterSign.Elsewhere, true, '.'), (MeterSign.Elsewhere, false, '.'), (MeterSign.Declined, true, 'd'),
        (MeterSign.Declined, false, 'd'), (MeterSign.Known, true, 'r'), (MeterSign.Known, false, 'k'),
    ];

    private static readonly Gen<(int From, int Length, int Sign)> AnySpan =
        Gen.Select(Gen.Int[-300, 1700], Gen.Int[-1, 600], Gen.Int[1, 6]);

    [Fact]
    public void Whatever_overlaps_each_minute_of_a_day_counts_once_as_the_most_reliable_says() =>
        Gen.Select(AnySpan.Array[0, 12], Gen.Int[0, Days.Length - 1], Gen.Int[-100, 1800]).Sample((all, which, at) =>
        {
            var (day, spans) = (Days[which], all.Select(one => Span(Days[which], one)).ToArray());
            var now = day.Starts.AddMinutes(at);
            var painted = Paint(day, spans, now);
            var sum = MeterArithmetic.Of(spans, day, now);

            Assert.Equal(
                (Count(painted, 'k'), Count(painted, 'r'), Count(painted, 'd'), Count(painted, 'u')),
                (sum.Known.TotalMinutes, sum.Running.TotalMinutes, sum.Declined.TotalMinutes,
                    sum.Unknown.TotalMinutes));
        }, iter: 3000);

    [Fact]
    public void A_day_has_as_many_hours_as_its_clocks_say_and_all_of_them_can_be_unknown() =>
        Assert.Equal([24, 23, 25, 25], Days.Select(day => MeterArithmetic.Of(
            [new(day.Starts.AddDays(-1), null, MeterSign.Gap)], day, day.Ends.AddDays(1)).Unknown.TotalHours));

    [Theory]
    [InlineData("Asia/Almaty")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Havana")]
    [InlineData("Asia/Beirut")]
    public void Every_moment_lies_in_the_day_that_the_wall_shows_and_days_leave_nothing_out(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        Gen.Int[0, 365 * 48].Sample(half =>
        {
            var moment = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(30 * half);
            var day = FacilityDay.At(moment, zone);

            Assert.True(day.Starts <= moment && moment < day.Ends, $"{moment:u} is not in {day}");
            Assert.Equal(day.Ends, FacilityDay.Of(day.Day.AddDays(1), zone).Starts);
        }, iter: 2000);
    }

    [Fact]
    public void A_time_that_the_clocks_leave_out_is_the_moment_at_which_they_are_put_past_it() => Assert.Equal(
        new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero),
        FacilityDay.MomentOf(
            new(2026, 3, 29), new(2, 30), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));

    private static FacilityDay Day(string zone, int year, int month, int day) =>
        FacilityDay.Of(new(year, month, day), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static MeterSpan Span(FacilityDay day, (int From, int Length, int Sign) one)
    {
        var from = day.Starts.AddMinutes(one.From);
        return new(from, one.Length < 0 ? null : from.AddMinutes(one.Length), (MeterSign)one.Sign);
    }

    private static string Paint(FacilityDay day, MeterSpan[] spans, DateTimeOffset now)
    {
        var paper = new char[(int)(day.Ends - day.Starts).TotalMinutes];
        Array.Fill(paper, ' ');
        foreach (var (sign, lasts, paint) in Layers)
        {
            foreach (var span in spans.Where(one => one.Sign == sign && one.Until is null == lasts))
            {
                for (var minute = 0; minute < paper.Length; minute++)
                {
                    var at = day.Starts.AddMinutes(minute);
                    if (at < now && at >= span.From && !(at >= span.Until)) paper[minute] = paint;
                }
            }
        }
        return new(paper);
    }

    private static double Count(string paper, char paint) => paper.Count(one => one == paint);
}
