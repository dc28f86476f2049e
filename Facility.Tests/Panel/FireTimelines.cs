using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

/// <summary>Fire inputs: alarm, cable and chatter are three things, and only one of them releases.</summary>
public sealed class FireTimelines
{
    private static readonly IoPoint Fire = new(SmallSites.Line, 0, 6);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_door_whose_plan_is_release_is_released_at_once_and_kept_so_until_the_fire_is_over()
    {
        var rig = Rig().Reports(Fire, InputState.Inactive).After(Settled);
        Assert.Equal((Commanded.Released, CommandSlot.LifeSafety), (rig["exit"].Commanded, rig["exit"].Slot));
        Assert.Equal(OutputAction.OnFor, rig.Outputs("exit").Last().Action);

        var sent = rig.Outputs("exit").Count();
        rig.BoltReports("exit", BoltState.Unsecured).After(TimeSpan.FromMinutes(5));
        Assert.Equal(Commanded.Released, rig["exit"].Commanded);
        Assert.InRange(rig.Outputs("exit").Count() - sent, 14, 16);
        Assert.All(rig.Outputs("exit").Skip(sent), order => Assert.Equal(PanelLimits.HeldReleaseFor, order.Time));

        rig.Reports(Fire, InputState.Active).After(Settled);
        Assert.Equal(Commanded.Locked, rig["exit"].Commanded);
        Assert.Equal(OutputAction.Off, rig.Outputs("exit").Last().Action);
        Assert.Contains(RecordKinds.FireEnded, rig.Kinds);
    }

    [Fact]
    public void The_release_precedes_its_entry_and_a_spent_journal_does_not_hold_it()
    {
        var rig = Rig();
        rig.JournalSpent = true;
        var before = rig.Effects.Count;
        rig.Reports(Fire, InputState.Inactive).After(Settled);

        var effects = rig.Effects.Skip(before).ToList();
        var released = effects.FindIndex(effect => effect is PanelEffect.Submit
            { Command.Command: OutputCommand { Orders: [{ Action: OutputAction.OnFor }] } });
        var written = effects.FindIndex(effect => effect is PanelEffect.Append { Draft.Kind: RecordKinds.FireAlarm });
        Assert.InRange(released, 0, written - 1);
    }

    [Theory]
    [InlineData("cell", FirePlan.Alert, true)]
    [InlineData("ward", FirePlan.StaffRelease, true)]
    [InlineData("shed", FirePlan.Ignore, false)]
    public void A_door_with_another_plan_stays_locked_and_prompts_or_not(string door, FirePlan plan, bool prompts)
    {
        var rig = Rig().Reports(Fire, InputState.Inactive).After(Settled);

        Assert.Equal(plan, Doors.Single(known => known.Id.Value == door).Fire);
        Assert.Equal(Commanded.Locked, rig[door].Commanded);
        Assert.Equal(prompts, rig[door].Alarms.HasFlag(DoorAlarms.Fire));
    }

