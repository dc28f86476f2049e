using Bench.Wire;
using Facility.Devices.Osdp.Bus;

namespace Facility.Tests.Osdp;

/// <summary>An hour of virtual time in which every hundredth octet is damaged.</summary>
public sealed class NoisyLineTests(ITestOutputHelper output)
{
    private const double Damaged = 0.01;

    // In a secure channel the frames are twice as long: there every hundredth card is still lost.
    [Theory]
    [InlineData(1, 8, false, 0)]
    [InlineData(2, 8, false, 0)]
    [InlineData(1, 8, true, 32)]
    [InlineData(2, 8, true, 32)]
    public void No_order_acts_twice_or_ends_untrue_and_hardly_a_card_is_lost(
        int seed, int attempts, bool secure, int lostMax)
    {
        var report = Run(seed, attempts, secure);

        Assert.InRange(report.Availability, 0.99, 1);
        Assert.InRange(report.Damaged, 0.9 * Damaged, 1.1 * Damaged);
        Assert.InRange(report.Cards, 3000, 3400);
        Assert.InRange(report.Orders, 5000, 5700);
        Assert.InRange(report.Lost, 0, lostMax);
        Assert.Equal((0, 0), (report.Doubled, report.False));
        Assert.Empty(report.Untrue);
        Assert.Equal(report.Orders, report.Outcomes.Values.Sum());
        Assert.InRange(report.Outcomes[CommandOutcome.Acknowledged], 0.99 * report.Orders, report.Orders);
    }

    // With four attempts a peripheral that heard nothing four times is called offline, and a card that it
    // believes told is gone with its stored reply: its owner shows it again.
    [Fact]
    public void With_four_attempts_cards_are_lost_but_nothing_is_doubled_false_or_untrue()
    {
        var report = Run(seed: 1, attempts: 4);

        Assert.InRange(report.Availability, 0.99, 1);
        Assert.Equal((0, 0), (report.Doubled, report.False));
        Assert.Empty(report.Untrue);
        Assert.InRange(report.Lost, 0, report.Cards / 100);
    }

    private NoisyReport Run(int seed, int attempts, bool secure = false)
    {
        var report = new NoisyHour(new(seed, Damaged)
        {
            Secure = secure, Timings = BusTimings.Standard with { AttemptsMax = attempts },
        }).Run();
        output.WriteLine($"seed {seed}, {attempts} attempts: {report}");
        return report;
    }
}
