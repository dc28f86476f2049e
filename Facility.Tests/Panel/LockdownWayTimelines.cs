using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class LockdownWayTimelines
{
    private const int Outer = 0;
    private const int Inner = 1;

    private static PanelRig OneDoor()
    {
        var door = SmallSites.Door("d1");
        return new PanelRig(SmallSites.Of(
        [
            door with { Readers = [.. door.Readers, new(new("d1-in"), SmallSites.Line, 80, Inside: true)] },
        ])).IsSensed();
    }

    [Theory]
    [InlineData(LockdownWay.Entry, false, true, true)]
    [InlineData(LockdownWay.Exit, true, false, true)]
    [InlineData(LockdownWay.Both, false, false, true)]
    [InlineData(LockdownWay.Full, false, false, false)]
    public void Each_way_refuses_its_sides_and_only_full_refuses_orders(
        LockdownWay way, bool outerOpens, bool innerOpens, bool orderOpens)
    {
        Assert.Equal(outerOpens, Releases(OneDoor().IsLockedDown(way).IsBadgedAt("d1", reader: Outer)));
        Assert.Equal(innerOpens, Releases(OneDoor().IsLockedDown(way).IsBadgedAt("d1", reader: Inner)));
        Assert.Equal(orderOpens, Releases(OneDoor().IsLockedDown(way).IsOrderedReleased("d1")));
        var shown = OneDoor().IsLockedDown(way)["d1"];
        Assert.Equal((true, way), (shown.LockedDown, shown.Way));
    }

    [Theory]
    [InlineData(LockdownWay.Entry)]
    [InlineData(LockdownWay.Exit)]
    [InlineData(LockdownWay.Both)]
    public void Every_way_takes_back_what_is_released_and_its_end_releases_nothing(LockdownWay way)
    {
        var rig = OneDoor().IsBadgedAt("d1").BoltReports("d1", BoltState.Unsecured).IsLockedDown(way);
        Assert.Equal(OutputAction.Off, rig.Outputs("d1").Last().Action);

        rig.BoltReports("d1", BoltState.Secured).IsLockedDown(engage: false);
        Assert.False(rig["d1"].LockedDown);
        Assert.Equal(OutputAction.Off, rig.Outputs("d1").Last().Action);
    }

    [Fact]
    public void A_further_lockdown_never_loosens_the_one_that_stands()
    {
        var rig = OneDoor().IsLockedDown(LockdownWay.Full).IsLockedDown(LockdownWay.Entry);
        Assert.Equal(LockdownWay.Full, rig["d1"].Way);
        Assert.False(Releases(rig.IsBadgedAt("d1", reader: Inner)));

        var both = OneDoor().IsLockedDown(LockdownWay.Entry).IsLockedDown(LockdownWay.Exit);
        Assert.Equal(LockdownWay.Both, both["d1"].Way);
    }

    [Fact]
    public void A_card_of_the_refused_side_that_waits_for_its_entry_is_dropped_and_one_of_the_other_side_is_not()
    {
        var outer = OneDoor();
        outer.Writes = false;
        outer.IsBadgedAt("d1", reader: Outer).IsLockedDown(LockdownWay.Entry).IsWritten();
        Assert.False(Releases(outer));
        Assert.Contains("REL-01", outer.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);

        var inner = OneDoor();
        inner.Writes = false;
        inner.IsBadgedAt("d1", reader: Inner).IsLockedDown(LockdownWay.Entry).IsWritten();
        Assert.True(Releases(inner));
    }

    [Fact]
    public void The_way_outlives_a_restart()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("facility-lockdown-").FullName, "lockdowns.json");
        StandingLockdown kept = new(SmallSites.Block, new("l-1"), "s-1", DateTimeOffset.UnixEpoch, LockdownWay.Entry);
        LockdownFile.Write(path, [kept]);
        Assert.Equal([kept], LockdownFile.Read(path, [SmallSites.Block], DateTimeOffset.UnixEpoch));

        // A file of before there were ways.
        File.WriteAllText(path, """[{"Block":"b01","Order":"l-1","Actor":"s","Since":"2026-03-01T00:00:00+00:00"}]""");
        Assert.Equal(LockdownWay.Full, LockdownFile.Read(path, [SmallSites.Block], DateTimeOffset.UnixEpoch)[0].Way);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("s-002 supervisor st-9", false)]
    [InlineData("s-003 guard st-1", true)]
    public void An_act_of_two_people_needs_a_second_different_person(string second, bool opens)
    {
        var rig = OneDoor().IsOrderedReleased(ReleaseAct.Group, "d1", second);

        Assert.Equal(opens, Releases(rig));
        if (!opens) Assert.Contains("ORD-11", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        else Assert.Contains(second, rig.Last(RecordKinds.ReleaseAccepted).Body, StringComparison.Ordinal);
    }

    private static bool Releases(PanelRig rig) =>
        rig.Outputs("d1").Any(order => order.Action is OutputAction.OnFor);
}
