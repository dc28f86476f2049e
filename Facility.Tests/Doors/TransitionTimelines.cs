using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Tests.Panels;

namespace Facility.Tests.Doors;

/// <summary>Rows of the transition table that no other timeline tells.</summary>
public sealed class TransitionTimelines
{
    [Fact]
    public void A_bolt_that_withdraws_makes_it_energised_and_released()
    {
        var rig = OneDoor().IsBadgedAt("d1");
        Assert.Equal(DriveState.Energising, rig["d1"].Drive);

        rig.BoltReports("d1", BoltState.Unsecured);

        Assert.Equal(DriveState.Energised, rig["d1"].Drive);
        Assert.Contains(RecordKinds.DoorReleased, rig.Kinds);
        Assert.Equal(SiteDoorTimings.Standard.Release, rig["d1"].ReleaseEndsAt - rig["d1"].CommandedAt);
    }

    [Fact]
    public void A_leaf_that_closes_awaits_its_bolt()
    {
        var rig = Opened(OneDoor()).After(TimeSpan.FromSeconds(20)).HasNoAlarm("d1")
            .LeafReports("d1", LeafState.Closed);
        Assert.Equal(DriveState.Releasing, rig["d1"].Drive);
        rig.HasNoAlarm("d1").Shows("d1", Secured.No);

        rig.After(SiteDoorTimings.Standard.LockConfirm).HasRaised("d1", DoorAlarms.FailedToLock);
    }

    [Fact]
    public void A_bolt_that_comes_home_secures_and_gives_the_token_back()
    {
        var rig = Opened(Pair()).LeafReports("d1", LeafState.Closed);
        Assert.Equal("d1", rig["d2"].InhibitedBy);

        rig.BoltReports("d1", BoltState.Secured).Shows("d1", Secured.Yes);

        Assert.Equal((DriveState.Idle, ""), (rig["d1"].Drive, rig["d2"].InhibitedBy));
        Assert.Contains(RecordKinds.DoorSecured, rig.Kinds);
    }

    [Fact]
    public void A_lock_that_fails_keeps_the_token()
    {
        var rig = Opened(Pair()).LeafReports("d1", LeafState.Closed)
            .After(SiteDoorTimings.Standard.LockConfirm).HasRaised("d1", DoorAlarms.FailedToLock)
            .After(TimeSpan.FromMinutes(10)).IsBadgedAt("d2");

        Assert.Equal(("d1", Commanded.Locked), (rig["d2"].InhibitedBy, rig["d2"].Commanded));
    }

    [Fact]
    public void A_lost_module_changes_no_output()
    {
        var rig = OneDoor();
        var sent = rig.Commands.Count;

        rig.Tell(new BusEvent.PeripheralOffline(0));

        Assert.Equal(sent, rig.Commands.Count);
        Assert.Equal((Availability.Offline, Secured.Unknown), (rig["d1"].Availability, rig["d1"].Secured));
    }

    [Fact]
    public void A_module_that_is_back_is_read_before_it_is_driven_and_then_locked()
    {
        var rig = OneDoor().Tell(new BusEvent.PeripheralOffline(0));
        var sent = rig.Outputs("d1").Count();
        rig.Tell(new BusEvent.PeripheralOnline(0));
        Assert.Equal(sent, rig.Outputs("d1").Count());

        rig.IsSensed();

        Assert.All(rig.Outputs("d1").Skip(sent), order => Assert.Equal(OutputAction.Off, order.Action));
        Assert.Equal(sent + 1, rig.Outputs("d1").Count());
        rig.Shows("d1", Secured.Yes);
    }

    [Theory]
    [InlineData(LockKind.FailSecure, BoltState.Secured, DoorAlarms.None)]
    [InlineData(LockKind.FailSafe, BoltState.Unsecured, DoorAlarms.FailedToLock)]
    public void A_module_without_power_is_expected_as_its_lock_is_made(LockKind kind, BoltState left, DoorAlarms alarm)
    {
        var rig = new PanelRig(SmallSites.Of([SmallSites.Door("d1", 0, kind)])).IsSensed()
            .Tell(new BusEvent.PeripheralOffline(0)).BoltReports("d1", left)
            .After(SiteDoorTimings.Standard.LockConfirm + SiteDoorTimings.Standard.LockConfirm);

        Assert.Equal(alarm, rig["d1"].Alarms & DoorAlarms.FailedToLock);
        Assert.DoesNotContain(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor or OutputAction.OffFor);
    }

    private static PanelRig OneDoor() => new PanelRig(SmallSites.Of([SmallSites.Door("d1")])).IsSensed();

    private static PanelRig Pair() => new PanelRig(SmallSites.Interlocked("d1", "d2")).IsSensed();

    private static PanelRig Opened(PanelRig rig) => rig.IsBadgedAt("d1")
        .BoltReports("d1", BoltState.Unsecured).LeafReports("d1", LeafState.Open);
}