    [Theory]
    [InlineData(InputState.Open, "cut")]
    [InlineData(InputState.Short, "short")]
    [InlineData(InputState.Fault, "unreadable")]
    public void A_damaged_cable_is_told_by_name_and_moves_no_door(InputState state, string name)
    {
        var rig = Rig();
        var sent = rig.Commands.Count;
        rig.Reports(Fire, state).After(Settled);

        Assert.Equal(sent, rig.Commands.Count);
        var fault = rig.Last(RecordKinds.SafetyInputFaulted).Body;
        Assert.Contains($"\"state\":\"{name}\"", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(RecordKinds.FireAlarm, rig.Kinds);
        rig.Reports(Fire, InputState.Active).After(Settled);
        Assert.Contains(RecordKinds.SafetyInputRestored, rig.Kinds);
    }

    [Fact]
    public void Where_the_site_says_so_a_cut_cable_is_an_alarm_and_a_silent_module_still_is_not()
    {
        var rig = Rig(lossIsAlarm: true).Tell(new BusEvent.PeripheralOffline(0)).After(Settled);
        Assert.Contains("lost", rig.Last(RecordKinds.SafetyInputFaulted).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(RecordKinds.FireAlarm, rig.Kinds);

        rig.IsSensed().After(Settled).Reports(Fire, InputState.Open).After(Settled);
        Assert.Equal(CommandSlot.LifeSafety, rig["exit"].Slot);
    }

    [Fact]
    public void Chatter_is_no_alarm_and_a_bounce_is_nothing()
    {
        var rig = Rig();
        for (var turn = 0; turn < 3; turn++)
            rig.Reports(Fire, InputState.Inactive).Reports(Fire, InputState.Active);
        rig.After(Settled);
        Assert.DoesNotContain(RecordKinds.SafetyInputFaulted, rig.Kinds);

        for (var turn = 0; turn < 4; turn++)
            rig.Reports(Fire, InputState.Inactive).Reports(Fire, InputState.Active);
        Assert.Contains("chatter", rig.Last(RecordKinds.SafetyInputFaulted).Body, StringComparison.Ordinal);
        rig.Reports(Fire, InputState.Inactive).After(PanelLimits.ChatterQuiet - Settled);
        Assert.DoesNotContain(RecordKinds.FireAlarm, rig.Kinds);

        rig.After(Settled + Settled);
        Assert.Contains(RecordKinds.FireAlarm, rig.Kinds);
    }

    [Fact]
    public void A_bolt_that_the_hard_wired_loop_drew_first_is_no_attack() =>
        Assert.Equal(DoorAlarms.Fire, Rig()
            .BoltReports("exit", BoltState.Unsecured).HasRaised("exit", DoorAlarms.BoltLost)
            .Reports(Fire, InputState.Inactive).After(Settled)["exit"].Alarms);

    [Fact]
    public void A_cable_cut_during_a_fire_ends_no_release()
    {
        var rig = Rig().Reports(Fire, InputState.Inactive).After(Settled).Reports(Fire, InputState.Open).After(Settled);

        Assert.Equal(CommandSlot.LifeSafety, rig["exit"].Slot);
    }

    [Fact]
    public void Fire_overrules_a_lockdown_and_after_it_the_lockdown_still_stands()
    {
        var rig = Rig().IsLockedDown().Reports(Fire, InputState.Inactive).After(Settled);
        Assert.Equal((Commanded.Released, true), (rig["exit"].Commanded, rig["exit"].LockedDown));

        rig.IsLockedDown().Reports(Fire, InputState.Active).After(Settled);

        Assert.Equal((Commanded.Locked, CommandSlot.Lockdown), (rig["exit"].Commanded, rig["exit"].Slot));
    }

    [Fact]
    public void A_module_that_returns_during_the_fire_releases_again_and_after_the_fire_it_does_not()
    {
        var rig = Rig().Reports(Fire, InputState.Inactive).After(Settled);
        rig.Tell(new BusEvent.PeripheralOffline(0)).IsSensed();
        Assert.Equal(OutputAction.OnFor, rig.Outputs("exit").Last().Action);

        rig.Reports(Fire, InputState.Active).After(Settled);
        var releases = rig.Outputs("exit").Count(order => order.Action is OutputAction.OnFor);
        rig.Tell(new BusEvent.PeripheralOffline(0)).IsSensed().After(TimeSpan.FromMinutes(2));
        Assert.Equal(releases, rig.Outputs("exit").Count(order => order.Action is OutputAction.OnFor));
    }

    [Fact]
    public void Of_two_fire_inputs_the_last_that_ends_ends_the_release()
    {
        var site = SmallSites.WithSafety(SmallSites.Of([.. Doors]), false, "exit");
        var other = Fire with { Number = 7 };
        var rig = new PanelRig(site with
        {
            SafetyInputs = [.. site.SafetyInputs.Select(input => input with { Kind = SafetyInputKind.Fire })],
        }).IsSensed().After(Settled);
        rig.Reports(Fire, InputState.Inactive).Reports(other, InputState.Inactive).After(Settled);

        rig.Reports(Fire, InputState.Active).After(Settled);
        Assert.Equal(CommandSlot.LifeSafety, rig["exit"].Slot);
        rig.Reports(other, InputState.Active).After(Settled);
        Assert.Equal(Commanded.Locked, rig["exit"].Commanded);
    }

    [Fact]
    public void A_panel_that_wakes_late_ends_the_fire_before_it_would_drive_the_release_once_more()
    {
        var rig = Rig().Reports(Fire, InputState.Inactive).After(Settled)
            .After(PanelLimits.HeldReleaseAgainAfter - TimeSpan.FromSeconds(0.8));
        var releases = rig.Outputs("exit").Count(order => order.Action is OutputAction.OnFor);

        // Over after half a second; the panel is asked again only when it would drive the door once more.
        rig.Reports(Fire, InputState.Active).After(Settled);

        Assert.Equal(Commanded.Locked, rig["exit"].Commanded);
        Assert.Equal(releases, rig.Outputs("exit").Count(order => order.Action is OutputAction.OnFor));
    }

    [Fact]
    public void Staff_release_what_its_plan_lets_them_against_lockdown_and_only_while_it_burns()
    {
        var rig = Rig().IsLockedDown().IsOrderedReleased("ward");
        Assert.Contains("ORD-02", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);

        rig.Reports(Fire, InputState.Inactive).After(Settled).IsOrderedReleased("cell").IsOrderedReleased("ward");
        Assert.Equal(CommandSlot.LifeSafety, rig["ward"].Slot);
        Assert.Equal(Commanded.Locked, rig["cell"].Commanded);

        rig.Reports(Fire, InputState.Active).After(Settled);
        Assert.Equal((Commanded.Locked, CommandSlot.Lockdown), (rig["ward"].Commanded, rig["ward"].Slot));
    }

    [Fact]
    public void A_staff_release_whose_entry_comes_after_the_fire_is_dropped()
    {
        var rig = Rig().Reports(Fire, InputState.Inactive).After(Settled);
        rig.Writes = false;
        rig.IsOrderedReleased("ward").Reports(Fire, InputState.Active).After(Settled);
        rig.IsWritten();

        Assert.Contains("REL-06", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Outputs("ward"), order => order.Action is OutputAction.OnFor);
    }

    private static readonly SiteDoor[] Doors =
    [
        SmallSites.Door("exit") with { Fire = FirePlan.Release },
        SmallSites.Door("cell", 1) with { Fire = FirePlan.Alert },
        SmallSites.Door("ward", 2) with { Fire = FirePlan.StaffRelease },
        SmallSites.Door("shed", 4) with { Fire = FirePlan.Ignore },
    ];

    private static PanelRig Rig(bool lossIsAlarm = false) => new PanelRig(SmallSites.WithSafety(
        SmallSites.Of([.. Doors]), lossIsAlarm, "exit", "cell", "ward", "shed")).IsSensed().After(Settled);
}
