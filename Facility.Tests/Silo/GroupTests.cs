using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Groups;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Groups;
using Facility.Silo.Panels;
using Facility.Tests.Kit;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Silo;

public sealed class GroupTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly Actor Second = new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-3"));
    private static readonly ImmutableArray<DoorId> Cells = [new("b01-l1-c01"), new("b01-l1-c02")];
    private static readonly ImmutableArray<PressStamp> Pressed = [new(SmallSite.Panel1, "boot-1", 1000)];

    private readonly OrderId id = new($"j-{Guid.NewGuid():N}");

    private IJointGrain Joint => house.Get<IGrainFactory>().GetGrain<IJointGrain>("small");

    [Fact]
    public async Task Each_door_gets_an_order_of_its_own_with_both_people_and_its_own_time()
    {
        var begun = await Begin(SmallSite.Block1, Cells);
        Assert.Contains("2 cells one after the other, 100 ms apart", begun.View!.Does, StringComparison.Ordinal);
        Assert.Empty(Sent);

        Assert.True((await Joint.Confirm(id, Second, Pressed, default)).Verdict.IsAllowed);
        await Eventually.Holds(() => Run is { Ended: true }, Soon, () => "the run did not end");

        Assert.Equal(
            [("b01-l1-c01", 1000L), ("b01-l1-c02", 1100L)], Sent.Select(order => (order.Door, order.StampMs)));
        Assert.All(Sent, order =>
        {
            Assert.Equal((int)ReleaseAct.Group, order.Act);
            Assert.Equal("a-guard Guard desk-1", order.Actor);
            Assert.Equal("a-super Supervisor desk-3", order.SecondActor);
        });
        Assert.Equal([GroupOutcome.Ordered, GroupOutcome.Ordered], Run!.Doors.Select(door => door.Outcome));
        Assert.Equal(1, await house.Entries(SiloRecordKinds.JointConfirmed, id.Value));
        await Eventually.Holds(
            () => house.Entries(SiloRecordKinds.GroupEnded, id.Value).Result == 1, Soon, () => "no entry of its end");
    }

    [Fact]
    public async Task Broken_off_in_the_middle_it_reaches_no_further_door()
    {
        await Begin(SmallSite.Block1, Cells);
        var order = new GroupOrder(
            new(id, JointKind.GroupRelease, SiloRooms.Guard, SmallSite.Block1, Cells, "walk"), Second, Pressed,
            TimeSpan.FromMinutes(5));
        var going = house.Get<GroupRuns>().Start(order);
        await Eventually.Holds(() => Sent.Count == 1, Soon, () => "the first door was not ordered");

        Assert.True(await house.Get<GroupRuns>().Abort(id, Second, default));
        await going.WaitAsync(Soon);

        Assert.Single(Sent);
        Assert.Equal([GroupOutcome.Ordered, GroupOutcome.NotReached], Run!.Doors.Select(door => door.Outcome));
        Assert.StartsWith("Broken off by Supervisor.", Run.Says, StringComparison.Ordinal);
        Assert.False(await house.Get<GroupRuns>().Abort(id, Second, default));
        Assert.Equal(1, await house.Entries(SiloRecordKinds.GroupAborted, id.Value));
    }

    [Fact]
    public async Task A_door_that_is_refused_is_reported_with_its_rule_and_the_others_go_on()
    {
        house.Get<IDoorBoard>().Take(SmallSite.Panel1,
            [new() { Door = Cells[0], Availability = Availability.OutOfService, Revision = 5 }]);
        await Begin(SmallSite.Block1, Cells);
        await Joint.Confirm(id, Second, Pressed, default);
        await Eventually.Holds(() => Run is { Ended: true }, Soon, () => "the run did not end");

        Assert.Equal([GroupOutcome.Refused, GroupOutcome.Ordered], Run!.Doors.Select(door => door.Outcome));
        Assert.Contains("DOOR-07", Run.Doors[0].Says, StringComparison.Ordinal);
        Assert.Equal(["b01-l1-c02"], Sent.Select(order => order.Door));
        house.Get<IDoorBoard>().Take(SmallSite.Panel1,
            [new() { Door = Cells[0], Availability = Availability.Online, Revision = 6 }]);
    }

    [Fact]
    public async Task A_zone_that_does_not_allow_it_a_gate_and_a_cell_that_is_not_due_are_refused_at_once()
    {
        var elsewhere = await Begin(new("b02"), [new("b02-l1-c01")]);
        Assert.Equal("BULK-01 BULK-05", elsewhere.Verdict.Rules);

        var gate = await Joint.Begin(
            new(new($"{id}.g"), JointKind.GroupRelease, SiloRooms.Guard, SmallSite.Block1, [SmallSite.Gate1], "walk"),
            default);
        Assert.Equal("BULK-02", gate.Verdict.Rules);
        Assert.Empty(house.Get<GroupZones>().Of(new("b02")));
        Assert.Equal(Cells, house.Get<GroupZones>().Of(SmallSite.Block1).Single().Doors.Select(door => door.Door));
    }

    private List<ReleaseOrder> Sent =>
        [.. house.Panels.Releases.Where(order => order.Order.StartsWith(id.Value, StringComparison.Ordinal))];

    private GroupRun? Run =>
        house.Get<GroupRuns>().Of(SmallSite.Block1, default).Result.FirstOrDefault(run => run.Id == id);

    private Task<JointAnswer> Begin(BlockId block, ImmutableArray<DoorId> doors) =>
        Joint.Begin(new(id, JointKind.GroupRelease, SiloRooms.Guard, block, doors, "walk"), default);
}
