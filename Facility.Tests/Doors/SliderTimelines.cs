using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;
using Facility.Tests.Panels;
using static Facility.Contracts.Doors.MotorState;

namespace Facility.Tests.Doors;

/// <summary>A sliding door on virtual time: its motor, its limits, and whoever stands in its way.</summary>
public sealed class SliderTimelines
{
    private const string Door = KindSites.Name;
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(8) + PanelLimits.MotorMargin;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_release_drives_it_open_for_its_travel_and_the_module_itself_ends_that()
    {
        var rig = Ordered(KindSites.Rig(KindSites.Slider));

        IsDriven(rig, new(1, OutputAction.Off, TimeSpan.Zero), new(0, OutputAction.OnFor, Run));
        Assert.Equal((Opening, Commanded.Released), (rig[Door].Motor, rig[Door].Commanded));
        var entry = rig.Effects.FindIndex(effect => effect is PanelEffect.Append { Token: not 0 });
        var frame = rig.Effects.FindIndex(effect =>
            effect is PanelEffect.Submit { Command.Command: OutputCommand { Orders: var orders } }
            && orders.Any(order => order.Action is OutputAction.OnFor));
        Assert.InRange(entry, 0, frame - 1);
    }

    [Fact]
    public void A_leaf_that_has_left_its_limit_travels_on_and_its_motor_is_off_at_the_other()
    {
        var rig = Ordered(KindSites.Rig(KindSites.Slider));
        var sent = rig.Drives(Door).Count();

        rig.BoltReports(Door, BoltState.Unsecured).LeafReports(Door, LeafState.Open).After(4 * Second);
        Assert.Equal((sent, Opening, Secured.No), (rig.Drives(Door).Count(), rig[Door].Motor, rig[Door].Secured));

        rig.Reports(Door, DoorContact.OpenLimit, true);
        Assert.All(rig.Drives(Door).Last(), order => Assert.Equal(OutputAction.Off, order.Action));
        Assert.Equal((Stopped, true), (rig[Door].Motor, rig[Door].FullyOpen));
        rig.HasNoAlarm(Door);
    }

    [Fact]
    public void It_stands_open_until_it_is_closed_and_is_secured_when_it_is_deadlocked()
    {
        var rig = FullyOpen(KindSites.WithPartner(KindSites.Slider)).After(20 * Second);
        Assert.Equal(Stopped, rig[Door].Motor);

        rig.IsOrdered(DoorMotion.Close, Door);
        IsDriven(rig, new(0, OutputAction.Off, TimeSpan.Zero), new(1, OutputAction.OnFor, Run));
        rig.Reports(Door, DoorContact.OpenLimit, false).After(7 * Second).LeafReports(Door, LeafState.Closed);
        Assert.Equal((Closing, Secured.No, Door), (rig[Door].Motor, rig[Door].Secured, rig["d2"].InhibitedBy));

        rig.BoltReports(Door, BoltState.Secured).HasNoAlarm(Door).Shows(Door, Secured.Yes);
        Assert.Equal((Stopped, ""), (rig[Door].Motor, rig["d2"].InhibitedBy));
        Assert.Contains(RecordKinds.DoorCloseOrdered, rig.Kinds);
        Assert.Contains(RecordKinds.DoorSecured, rig.Kinds);
    }

    [Fact]
    public void Closing_and_stopping_wait_for_no_storage()
    {
        var rig = FullyOpen(KindSites.Rig(KindSites.Slider));
        rig.JournalSpent = true;

        Assert.Equal(Closing, rig.IsOrdered(DoorMotion.Close, Door)[Door].Motor);
        Assert.Equal(Stopped, rig.IsOrdered(DoorMotion.Stop, Door)[Door].Motor);
    }

    [Fact]
    public void What_meets_a_closing_leaf_makes_it_drive_back_try_again_and_give_up()
    {
        var rig = FullyOpen(KindSites.Rig(KindSites.Slider)).IsOrdered(DoorMotion.Close, Door)
            .Reports(Door, DoorContact.OpenLimit, false);
        for (var attempt = 0; attempt <= KindSites.Slider.Fittings.Motor!.Attempts; attempt++)
        {
            Assert.Equal(Closing, rig[Door].Motor);
            rig.Reports(Door, DoorContact.Way, false);
            IsDriven(
                rig, new(1, OutputAction.Off, TimeSpan.Zero), new(0, OutputAction.OnFor, PanelLimits.MotorBackFor));
            Assert.Equal(Reversing, rig[Door].Motor);
            rig.Reports(Door, DoorContact.Way, true).After(PanelLimits.MotorBackFor);
            if (attempt < KindSites.Slider.Fittings.Motor.Attempts)
                rig.HasNoAlarm(Door).After(PanelLimits.MotorPause);
        }

        Assert.Equal(Blocked, rig[Door].Motor);
        rig.HasRaised(Door, DoorAlarms.Obstructed).Shows(Door, Secured.No);
        Assert.All(rig.Drives(Door).Last(), order => Assert.Equal(OutputAction.Off, order.Action));

        var sent = rig.Drives(Door).Count();
        Assert.Equal(sent, rig.After(30 * Second).Drives(Door).Count());

        rig.IsOrdered(DoorMotion.Close, Door);
        Assert.Equal((Closing, DoorAlarms.None), (rig[Door].Motor, rig[Door].Alarms & DoorAlarms.Obstructed));
        NeverBothWays(rig);
    }

