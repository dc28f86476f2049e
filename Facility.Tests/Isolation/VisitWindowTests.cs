using Facility.Domain.Isolation;
using Facility.Domain.Policy;

namespace Facility.Tests.Isolation;

/// <summary>By when a medic must have seen somebody: by the facility's own midnight, derived by hand.</summary>
public sealed class VisitWindowTests
{
    private static readonly TimeZoneInfo Almaty = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");
    private static readonly DayPolicy Policy = PolicyBook.Current.On(new(2026, 3, 1));

    // One in the afternoon of 1 March by the wall, eleven hours to midnight.
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_look_has_a_day_and_every_whole_day_has_its_visit()
    {
        Assert.Equal([24, 35, 59], Closing(to: 60));
        Assert.Equal([24, 35], Closing(to: 58.9));
        Assert.Equal([24], Closing(to: 24));
        Assert.Empty(Closing(to: 23.9));
    }

    [Fact]
    public void A_note_before_it_counts_as_the_first_look_and_as_no_later_one()
    {
        var windows = IsolationClock.Windows(Start, Start.AddHours(36), Almaty, Policy).ToList();

        Assert.Equal([24, 35], Missed(windows, null));
        Assert.Equal([35], Missed(windows, null, -23));
        Assert.Equal([24, 35], Missed(windows, null, -25));
        Assert.Equal([24], Missed(windows, null, 34.9));
        Assert.Equal([24, 35], Missed(windows, null, 35));
        Assert.Empty(Missed(windows, null, 12));
    }

    [Fact]
    public void What_was_told_is_not_told_again()
    {
        var windows = IsolationClock.Windows(Start, Start.AddHours(60), Almaty, Policy).ToList();

        Assert.Equal([35, 59], Missed(windows, Start.AddHours(24)));
        Assert.Empty(Missed(windows, Start.AddHours(59)));
    }

    private static double[] Closing(double to) => [.. IsolationClock
        .Windows(Start, Start.AddHours(to), Almaty, Policy).Select(window => (window.ClosesAt - Start).TotalHours)];

    private static double[] Missed(List<VisitWindow> windows, DateTimeOffset? after, params double[] notes) =>
    [
        .. IsolationClock.Missed(windows, after, [.. notes.Select(hours => Start.AddHours(hours))])
            .Select(window => (window.ClosesAt - Start).TotalHours),
    ];
}
