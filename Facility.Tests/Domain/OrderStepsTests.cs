using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Domain.Orders;

namespace Facility.Tests.Domain;

public class OrderStepsTests
{
    [Fact]
    public void A_release_moves_by_what_the_panel_reports()
    {
        var seen = new List<OrderProgress>();
        var progress = OrderProgress.Pending;
        foreach (var kind in new[]
        {
            RecordKinds.ReleaseAccepted, RecordKinds.DoorReleased, RecordKinds.DoorOpened, RecordKinds.DoorClosed,
            RecordKinds.DoorSecured,
        })
        {
            progress = OrderSteps.After(progress, kind);
            seen.Add(progress);
        }

        Assert.Equal(
            [
                OrderProgress.Accepted, OrderProgress.Released, OrderProgress.Opened, OrderProgress.Opened,
                OrderProgress.Secured,
            ],
            seen);
    }

    [Fact]
    public void Nothing_moves_an_order_back()
    {
        foreach (var progress in Enum.GetValues<OrderProgress>()
            .Where(step => step is not (OrderProgress.Pending or OrderProgress.Failed)))
        {
            var after = OrderSteps.After(progress, RecordKinds.ReleaseAccepted);

            Assert.True(after == progress, $"{progress} became {after}");
        }
    }

    [Fact]
    public void A_late_fact_lifts_an_order_out_of_a_fault() =>
        Assert.Equal(OrderProgress.Opened, OrderSteps.After(OrderProgress.Failed, RecordKinds.DoorOpened));

    [Fact]
    public void A_refusal_is_final()
    {
        Assert.Equal(OrderProgress.Refused, OrderSteps.After(OrderProgress.Pending, RecordKinds.OrderRefused));
        Assert.Equal(OrderProgress.Refused, OrderSteps.After(OrderProgress.Refused, RecordKinds.DoorOpened));
    }

    [Theory]
    [InlineData(OrderProgress.Released, true)]
    [InlineData(OrderProgress.Opened, false)]
    public void A_release_that_nobody_used_is_secured_without_having_been_opened(OrderProgress before, bool never)
    {
        var says = OrderSteps.Sentence(before, OrderProgress.Secured, RecordKinds.DoorSecured);

        Assert.Equal(never, OrderSteps.NeverOpened(OrderProgress.Secured, says));
        Assert.False(OrderSteps.NeverOpened(OrderProgress.Released, says));
    }
}
