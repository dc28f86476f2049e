using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Silo.Estate;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Control;

public sealed class ControlOfOrdersTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private static readonly Actor Other = SiloRooms.Guard with { Station = new("desk-9") };

    [Fact]
    public async Task Another_station_releases_nothing_and_locks_down_all_the_same()
    {
        Assert.Equal(OrderProgress.Pending, (await Release("o-first", SiloRooms.Guard)).Progress);

        var refused = await Release("o-second", Other);
        Assert.Equal((OrderProgress.Refused, "CTRL-01"), (refused.Progress, refused.Verdict.Rules));
        Assert.DoesNotContain(house.Panels.Releases, sent => sent.Order == "o-second");

        Assert.True((await house.Block(SmallSite.Block1).LockDown(
            new(new("l-other"), SmallSite.Block1, Other), default)).Engaged);
        Assert.Contains(house.Panels.Lockdowns, sent => sent.Order == "l-other" && sent.Engage);

        var seen = house.Get<BlockViews>().PreviewEnd(SmallSite.Block1).Seen;
        var end = await house.Block(SmallSite.Block1).EndLockdown(
            new(new("e-other"), SmallSite.Block1, Other with { Role = Role.Supervisor }, "over", seen), default);
        Assert.Equal("CTRL-01", end.Verdict.Rules);
        Assert.True(end.Lockdown.Engaged);
    }

    private Task<OrderView> Release(string id, Actor actor) => house.Door(SmallSite.Gate1).Release(
        new(new OrderId(id), SmallSite.Gate1, actor, ReleaseReason.Meal, "", new(SmallSite.Panel1, "boot-1", 1000)),
        default);
}
