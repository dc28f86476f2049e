using Bench.Explore;

namespace Facility.Tests.Doors;

/// <summary>The short form of <c>bench explore</c>; the nightly one is in docs/track-record.md.</summary>
public sealed class ExploreTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_state_of_few_doors_keeps_I1_to_I3_and_leaves_every_door_to_be_opened_again(int doors) =>
        Assert.All(ExploreBench.Explore(new(doors, 0, null, States: 5_000)), report =>
        {
            Assert.True(report.Violation is null, $"{report.Violation}");
            Assert.True(report.IsFixedPoint);
            Assert.Equal(0, report.Dead);
        });

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public void With_a_fault_they_are_kept_as_far_as_there_is_time_for(int doors, int depth) =>
        Assert.All(ExploreBench.Explore(new(doors, 1, depth)), report =>
        {
            Assert.True(report.Violation is null, $"{report.Violation}");
            Assert.Equal(depth, report.Depth);
        });

    [Fact]
    public void In_every_state_of_a_fire_a_door_is_released_by_its_plan_only_and_not_by_the_end() =>
        Assert.All(ExploreBench.Explore(new(1, 0, null, States: 10_000) { Fire = FireLayout.Alert }), report =>
        {
            Assert.True(report.Violation is null, $"{report.Violation}");
            Assert.True(report.IsFixedPoint);
            Assert.Equal(0, report.Dead);
        });

    [Theory]
    [InlineData(1, 3, FireLayout.All)]
    [InlineData(2, 2, FireLayout.One)]
    public void With_a_fault_and_a_fire_they_are_kept_as_far_as_there_is_time_for(
        int doors, int depth, FireLayout fire) =>
        Assert.All(ExploreBench.Explore(new(doors, 1, depth) { Fire = fire }), report =>
            Assert.True(report.Violation is null, $"{report.Violation}"));

    [Fact]
    public void A_panel_without_the_check_is_caught_by_a_shortest_way()
    {
        var example = ExploreBench.Explore(new(2, 1, 3), interlocked: false)
            .Single(report => report.Violation is not null).Violation!;

        Assert.StartsWith("I3: ", example.Invariant, StringComparison.Ordinal);
        Assert.Equal(2, example.Moves.Length);
    }
}
