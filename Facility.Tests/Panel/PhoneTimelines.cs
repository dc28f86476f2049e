using Facility.Contracts.Calls;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

/// <summary>The rig's day begins at 13:00 of the facility's clocks.</summary>
public sealed class PhoneTimelines
{
    private static readonly IoPoint Power = new(SmallSites.Line, 0, 3);
    private static readonly IoPoint Hook = new(SmallSites.Line, 0, 6);
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nobody_has_told_the_hours_so_nothing_is_driven()
    {
        var rig = Wired().After(TimeSpan.FromMinutes(5));

        Assert.Empty(Orders(rig));
    }

    [Fact]
    public void Inside_its_window_it_has_power_that_ends_by_itself_if_the_panel_dies_and_is_driven_every_minute()
    {
        var rig = Wired();
        Told(rig, 9 * 60, 21 * 60);
        rig.After(TimeSpan.FromMinutes(3));

        Assert.InRange(Orders(rig).Count, 3, 4);
        Assert.All(Orders(rig), order => Assert.Equal(
            new OutputOrder(3, OutputAction.OnFor, TimeSpan.FromMinutes(20)), order));
        Assert.Equal(1, rig.Kinds.Count(kind => kind == RecordKinds.PayphonePowered));
    }

    [Fact]
    public void One_command_lasts_longer_than_an_ordinary_call()
    {
        Assert.True(PanelLimits.PhonePowerFor - PanelLimits.PhonePowerAgainAfter > TimeSpan.FromMinutes(15));
        Assert.True(PanelLimits.PhonePowerForMax.TotalSeconds <= 6553.5);
    }

