using Facility.Contracts.Isolation;
using Facility.Domain.Isolation;
using Facility.Domain.Policy;

namespace Facility.Tests.Isolation;

/// <summary>What breaks a run of isolation and what does not, derived by hand.</summary>
public sealed class IsolationRunTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DayPolicy Policy = PolicyBook.Current.On(new(2026, 3, 1));

    [Fact]
    public void A_minute_outside_begins_no_new_count()
    {
        var run = Assert.Single(Runs((0, 14), (14 + (1 / 1440.0), 10)));

        Assert.Equal(24, run.Total.TotalDays, 6);
    }

    [Fact]
    public void Another_footing_begins_no_new_count()
    {
        var runs = IsolationRun.Of(
            [
                Span(IsolationKind.Disciplinary, 0, 14), Span(IsolationKind.DutyOfficer, 14, 1),
                Span(IsolationKind.SafePlace, 16, 5),
            ],
            Policy);

        var run = Assert.Single(runs);
        Assert.Equal((20, 14), (run.Total.TotalDays, run.Of(IsolationKind.Disciplinary).TotalDays));
    }

    [Theory]
    [InlineData(3, 2.99, 1)]
    [InlineData(3, 3, 2)]
    [InlineData(14, 13.9, 1)]
    [InlineData(14, 14, 2)]
    [InlineData(60, 14.9, 1)]
    [InlineData(60, 15, 2)]
    [InlineData(0.25, 0.9, 1)]
    [InlineData(0.25, 1, 2)]
    public void A_break_is_real_when_it_was_as_long_as_the_isolation_at_least_a_day_at_most_fifteen(
        double isolated, double outside, int runs)
    {
        Assert.Equal(runs, Runs((0, isolated), (isolated + outside, 1)).Length);
    }

    [Fact]
    public void Short_breaks_add_up_to_none_and_are_not_counted_as_isolation()
    {
        // Two days in, one day out, ten times: the break that would be needed grows with what it follows.
        var run = Assert.Single(Runs([.. Enumerable.Range(0, 10).Select(turn => (turn * 3.0, 2.0))]));

        Assert.Equal(20, run.Total.TotalDays, 6);
        Assert.Equal(Start.AddDays(29 + 15), run.CountEndsAt(Policy));
    }

    [Fact]
    public void Who_stays_in_the_cell_after_the_order_is_isolated_and_time_counts_once()
    {
        var stayed = Span(IsolationKind.Disciplinary, 0, 10) with { Left = Start.AddDays(13) };
        var run = Assert.Single(IsolationRun.Of([stayed, Span(IsolationKind.Disciplinary, 12, 3)], Policy));

        Assert.Equal(15, run.Total.TotalDays, 6);
        Assert.Equal(Start.AddDays(15), run.EndsAt);
    }

    [Fact]
    public void Up_to_a_moment_nothing_later_counts()
    {
        var spans = new[] { Span(IsolationKind.Disciplinary, 0, 10), Span(IsolationKind.Disciplinary, 11, 3) };

        var run = Assert.Single(IsolationRun.Of(IsolationRun.Until(spans, Start.AddDays(12)), Policy));
        Assert.Equal(11, run.Total.TotalDays, 6);
        Assert.Empty(IsolationRun.Of(IsolationRun.Until(spans, Start), Policy));
    }

    [Theory]
    [InlineData(-24, "")]
    [InlineData(-24.1, "ISOL-04")]
    [InlineData(31 * 24, "")]
    [InlineData((31 * 24) + 0.1, "ISOL-04")]
    public void An_order_begins_at_most_a_day_ago_and_at_most_a_month_ahead(double hours, string rules)
    {
        var from = Start.AddHours(hours);
        var order = new OrderIsolation(
            new("i-1"), new("p-1"), IsolationKind.DutyOfficer, "why", "duty officer", from, from.AddHours(5));

        Assert.Equal(rules, IsolationRules.JudgeOrder(
            new(order, new(), [], null, Policy, Start, new(2026, 3, 1))).Rules);
    }

    private static IsolationRun[] Runs(params (double From, double Days)[] spans) =>
        [.. IsolationRun.Of(spans.Select(one => Span(IsolationKind.Disciplinary, one.From, one.Days)), Policy)];

    private static IsolationSpan Span(IsolationKind kind, double from, double days) => new(
        kind, Start.AddDays(from), Start.AddDays(from + days), Start.AddDays(from + days), "");
}