    [Fact]
    public void A_leaf_that_meets_something_while_it_opens_is_stopped()
    {
        var rig = Ordered(KindSites.Rig(KindSites.Slider)).BoltReports(Door, BoltState.Unsecured)
            .LeafReports(Door, LeafState.Open).Reports(Door, DoorContact.Way, false);

        Assert.Equal(Blocked, rig[Door].Motor);
        rig.HasRaised(Door, DoorAlarms.Obstructed);
        Assert.All(rig.Drives(Door).Last(), order => Assert.Equal(OutputAction.Off, order.Action));
    }

    [Fact]
    public void A_leaf_that_presses_on_its_frame_is_not_driven_back()
    {
        var rig = FullyOpen(KindSites.Rig(KindSites.Slider)).IsOrdered(DoorMotion.Close, Door)
            .Reports(Door, DoorContact.OpenLimit, false).LeafReports(Door, LeafState.Closed);
        var sent = rig.Drives(Door).Count();

        rig.Reports(Door, DoorContact.Way, false);

        Assert.Equal((sent, Closing), (rig.Drives(Door).Count(), rig[Door].Motor));
    }

    [Theory]
    [InlineData(InputState.Active, Closing)]
    [InlineData(InputState.Inactive, Blocked)]
    [InlineData(InputState.Open, Blocked)]
    public void Lockdown_closes_it_with_its_way_sensed_or_not_at_all(InputState way, MotorState motor)
    {
        var rig = FullyOpen(KindSites.Rig(KindSites.Slider)).Reports(Door, DoorContact.Way, way);
        var sent = rig.Drives(Door).Count();

        rig.IsLockedDown();

        Assert.Equal(motor, rig[Door].Motor);
        Assert.Equal(motor is Closing, rig.Drives(Door).Skip(sent).Any(Closes));
        Assert.Equal(motor is Blocked, rig[Door].Alarms.HasFlag(DoorAlarms.Obstructed));
    }

    [Fact]
    public void Lockdown_closes_nothing_on_people_who_work_on_it_and_says_so()
    {
        var rig = FullyOpen(KindSites.Rig(KindSites.Slider)).IsOutOfService(Door).IsLockedDown();

        Assert.Equal(Stopped, rig[Door].Motor);
        rig.HasRaised(Door, DoorAlarms.FailedToClose);
        Assert.DoesNotContain(rig.Drives(Door), Closes);
    }

    [Fact]
    public void A_lockdown_that_comes_while_it_opens_turns_it_round()
    {
        var rig = Ordered(KindSites.Rig(KindSites.Slider)).BoltReports(Door, BoltState.Unsecured)
            .LeafReports(Door, LeafState.Open).IsLockedDown();

        Assert.Equal(Closing, rig[Door].Motor);
        Assert.True(Closes(rig.Drives(Door).Last()));
        NeverBothWays(rig);
    }

    [Fact]
    public void A_sensing_that_fails_stops_a_closing_leaf()
    {
        var rig = FullyOpen(KindSites.Rig(KindSites.Slider)).IsOrdered(DoorMotion.Close, Door)
            .Reports(Door, DoorContact.Way, InputState.Short);

        Assert.Equal(Blocked, rig[Door].Motor);
        rig.HasRaised(Door, DoorAlarms.LineFault).HasRaised(Door, DoorAlarms.Obstructed);
    }

    [Fact]
    public void A_panel_that_finds_it_open_stops_its_motor_and_moves_no_leaf()
    {
        var rig = KindSites.Fresh(KindSites.Slider).Has(0, [
            InputState.Inactive, InputState.Inactive, InputState.Active, InputState.Active, InputState.Inactive,
            .. Enumerable.Repeat(InputState.Active, 3),
        ]).IsSensed().After(10 * Second);

        Assert.NotEmpty(rig.Drives(Door));
        Assert.All(rig.Drives(Door).SelectMany(orders => orders), order =>
            Assert.Equal(OutputAction.Off, order.Action));
        Assert.Equal((Stopped, Secured.No), (rig[Door].Motor, rig[Door].Secured));
    }

    [Fact]
    public void Motors_that_move_nothing_are_told_in_time()
    {
        var rig = Ordered(KindSites.Rig(KindSites.Slider)).BoltReports(Door, BoltState.Unsecured)
            .LeafReports(Door, LeafState.Open).After(Run).HasRaised(Door, DoorAlarms.FailedToOpen);
        Assert.Equal(Stopped, rig[Door].Motor);

        rig.IsOrdered(DoorMotion.Close, Door).After(Run).HasRaised(Door, DoorAlarms.FailedToClose);
        Assert.Equal((Stopped, DoorAlarms.None), (rig[Door].Motor, rig[Door].Alarms & DoorAlarms.FailedToOpen));

        rig.LeafReports(Door, LeafState.Closed);
        Assert.Equal(DoorAlarms.None, rig[Door].Alarms & DoorAlarms.FailedToClose);
    }