    [Fact]
    public void The_end_of_its_window_takes_the_power_of_a_phone_nobody_uses()
    {
        var rig = Wired();
        Told(rig, 9 * 60, (13 * 60) + 5);
        rig.After(TimeSpan.FromMinutes(6));

        Assert.Equal(OutputAction.Off, Orders(rig)[^1].Action);
        Assert.Contains("window", rig.Last(RecordKinds.PayphoneUnpowered).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receiver_that_is_off_keeps_the_power_beyond_the_window_for_one_calls_time()
    {
        var rig = Wired();
        Told(rig, 9 * 60, (13 * 60) + 5);
        rig.After(TimeSpan.FromMinutes(4)).Reports(Hook, InputState.Active).After(TimeSpan.FromMinutes(14));
        Assert.DoesNotContain(Orders(rig), order => order.Action is OutputAction.Off);

        rig.After(TimeSpan.FromMinutes(3));
        Assert.Equal(OutputAction.Off, Orders(rig)[^1].Action);
    }

    [Fact]
    public void Hanging_up_after_the_window_ends_the_power_and_a_cut_cable_does_not()
    {
        var rig = Wired();
        Told(rig, 9 * 60, (13 * 60) + 5);
        rig.After(TimeSpan.FromMinutes(4)).Reports(Hook, InputState.Active).After(TimeSpan.FromMinutes(2))
            .Reports(Hook, InputState.Open).After(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain(Orders(rig), order => order.Action is OutputAction.Off);

        rig.Reports(Hook, InputState.Inactive).After(TimeSpan.FromSeconds(3));
        Assert.Equal(OutputAction.Off, Orders(rig)[^1].Action);
        Assert.Contains(RecordKinds.PayphoneOnHook, rig.Kinds);
    }

    [Fact]
    public void A_call_that_the_silo_holds_keeps_the_power_until_its_limit()
    {
        var rig = Wired();
        Told(rig, 9 * 60, (13 * 60) + 5, Day.AddMinutes(15));
        rig.After(TimeSpan.FromMinutes(14));
        Assert.DoesNotContain(Orders(rig), order => order.Action is OutputAction.Off);

        rig.After(TimeSpan.FromMinutes(2));
        Assert.Equal(OutputAction.Off, Orders(rig)[^1].Action);
    }

    [Fact]
    public void A_lawyers_call_outlives_the_window_and_the_panel_by_far()
    {
        var rig = Wired();
        Told(rig, 9 * 60, (13 * 60) + 5, Day.AddHours(4));
        rig.After(TimeSpan.FromMinutes(30));

        Assert.All(Orders(rig), order => Assert.Equal(
            new OutputOrder(3, OutputAction.OnFor, PanelLimits.PhonePowerForMax), order));
    }

    [Fact]
    public void Lockdown_ends_the_power_for_new_calls_and_cuts_none_that_the_silo_holds()
    {
        var rig = Wired();
        Told(rig, 9 * 60, 21 * 60, Day.AddMinutes(10));
        rig.After(TimeSpan.FromMinutes(1)).IsLockedDown().After(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(Orders(rig), order => order.Action is OutputAction.Off);

        rig.After(TimeSpan.FromMinutes(6));
        Assert.Equal(OutputAction.Off, Orders(rig)[^1].Action);
        rig.IsLockedDown(engage: false).After(TimeSpan.FromSeconds(3));
        Assert.Equal(OutputAction.OnFor, Orders(rig)[^1].Action);
    }

    [Fact]
    public void Where_the_site_says_so_it_keeps_its_power_through_a_lockdown()
    {
        var rig = Wired(worksInLockdown: true);
        Told(rig, 9 * 60, 21 * 60);
        rig.After(TimeSpan.FromMinutes(1)).IsLockedDown().After(TimeSpan.FromMinutes(5));

        Assert.DoesNotContain(Orders(rig), order => order.Action is OutputAction.Off);
    }

    [Fact]
    public void A_sender_that_was_replaced_gives_no_power()
    {
        var rig = Wired().IsOrderedReleased("d1", epoch: 2);
        Told(rig, 9 * 60, 21 * 60);
        rig.After(TimeSpan.FromMinutes(3));

        Assert.Empty(Orders(rig));
    }

    [Fact]
    public void A_module_that_comes_back_is_driven_at_once_and_one_that_refuses_again_soon()
    {
        var rig = Wired();
        Told(rig, 9 * 60, 21 * 60);
        rig.After(TimeSpan.FromSeconds(10));
        var before = Orders(rig).Count;
        rig.Tell(new BusEvent.PeripheralOnline(0));
        Assert.Equal(before + 1, Orders(rig).Count);

        rig.Answers = false;
        rig.Tell(new BusEvent.PeripheralOnline(0));
        rig.Ends(rig.Commands[^1], CommandOutcome.Unanswered);
        rig.After(TimeSpan.FromSeconds(7));
        Assert.Equal(before + 3, Orders(rig).Count);
    }

    [Fact]
    public void A_restart_outside_the_window_takes_no_power_away_that_another_start_gave()
    {
        var rig = Wired(window: new([.. Enum.GetValues<DayOfWeek>()], new(9, 0), new(12, 0)))
            .After(TimeSpan.FromMinutes(30));

        Assert.Empty(Orders(rig));
    }

    [Fact]
    public void No_power_command_waits_in_front_of_a_lock()
    {
        var rig = Wired();
        Told(rig, 9 * 60, 21 * 60);
        rig.After(TimeSpan.FromSeconds(3));

        Assert.All(
            rig.Commands.Where(IsPower), command => Assert.Equal(BusUrgency.Courtesy, command.Urgency));
    }

    private static PanelRig Wired(SiteWindow? window = null, bool worksInLockdown = false)
    {
        var rig = new PanelRig(SmallSites.Of([SmallSites.Door("d1")]) with
        {
            Payphones =
            [
                new("phone-1", "Phone", SmallSites.Block)
                {
                    Power = Power, OffHook = Hook, Window = window, WorksInLockdown = worksInLockdown,
                },
            ],
        });
        rig.Has(0, [.. Enumerable.Range(0, 8).Select(input => input == 6 ? InputState.Inactive : InputState.Active)]);
        return rig.IsSensed().After(TimeSpan.FromSeconds(2));
    }

    private static void Told(PanelRig rig, int from, int to, DateTimeOffset? hold = null) =>
        rig.Tell(new PanelInput.PhonePlanArrived(new PhonePlan("phone-1", from, to, hold, 1)));

    private static bool IsPower(BusCommand command) =>
        command.Command is OutputCommand output && output.Orders.Any(order => order.Output == Power.Number);

    private static IReadOnlyList<OutputOrder> Orders(PanelRig rig) =>
        [.. rig.Commands.Where(IsPower).SelectMany(command => ((OutputCommand)command.Command).Orders)];
}
