using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;
using Facility.Tests.Panels;
using static Facility.Contracts.Doors.MotorState;

namespace Facility.Tests.Doors;

/// <summary>What must not set a slider's leaf moving, and what must stop it.</summary>
public sealed class SliderFaultTimelines
{
    private const string Door = KindSites.Name;
    private static readonly IoPoint Fire = new(SmallSites.Line, 0, 6), Lever = new(SmallSites.Line, 0, 7);
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(8) + PanelLimits.MotorMargin;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Somebody_who_stays_in_its_way_is_not_driven_onto_again_and_it_gives_up()
    {
        var rig = Closing().Reports(Door, DoorContact.Way, false);
        var closed = rig.Drives(Door).Count(Closes);

        rig.After(PanelLimits.MotorBackFor);
        for (var attempt = 0; attempt < KindSites.Slider.Fittings.Motor!.Attempts; attempt++)
        {
            Assert.Equal(Pausing, rig[Door].Motor);
            rig.HasNoAlarm(Door).After(PanelLimits.MotorPause);
        }
        rig.After(PanelLimits.MotorPause);

        Assert.Equal((closed, Blocked), (rig.Drives(Door).Count(Closes), rig[Door].Motor));
        rig.HasRaised(Door, DoorAlarms.Obstructed);
    }

    [Fact]
    public void A_leaf_of_which_nothing_is_known_is_not_closed()
    {
        var rig = FullyOpen().LeafReports(Door, LeafState.Fault).IsOrdered(DoorMotion.Close, Door);

        Assert.Equal(Blocked, rig[Door].Motor);
        Assert.DoesNotContain(rig.Drives(Door), Closes);
    }

    [Fact]
    public void A_leaf_that_cannot_be_seen_any_more_while_it_closes_is_stopped()
    {
        var rig = Closing().LeafReports(Door, LeafState.Fault);

        Assert.Equal(Blocked, rig[Door].Motor);
        Assert.All(rig.Drives(Door).Last(), order => Assert.Equal(OutputAction.Off, order.Action));
    }

    [Fact]
    public void A_cut_cable_of_its_open_limit_does_not_say_that_it_is_there()
    {
        var rig = Opening().Reports(Door, DoorContact.OpenLimit, InputState.Open);

        Assert.Equal((MotorState.Opening, false), (rig[Door].Motor, rig[Door].FullyOpen));
        rig.HasRaised(Door, DoorAlarms.LineFault);
    }

    [Fact]
    public void Work_that_begins_on_it_stops_its_leaf()
    {
        var rig = Closing().IsOutOfService(Door);

        Assert.Equal(Stopped, rig[Door].Motor);
        Assert.All(rig.Drives(Door).Last(), order => Assert.Equal(OutputAction.Off, order.Action));
    }

    [Fact]
    public void What_a_fire_opened_is_closed_by_no_order_and_no_lockdown()
    {
        var rig = Safe().Reports(Fire, InputState.Inactive).After(Second).BoltReports(Door, BoltState.Unsecured)
            .LeafReports(Door, LeafState.Open).Reports(Door, DoorContact.OpenLimit, true)
            .IsOrdered(DoorMotion.Close, Door);
        Assert.Contains("MOVE-07", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);

        rig.IsLockedDown();

        Assert.Equal(Stopped, rig[Door].Motor);
        Assert.DoesNotContain(rig.Drives(Door), Closes);
    }

    [Fact]
    public void What_a_lever_opened_is_closed_by_no_order_and_no_lockdown()
    {
        var rig = Safe().Reports(Lever, InputState.Inactive).After(Second).BoltReports(Door, BoltState.Unsecured)
            .LeafReports(Door, LeafState.Open).IsOrdered(DoorMotion.Close, Door);
        Assert.Contains("MOVE-07", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);

        rig.IsLockedDown();

        Assert.Equal(Stopped, rig[Door].Motor);
        Assert.DoesNotContain(rig.Drives(Door), Closes);
    }

    [Fact]
    public void A_run_that_is_driven_again_lasts_no_longer_than_the_first_would_have()
    {
        var rig = Safe();
        rig.Answers = false;
        rig.Reports(Fire, InputState.Inactive).After(Second);
        Assert.Equal(Run, rig.Drives(Door).Last()[1].Time);
        var began = rig.Now;

        rig.Ends(rig.Commands[^1], CommandOutcome.Unanswered);
        rig.After(PanelLimits.LockAgainAfter);

        Assert.Equal(
            new(0, OutputAction.OnFor, Run - (rig.Now - began)), rig.Drives(Door).Last()[1]);
    }

    [Fact]
    public void A_vehicle_that_waits_before_its_gate_does_not_keep_it_from_opening()
    {
        var rig = KindSites.Rig(KindSites.VehicleGate).IsOrderedReleased(Door).BoltReports(Door, BoltState.Unsecured)
            .LeafReports(Door, LeafState.Open).Reports(Door, DoorContact.Way, false);

        Assert.Equal(MotorState.Opening, rig[Door].Motor);
        rig.HasNoAlarm(Door);
    }

