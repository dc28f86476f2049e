using Bench.Wire;
using Facility.Devices.Osdp.Bus;

namespace Facility.Tests.Osdp;

/// <summary>An hour of virtual time in which every hundredth octet is damaged.</summary>
public sealed class NoisyLineTests(ITestOutputHelper output)
{
    private const double Damaged = 0.01;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void No_card_is_lost_no_order_acts_twice_and_none_ends_untrue(int seed, bool secure)
    {
        var report = Run(seed, BusTimings.Standard, secure);

        Assert.InRange(report.Availability, 0.99, 1);
        Assert.InRange(report.Damaged, 0.9 * Damaged, 1.1 * Damaged);
        Assert.InRange(report.Cards, 3000, 3400);
        Assert.InRange(report.Orders, 5000, 5700);
        Assert.Equal((0, 0, 0), (report.Lost, report.Doubled, report.False));
        Assert.Empty(report.Untrue);
        Assert.Equal(report.Orders, report.Outcomes.Values.Sum());
        Assert.InRange(report.Outcomes[CommandOutcome.Acknowledged], 0.99 * report.Orders, report.Orders);
    }

    // With four attempts a peripheral that heard nothing four times is called offline, and a card that it
    // believes told is gone with its stored reply: its owner shows it again.
    [Fact]
    public void With_four_attempts_cards_are_lost_but_nothing_is_doubled_false_or_untrue()
    {
        var report = Run(seed: 1, BusTimings.Standard with { AttemptsOnNoisyLineMax = 4 });

        Assert.InRange(report.Availability, 0.99, 1);
        Assert.Equal((0, 0), (report.Doubled, report.False));
        Assert.Empty(report.Untrue);
        Assert.InRange(report.Lost, 1, report.Cards / 100);
    }

    private NoisyReport Run(int seed, BusTimings timings, bool secure = false)
    {
        var report = new NoisyHour(new(seed, Damaged) { Secure = secure, Timings = timings }).Run();
        output.WriteLine($"seed {seed}, {timings.AttemptsOnNoisyLineMax} attempts: {report}");
        return report;
    }
}