    [Fact]
    public void A_leaf_that_never_leaves_although_its_deadlock_did_has_failed_to_open()
    {
        var rig = Ordered(KindSites.Rig(KindSites.Slider)).BoltReports(Door, BoltState.Unsecured)
            .After(KindSites.Slider.Timings.Release);

        rig.HasRaised(Door, DoorAlarms.FailedToOpen);
        Assert.Equal(Stopped, rig[Door].Motor);
    }

    [Fact]
    public void A_deadlock_that_does_not_fall_keeps_the_partner_locked()
    {
        var rig = FullyOpen(KindSites.WithPartner(KindSites.Slider)).IsOrdered(DoorMotion.Close, Door)
            .Reports(Door, DoorContact.OpenLimit, false).LeafReports(Door, LeafState.Closed)
            .After(KindSites.Slider.Timings.LockConfirm).HasRaised(Door, DoorAlarms.FailedToLock)
            .IsBadgedAt("d2");

        Assert.Equal((Door, Commanded.Locked), (rig["d2"].InhibitedBy, rig["d2"].Commanded));
    }

    [Theory]
    [InlineData("MOVE-05", 4, PanelRig.Boot)]
    [InlineData("MOVE-05", 0, "boot-0")]
    public void A_close_that_is_too_old_is_dropped_and_a_stop_never(string rule, int age, string boot)
    {
        var rig = FullyOpen(KindSites.Rig(KindSites.Slider)).IsOrdered(DoorMotion.Close, Door, age * Second, boot);
        Assert.Contains(rule, rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.Equal(Stopped, rig[Door].Motor);

        rig.IsOrdered(DoorMotion.Close, Door).IsOrdered(DoorMotion.Stop, Door, age * Second, boot);
        Assert.Equal(Stopped, rig[Door].Motor);
    }

    [Fact]
    public void A_close_is_refused_by_name()
    {
        var rig = FullyOpen(KindSites.Rig(KindSites.Slider));
        Assert.Contains("MOVE-03", Refused(rig.IsOrdered(DoorMotion.None, Door)), StringComparison.Ordinal);
        Assert.Contains("MOVE-09", Refused(rig.Reports(Door, DoorContact.Way, false)
            .IsOrdered(DoorMotion.Close, Door)), StringComparison.Ordinal);
        Assert.Contains("MOVE-08", Refused(rig.Reports(Door, DoorContact.Way, true).IsOutOfService(Door)
            .IsOrdered(DoorMotion.Close, Door)), StringComparison.Ordinal);
        Assert.Contains("MOVE-06", Refused(rig.Tell(new BusEvent.PeripheralOffline(0))
            .IsOrdered(DoorMotion.Close, Door)), StringComparison.Ordinal);
        Assert.Contains("MOVE-01", Refused(rig.IsOrdered(DoorMotion.Close, "d9")), StringComparison.Ordinal);
        Assert.Contains("MOVE-02", Refused(KindSites.Rig(KindSites.DualLock).IsOrdered(DoorMotion.Stop, Door)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Drives(Door), Closes);
    }

    [Fact]
    public void Contacts_that_say_open_and_closed_at_once_are_a_fault()
    {
        var rig = KindSites.Rig(KindSites.Slider).Reports(Door, DoorContact.OpenLimit, true).HasNoAlarm(Door)
            .After(PanelLimits.ContactsAgreeWithin).HasRaised(Door, DoorAlarms.LineFault);

        rig.Shows(Door, Secured.Unknown);
        rig.Reports(Door, DoorContact.OpenLimit, false).HasNoAlarm(Door).Shows(Door, Secured.Yes);
    }

    private static PanelRig Ordered(PanelRig rig) => rig.IsOrderedReleased(Door);

    private static PanelRig FullyOpen(PanelRig rig) => Ordered(rig)
        .BoltReports(Door, BoltState.Unsecured).LeafReports(Door, LeafState.Open)
        .Reports(Door, DoorContact.OpenLimit, true);

    private static void IsDriven(PanelRig rig, params OutputOrder[] orders) =>
        Assert.Equal(orders, rig.Drives(Door).Last());

    private static bool Closes(OutputOrder[] orders) =>
        orders.Any(order => order is { Output: 1, Action: OutputAction.OnFor or OutputAction.On });

    private static void NeverBothWays(PanelRig rig) => Assert.All(rig.Drives(Door), orders =>
    {
        Assert.Equal(2, orders.Length);
        Assert.InRange(orders.Count(order => order.Action is not OutputAction.Off), 0, 1);
        Assert.Equal(OutputAction.Off, orders[0].Action);
    });

    private static string Refused(PanelRig rig) => rig.Last(RecordKinds.OrderRefused).Body;
}
