using Facility.Contracts.Site;

namespace Facility.Tests.Sites;

public sealed class LineBudgetTests
{
    [Theory]
    [InlineData(9600, 5)]
    [InlineData(38400, 19)]
    [InlineData(115200, 40)]
    public void So_many_readers_keep_the_limit_over_the_secure_channel_and_one_more_does_not(int baud, int readers)
    {
        Assert.True(new LineBudget(baud, readers, readers).IsMet);
        Assert.False(new LineBudget(baud, readers + 1, readers + 1).IsMet);
    }

    [Theory]
    [InlineData(9600, 8, 0, 207)]
    [InlineData(38400, 8, 0, 70)]
    [InlineData(115200, 32, 0, 157)]
    [InlineData(9600, 8, 8, 307)]
    [InlineData(38400, 8, 8, 95)]
    [InlineData(115200, 32, 32, 190)]
    public void A_round_takes_what_its_characters_take(int baud, int readers, int secured, int milliseconds) =>
        Assert.Equal(
            milliseconds, Math.Round(new LineBudget(baud, readers, secured).Cycle.TotalMilliseconds));

    [Theory]
    [InlineData(9600, 0, 46.9)]
    [InlineData(115200, 0, 3.9)]
    [InlineData(9600, 1, 86.5)]
    [InlineData(38400, 1, 21.6)]
    [InlineData(115200, 1, 7.2)]
    public void A_reader_alone_needs_its_own_frames_and_a_decision(int baud, int secured, double milliseconds) =>
        Assert.Equal(milliseconds + 5, new LineBudget(baud, 1, secured).Worst.TotalMilliseconds, 0.06);

    [Fact]
    public void One_secured_reader_among_plain_ones_is_the_worst_of_them()
    {
        var plain = new LineBudget(38400, 8);
        var mixed = new LineBudget(38400, 8, 1);
        Assert.Equal(38 * plain.Character, mixed.Worst - plain.Worst);
    }

    [Fact]
    public void What_is_spare_and_what_is_needed_are_the_limit_and_nothing_is_spare_beyond_it()
    {
        var budget = new LineBudget(38400, 16, 16);
        Assert.Equal(SiteLimits.CardToOutputMax, budget.Worst + budget.Spare);
        Assert.Equal(TimeSpan.Zero, new LineBudget(9600, 16, 16).Spare);
        Assert.True(new LineBudget(9600, 0).IsMet);
    }
}
