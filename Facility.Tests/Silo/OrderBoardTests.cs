using Facility.Contracts.Doors;
using Facility.Contracts.Verdicts;
using Facility.Silo.Orders;
using Facility.Tests.Silo.Kit;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Silo;

public sealed class OrderBoardTests
{
    private static readonly Verdict No = Verdict.Refused("ORD-04", "It is released already.");
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly OrderBoard board;

    public OrderBoardTests() => board = new(clock);

    [Fact]
    public void A_refused_second_order_never_covers_the_one_that_runs()
    {
        var first = Put("first", OrderProgress.Pending);
        var second = Put("second", OrderProgress.Pending);
        Assert.Equal(first, Shown);

        board.Put(first with { Progress = OrderProgress.Released });
        board.Put(second with { Progress = OrderProgress.Refused, Verdict = No });

        Assert.Equal(("first", OrderProgress.Released), (Shown!.Id.Value, Shown.Progress));
        Assert.Equal("second", Assert.Single(board.Refused(SmallSite.Gate1)).Id.Value);
    }

    [Fact]
    public void A_refusal_is_told_for_half_a_minute_and_is_never_the_doors_order()
    {
        Put("only", OrderProgress.Refused);
        Assert.Null(Shown);
        Assert.Single(board.Refused(SmallSite.Gate1));

        clock.Advance(OrderBoard.RefusalToldFor);

        Assert.Empty(board.Refused(SmallSite.Gate1));
    }

    [Fact]
    public void The_answer_to_the_sender_does_not_take_back_what_the_panel_reported_before_it()
    {
        var order = Put("o-1", OrderProgress.Accepted);

        board.Put(order with { Progress = OrderProgress.Pending });

        Assert.Equal(OrderProgress.Accepted, Shown!.Progress);
    }

    [Fact]
    public void A_finished_order_matters_for_a_minute_and_one_that_runs_as_long_as_it_runs()
    {
        var order = Put("o-1", OrderProgress.Opened);
        clock.Advance(OrderBoard.ShownFor * 3);
        Assert.Equal(OrderProgress.Opened, Shown!.Progress);

        board.Put(order with { Progress = OrderProgress.Secured });

        Assert.Null(Shown);
    }

    [Fact]
    public void A_door_that_came_to_rest_ends_what_ran_on_it_before_in_whatever_order_that_is_told()
    {
        var lost = Put("lost", OrderProgress.Opened);
        Put("later", OrderProgress.Secured);
        Assert.Equal("later", Shown!.Id.Value);

        board.Put(lost);

        Assert.Equal("later", Shown!.Id.Value);
    }

    private OrderView? Shown => board.Find(SmallSite.Gate1);

    private OrderView Put(string id, OrderProgress progress)
    {
        clock.Advance(TimeSpan.FromMilliseconds(10));
        var order = new OrderView(
            new(id), SmallSite.Gate1, progress, progress is OrderProgress.Refused ? No : Verdict.Allowed,
            FaultCode.None, "Somebody", ReleaseReason.Meal, clock.GetUtcNow(), "");
        board.Put(order);
        return order;
    }
}
