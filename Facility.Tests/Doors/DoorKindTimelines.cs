using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;
using Facility.Tests.Panels;

namespace Facility.Tests.Doors;

/// <summary>Two locks, magnets, motor locks, keys and contacts that settle, on virtual time.</summary>
public sealed class DoorKindTimelines
{
    private const string Door = KindSites.Name;
    private static readonly TimeSpan Release = SiteDoorTimings.Standard.Release;

    [Fact]
    public void Two_locks_are_driven_by_one_command_and_released_only_when_both_let_go()
    {
        var rig = KindSites.Rig(KindSites.DualLock).IsBadgedAt(Door);
        IsDriven(rig, new(0, OutputAction.OnFor, Release), new(1, OutputAction.OnFor, Release));

        rig.BoltReports(Door, BoltState.Unsecured);
        Assert.Equal((DriveState.Energising, BoltState.Between), (rig[Door].Drive, rig[Door].Bolt));

        rig.Reports(Door, DoorContact.SecondBolt, false);
        Assert.Equal((DriveState.Energised, BoltState.Unsecured), (rig[Door].Drive, rig[Door].Bolt));
    }

    [Fact]
    public void One_lock_that_does_not_let_go_has_failed_to_release_and_both_are_locked_again()
    {
        var rig = KindSites.Rig(KindSites.DualLock).IsBadgedAt(Door).BoltReports(Door, BoltState.Unsecured)
            .After(SiteDoorTimings.Standard.ReleaseConfirm).HasRaised(Door, DoorAlarms.FailedToRelease);

        Assert.All(rig.Drives(Door).Last(), order => Assert.Equal(OutputAction.Off, order.Action));
        Assert.Contains("lock 1 not home, lock 2 home", rig.Last(RecordKinds.AlarmRaised).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_locks_are_secured_when_both_are_home_and_the_one_that_fails_is_named()
    {
        var rig = KindSites.WithPartner(KindSites.DualLock).IsBadgedAt(Door)
            .BoltReports(Door, BoltState.Unsecured).Reports(Door, DoorContact.SecondBolt, false)
            .LeafReports(Door, LeafState.Open).LeafReports(Door, LeafState.Closed)
            .BoltReports(Door, BoltState.Secured).Shows(Door, Secured.No)
            .After(SiteDoorTimings.Standard.LockConfirm).HasRaised(Door, DoorAlarms.FailedToLock);

        Assert.Contains("lock 1 home, lock 2 not home", rig.Last(RecordKinds.AlarmRaised).Body,
            StringComparison.Ordinal);
        Assert.Equal((Door, "lock 1 home, lock 2 not home"), (rig["d2"].InhibitedBy, rig[Door].Parts));

        rig.Reports(Door, DoorContact.SecondBolt, true).HasNoAlarm(Door).Shows(Door, Secured.Yes);
        Assert.Equal("", rig["d2"].InhibitedBy);
    }

    [Fact]
    public void One_bolt_of_two_that_leaves_unasked_is_lost()
    {
        var rig = KindSites.Rig(KindSites.DualLock).Reports(Door, DoorContact.SecondBolt, false);

        rig.HasRaised(Door, DoorAlarms.BoltLost).Shows(Door, Secured.No);
        rig.Reports(Door, DoorContact.SecondBolt, true).HasNoAlarm(Door).Shows(Door, Secured.Yes);
    }

    [Fact]
    public void One_bolt_of_two_that_cannot_be_believed_is_no_bolt()
    {
        var rig = KindSites.Rig(KindSites.DualLock).Reports(Door, DoorContact.SecondBolt, InputState.Short);

        rig.HasRaised(Door, DoorAlarms.LineFault).Shows(Door, Secured.Unknown);
    }

    [Fact]
    public void A_magnet_is_let_go_for_a_time_and_held_again()
    {
        var rig = KindSites.Rig(KindSites.Maglock).IsBadgedAt(Door);
        IsDriven(rig, new OutputOrder(0, OutputAction.OffFor, Release));

        rig.BoltReports(Door, BoltState.Unsecured).LeafReports(Door, LeafState.Open)
            .Reports(Door, DoorContact.SecondLeaf, false);
        IsDriven(rig, new OutputOrder(0, OutputAction.On, TimeSpan.Zero));
    }

    [Fact]
    public void A_bond_that_is_lost_beside_a_closed_leaf_is_a_lost_bolt()
    {
        var rig = KindSites.Rig(KindSites.Maglock).BoltReports(Door, BoltState.Unsecured);

        rig.HasRaised(Door, DoorAlarms.BoltLost).Shows(Door, Secured.No);
    }

    [Fact]
    public void A_bond_that_is_claimed_beside_an_open_leaf_is_a_fault()
    {
        var rig = KindSites.Rig(KindSites.Maglock).IsBadgedAt(Door).BoltReports(Door, BoltState.Unsecured)
            .LeafReports(Door, LeafState.Open).Reports(Door, DoorContact.SecondLeaf, false)
            .BoltReports(Door, BoltState.Secured).HasNoAlarm(Door)
            .After(PanelLimits.ContactsAgreeWithin);

        rig.HasRaised(Door, DoorAlarms.LineFault);
        Assert.Equal(BoltState.Fault, rig[Door].Bolt);
    }

    [Fact]
    public void Two_leaf_contacts_that_disagree_for_long_are_a_fault_and_for_a_moment_are_movement()
    {
        var rig = KindSites.Rig(KindSites.Maglock).Reports(Door, DoorContact.SecondLeaf, false)
            .After(PanelLimits.ContactsAgreeWithin / 2).HasNoAlarm(Door).Shows(Door, Secured.Yes)
            .After(PanelLimits.ContactsAgreeWithin).HasRaised(Door, DoorAlarms.LineFault)
            .Shows(Door, Secured.Unknown);

        Assert.Equal("leaf contact 1 closed, leaf contact 2 open", rig[Door].Parts);
        rig.Reports(Door, DoorContact.SecondLeaf, true).HasNoAlarm(Door).Shows(Door, Secured.Yes);
    }

    [Fact]
    public void The_bolt_of_a_motor_lock_is_thrown_home_by_the_module_itself()
    {
        var rig = KindSites.Rig(KindSites.MotorLock);
        IsDriven(rig, new(0, OutputAction.Off, TimeSpan.Zero), new(1, OutputAction.On, TimeSpan.Zero));

        var time = KindSites.MotorLock.Timings.Release;
        IsDriven(
            rig.IsBadgedAt(Door), new(0, OutputAction.OnFor, time), new(1, OutputAction.OffFor, time));
        rig.After(TimeSpan.FromSeconds(3)).HasNoAlarm(Door).BoltReports(Door, BoltState.Unsecured).HasNoAlarm(Door);
    }

    [Fact]
    public void A_door_that_is_only_watched_is_secured_by_its_contacts_and_driven_by_nobody()
    {
        var rig = KindSites.Rig(KindSites.Manual).Shows(Door, Secured.Yes).HasNoAlarm(Door);

        rig.IsOrderedReleased(Door).IsLockedDown().After(TimeSpan.FromSeconds(20));

        Assert.Contains("ORD-13", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Commands, command => command.Command is OutputCommand);
        rig.Shows(Door, Secured.Yes);
    }

    [Fact]
    public void A_key_opens_it_without_force_until_it_is_secured_again()
    {
        var rig = KindSites.Rig(KindSites.Manual).Reports(Door, DoorContact.Key, true)
            .BoltReports(Door, BoltState.Unsecured).Reports(Door, DoorContact.Key, false)
            .LeafReports(Door, LeafState.Open).HasNoAlarm(Door).Shows(Door, Secured.No);
        Assert.True(rig[Door].ByKey);
        Assert.Single(rig.Kinds, RecordKinds.DoorOpenedByKey);

        rig.LeafReports(Door, LeafState.Closed).BoltReports(Door, BoltState.Secured).Shows(Door, Secured.Yes);
        Assert.False(rig[Door].ByKey);
        rig.LeafReports(Door, LeafState.Open).HasRaised(Door, DoorAlarms.Forced);
    }

    [Fact]
    public void A_key_whose_module_fell_silent_is_no_cause_any_more()
    {
        var rig = KindSites.Rig(KindSites.Manual).Reports(Door, DoorContact.Key, true)
            .BoltReports(Door, BoltState.Unsecured).Reports(Door, DoorContact.Key, false)
            .Tell(new BusEvent.PeripheralOffline(0)).Tell(new BusEvent.PeripheralOnline(0)).IsSensed();

        Assert.False(rig[Door].ByKey);
    }

    [Fact]
    public void A_cut_key_contact_turns_no_key()
    {
        var rig = KindSites.Rig(KindSites.Manual).Reports(Door, DoorContact.Key, InputState.Open)
            .HasRaised(Door, DoorAlarms.LineFault).BoltReports(Door, BoltState.Unsecured);

        rig.HasRaised(Door, DoorAlarms.BoltLost);
        Assert.False(rig[Door].ByKey);
    }

    [Fact]
    public void Contacts_that_bounce_raise_nothing_and_count_once_they_rest()
    {
        var rig = KindSites.Rig(KindSites.Settling);
        for (var bounce = 0; bounce < 4; bounce++)
        {
            rig.LeafReports(Door, LeafState.Open).After(TimeSpan.FromMilliseconds(40))
                .LeafReports(Door, LeafState.Closed).After(TimeSpan.FromMilliseconds(40));
        }
        rig.After(TimeSpan.FromSeconds(1)).HasNoAlarm(Door).Shows(Door, Secured.Yes);

        rig.LeafReports(Door, LeafState.Open).HasNoAlarm(Door).After(TimeSpan.FromMilliseconds(100));
        rig.HasRaised(Door, DoorAlarms.Forced).Shows(Door, Secured.No);
    }

    [Fact]
    public void A_contact_that_never_rests_cannot_be_believed()
    {
        var rig = KindSites.Rig(KindSites.Settling);
        for (var bounce = 0; bounce < 40; bounce++)
        {
            rig.LeafReports(Door, bounce % 2 == 0 ? LeafState.Open : LeafState.Closed)
                .After(TimeSpan.FromMilliseconds(60));
        }

        rig.HasRaised(Door, DoorAlarms.LineFault).Shows(Door, Secured.Unknown);
    }

    private static void IsDriven(PanelRig rig, params OutputOrder[] orders) =>
        Assert.Equal(orders, rig.Drives(Door).Last());
}
