using Facility.Admin.Doors;
using Facility.Contracts.Doors;
using Facility.Contracts.Verdicts;
using Facility.Tests.Admin.Host;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class OwnOrders
{
    private static readonly DateTimeOffset Noon = DateTimeOffset.UnixEpoch.AddYears(50);
    private static readonly DoorView Quiet = Given.Door("b01-l1-c01");
    private static readonly DoorView Moved = Quiet.With(now => now with { Leaf = LeafState.Open });
    private readonly OwnRefusal refusal = new();

    [Fact]
    public void A_refusal_goes_when_the_door_has_changed_but_not_before_it_could_be_read()
    {
        var refused = Order("mine", OrderProgress.Refused);

        Assert.Equal(refused, refusal.Of(Quiet, refused, Noon));
        Assert.Equal(refused, refusal.Of(Moved, refused, Noon + OwnRefusal.ShownAtLeast / 2));
        Assert.Null(refusal.Of(Moved, refused, Noon + OwnRefusal.ShownAtLeast * 1.1));
        Assert.Null(refusal.Of(Quiet, refused, Noon + OwnRefusal.ShownAtLeast * 1.2));
    }

    [Fact]
    public void A_refusal_goes_after_a_while_even_if_nothing_moved()
    {
        var refused = Order("mine", OrderProgress.Refused);

        Assert.Equal(refused, refusal.Of(Quiet, refused, Noon + OwnRefusal.ShownAtMost));
        Assert.Null(refusal.Of(Quiet, refused, Noon + OwnRefusal.ShownAtMost * 1.1));
    }

    [Fact]
    public void Anothers_order_that_runs_stays_shown_beside_ones_own_that_is_on_its_way_or_refused()
    {
        var running = Order("others", OrderProgress.Released);
        var door = Quiet with { Order = running };

        Assert.Equal(running, OwnOrder.Shown(door, Order("mine", OrderProgress.Pending)));
        Assert.Equal(running, OwnOrder.Shown(door, Order("mine", OrderProgress.Refused)));
    }

    [Fact]
    public void Ones_own_is_shown_until_the_feed_has_got_to_it_and_the_feed_says_how_it_goes_on()
    {
        var mine = Order("mine", OrderProgress.Pending);
        Assert.Equal(mine, OwnOrder.Shown(Quiet with { Order = Order("old", OrderProgress.Secured) }, mine));

        var refused = Order("mine", OrderProgress.Refused);
        Assert.Equal(refused, OwnOrder.Newest(Quiet with { Refused = [refused] }, mine, Noon));
        var released = Order("mine", OrderProgress.Released);
        Assert.Equal(released, OwnOrder.Newest(Quiet with { Order = released }, mine, Noon));
        Assert.Null(OwnOrder.Newest(Quiet, mine, Noon.AddMinutes(1)));
        Assert.Null(OwnOrder.Shown(Quiet, Order("mine", OrderProgress.Secured)));
    }

    private static OrderView Order(string id, OrderProgress progress) => new(
        new(id), Quiet.Status.Door, progress, Verdict.Allowed, FaultCode.None, "Somebody", ReleaseReason.Meal, Noon,
        "");
}