    [Fact]
    public void One_that_stands_open_too_long_is_held_until_it_is_shut()
    {
        var rig = FullyOpen().After(KindSites.Slider.Timings.HeldAfter).HasRaised(Door, DoorAlarms.Held);

        rig.IsOrdered(DoorMotion.Close, Door).Reports(Door, DoorContact.OpenLimit, false)
            .LeafReports(Door, LeafState.Closed).HasNoAlarm(Door);
    }

    [Fact]
    public void One_that_arrives_late_has_opened_and_one_that_tries_again_has_not_failed_yet()
    {
        var rig = Opening().After(Run).HasRaised(Door, DoorAlarms.FailedToOpen)
            .Reports(Door, DoorContact.OpenLimit, true).HasNoAlarm(Door);

        rig.IsOrdered(DoorMotion.Close, Door).After(Run).HasRaised(Door, DoorAlarms.FailedToClose)
            .IsOrdered(DoorMotion.Close, Door);
        Assert.Equal(DoorAlarms.None, rig[Door].Alarms & DoorAlarms.FailedToClose);
    }

    [Fact]
    public void A_deadlock_that_is_claimed_beside_an_open_leaf_is_a_fault()
    {
        var rig = FullyOpen().BoltReports(Door, BoltState.Secured).HasNoAlarm(Door)
            .After(PanelLimits.ContactsAgreeWithin).HasRaised(Door, DoorAlarms.LineFault);

        Assert.Equal(BoltState.Fault, rig[Door].Bolt);
    }

    [Fact]
    public void A_leaf_that_gave_up_and_is_pushed_shut_by_hand_is_blocked_no_more()
    {
        var rig = FullyOpen().Reports(Door, DoorContact.Way, false).IsLockedDown()
            .HasRaised(Door, DoorAlarms.Obstructed).Reports(Door, DoorContact.Way, true)
            .Reports(Door, DoorContact.OpenLimit, false).LeafReports(Door, LeafState.Closed)
            .BoltReports(Door, BoltState.Secured);

        Assert.Equal(Stopped, rig[Door].Motor);
        rig.HasNoAlarm(Door).Shows(Door, Secured.Yes);
    }

    [Fact]
    public void Of_a_module_that_fell_silent_nobody_knows_what_its_motor_does()
    {
        var rig = Closing().Tell(new BusEvent.PeripheralOffline(0));
        Assert.Equal(MotorState.Unknown, rig[Door].Motor);

        rig.Tell(new BusEvent.PeripheralOnline(0)).IsSensed();
        Assert.Equal(Stopped, rig[Door].Motor);
        Assert.All(rig.Drives(Door).Last(), order => Assert.Equal(OutputAction.Off, order.Action));
    }

    [Fact]
    public void A_release_that_runs_opened_it_whatever_a_key_does_beside_it()
    {
        var rig = KindSites.Rig(KindSites.Slider).Reports(Door, DoorContact.Key, true).IsOrderedReleased(Door)
            .BoltReports(Door, BoltState.Unsecured);

        Assert.False(rig[Door].ByKey);
        Assert.DoesNotContain(RecordKinds.DoorOpenedByKey, rig.Kinds);
    }

    [Fact]
    public void A_repeated_close_closes_once()
    {
        var rig = FullyOpen();
        Ordered(rig, "v-1", 1);
        rig.IsOrdered(DoorMotion.Stop, Door);

        Assert.Equal(Stopped, Ordered(rig, "v-1", 1)[Door].Motor);
    }

    [Fact]
    public void A_sender_that_was_replaced_closes_nothing()
    {
        var rig = FullyOpen().IsOrderedReleased(Door, epoch: 2);

        Ordered(rig, "v-1", 1);

        Assert.Contains("MOVE-04", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Drives(Door), Closes);
    }

    private static PanelRig Ordered(PanelRig rig, string id, long epoch) => rig.Tell(new PanelInput.MotionArrived(new(
        new(id), new(Door), DoorMotion.Close, "s-002 guard st-1", PanelRig.Boot, rig.Now, epoch)));

    private static PanelRig Safe() => new PanelRig(SmallSites.WithSafety(
            SmallSites.Of([KindSites.Slider with { Fire = FirePlan.Release }]), false, Door))
        .Has(0, KindSites.AtRest(KindSites.Slider)).IsSensed().After(Second);

    private static PanelRig Opening() => KindSites.Rig(KindSites.Slider).IsOrderedReleased(Door)
        .BoltReports(Door, BoltState.Unsecured).LeafReports(Door, LeafState.Open);

    private static PanelRig FullyOpen() => Opening().Reports(Door, DoorContact.OpenLimit, true);

    private static PanelRig Closing() => FullyOpen().IsOrdered(DoorMotion.Close, Door)
        .Reports(Door, DoorContact.OpenLimit, false);

    private static bool Closes(OutputOrder[] orders) =>
        orders.Any(order => order is { Output: 1, Action: OutputAction.OnFor or OutputAction.On });
}
