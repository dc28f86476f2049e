using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class PanelCoreTimelines
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static PanelRig OneDoor() => new PanelRig(SmallSites.Of([SmallSites.Door("d1")])).IsSensed();

    [Fact]
    public void A_door_starts_by_sensing_and_locks_but_never_releases()
    {
        var rig = new PanelRig(SmallSites.Of([SmallSites.Door("d1")]));
        Assert.Equal(Secured.Unknown, rig["d1"].Secured);
        Assert.Equal(DriveState.Unknown, rig["d1"].Drive);

        rig.IsSensed().Shows("d1", Secured.Yes);

        Assert.Equal(DriveState.Idle, rig["d1"].Drive);
        Assert.Equal([OutputAction.Off], rig.Outputs("d1").Select(order => order.Action));
    }

    [Fact]
    public void A_card_releases_opens_and_is_reported_until_secured()
    {
        var rig = OneDoor().IsBadgedAt("d1");
        Assert.Equal(Commanded.Released, rig["d1"].Commanded);
        rig.BoltReports("d1", BoltState.Unsecured).Shows("d1", Secured.No)
            .LeafReports("d1", LeafState.Open).Shows("d1", Secured.No)
            .LeafReports("d1", LeafState.Closed).Shows("d1", Secured.No)
            .BoltReports("d1", BoltState.Secured).Shows("d1", Secured.Yes);

        Assert.Equal(
            [
                RecordKinds.CardGranted, RecordKinds.DoorReleased, RecordKinds.DoorOpened,
                RecordKinds.DoorClosed, RecordKinds.DoorSecured,
            ],
            rig.Entries.Where(entry => entry.Subject == "d1").Select(entry => entry.Kind));
        Assert.Single(rig.Entries.Where(entry => entry.Cause.StartsWith('#')).Select(entry => entry.Cause).Distinct());
        Assert.Contains("\"holder\":\"s-001\"", rig.Last(RecordKinds.CardGranted).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_carries_its_own_end_and_is_taken_back_as_soon_as_the_leaf_opens()
    {
        var rig = OneDoor().IsBadgedAt("d1");
        var release = rig.Outputs("d1").Last();
        Assert.Equal((OutputAction.OnFor, SiteDoorTimings.Standard.Release), (release.Action, release.Time));

        rig.BoltReports("d1", BoltState.Unsecured).LeafReports("d1", LeafState.Open);

        Assert.Equal(OutputAction.Off, rig.Outputs("d1").Last().Action);
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
    }

    [Fact]
    public void A_fail_safe_lock_is_released_by_taking_its_power_for_a_time()
    {
        var rig = new PanelRig(SmallSites.Of([SmallSites.Door("d1", 0, LockKind.FailSafe)]))
            .IsSensed().IsBadgedAt("d1");

        Assert.Equal([OutputAction.On, OutputAction.OffFor], rig.Outputs("d1").Select(order => order.Action));
    }

    [Fact]
    public void A_release_that_nobody_uses_ends_and_is_reported_unused()
    {
        var rig = OneDoor().IsBadgedAt("d1").BoltReports("d1", BoltState.Unsecured)
            .After(SiteDoorTimings.Standard.Release).BoltReports("d1", BoltState.Secured);

        Assert.Contains(RecordKinds.ReleaseUnused, rig.Kinds);
        Assert.Contains(RecordKinds.DoorSecured, rig.Kinds);
        rig.HasNoAlarm("d1").Shows("d1", Secured.Yes);
    }

    [Fact]
    public void A_door_left_open_alarms_once_and_recovers_when_shut()
    {
        var rig = OneDoor().IsBadgedAt("d1")
            .BoltReports("d1", BoltState.Unsecured).LeafReports("d1", LeafState.Open)
            .After(SiteDoorTimings.Standard.HeldAfter).HasRaised("d1", DoorAlarms.Held)
            .After(SiteDoorTimings.Standard.HeldAfter)
            .LeafReports("d1", LeafState.Closed).BoltReports("d1", BoltState.Secured)
            .HasNoAlarm("d1").Shows("d1", Secured.Yes);

        Assert.Single(rig.Entries, entry => entry.Kind == RecordKinds.AlarmRaised);
    }

    [Fact]
    public void A_leaf_that_opens_without_a_release_is_forced() =>
        OneDoor().LeafReports("d1", LeafState.Open).HasRaised("d1", DoorAlarms.Forced)
            .LeafReports("d1", LeafState.Closed).HasNoAlarm("d1");

    [Fact]
    public void A_bolt_that_leaves_without_a_command_is_lost() =>
        OneDoor().BoltReports("d1", BoltState.Unsecured).HasRaised("d1", DoorAlarms.BoltLost)
            .BoltReports("d1", BoltState.Secured).HasNoAlarm("d1");

    [Fact]
    public void A_bolt_that_does_not_come_home_fails_to_lock_and_clears_when_it_does() =>
        OneDoor().IsBadgedAt("d1")
            .BoltReports("d1", BoltState.Unsecured).LeafReports("d1", LeafState.Open)
            .LeafReports("d1", LeafState.Closed)
            .After(SiteDoorTimings.Standard.LockConfirm).HasRaised("d1", DoorAlarms.FailedToLock)
            .BoltReports("d1", BoltState.Secured).HasNoAlarm("d1").Shows("d1", Secured.Yes);

    [Fact]
    public void A_bolt_that_does_not_withdraw_fails_to_release_and_is_locked_again()
    {
        var rig = OneDoor().IsBadgedAt("d1").After(Second).HasRaised("d1", DoorAlarms.FailedToRelease);

        Assert.Equal(OutputAction.Off, rig.Outputs("d1").Last().Action);
        Assert.Equal(DriveState.Idle, rig["d1"].Drive);
    }

    [Fact]
    public void A_cut_contact_is_a_line_fault_and_never_secure() =>
        OneDoor().BoltReports("d1", BoltState.Fault).HasRaised("d1", DoorAlarms.LineFault)
            .Shows("d1", Secured.Unknown)
            .BoltReports("d1", BoltState.Secured).HasNoAlarm("d1").Shows("d1", Secured.Yes);

    [Fact]
    public void A_module_that_is_not_heard_within_its_limit_confirms_nothing()
    {
        var rig = OneDoor();
        rig.Answers = false;

        rig.After(PanelLimits.FreshFor).Shows("d1", Secured.Yes).After(Second).Shows("d1", Secured.Unknown);
    }

    [Fact]
    public void The_frame_of_a_release_waits_for_its_durable_entry()
    {
        var rig = OneDoor();
        rig.Writes = false;
        rig.IsBadgedAt("d1");
        Assert.Contains(RecordKinds.CardGranted, rig.Kinds);
        Assert.DoesNotContain(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor);

        rig.IsWritten();

        Assert.Equal(OutputAction.OnFor, rig.Outputs("d1").Last().Action);
    }

    [Fact]
    public void A_reader_shows_green_only_after_the_lock_was_acknowledged()
    {
        var rig = OneDoor();
        rig.Answers = false;
        rig.IsBadgedAt("d1");
        var release = rig.Commands.Last();
        Assert.IsType<OutputCommand>(release.Command);

        rig.Ends(release, CommandOutcome.Acknowledged);

        Assert.IsType<LedCommand>(rig.Commands.Last().Command);
    }

    [Fact]
    public void An_unknown_card_is_denied_with_its_rule_and_drives_nothing()
    {
        var rig = OneDoor().IsBadgedAt("d1", last: 0x80);

        Assert.Contains("\"rules\":[\"CARD-01\"]", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor);
        Assert.Contains(rig.Commands, command => command.Command is BuzzerCommand { Repeats: 2 });
    }

    [Fact]
    public void A_revocation_stops_the_next_card_and_outlives_an_older_table()
    {
        var rig = OneDoor();
        rig.Tell(new PanelInput.Revoked(new("c-1"), CredentialState.Revoked)).IsBadgedAt("d1");
        Assert.Contains("CARD-03", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);

        rig.Tell(new PanelInput.TableAdopted(rig.Table)).IsBadgedAt("d1");

        Assert.DoesNotContain(RecordKinds.CardGranted, rig.Kinds);
    }

    [Fact]
    public void A_panel_restarted_in_a_release_locks_and_never_releases_again()
    {
        var site = SmallSites.Of([SmallSites.Door("d1")]);
        var again = new PanelRig(site);
        again.Tell(new BusEvent.LineChanged(true, "opened"));
        again.Tell(new BusEvent.PeripheralOnline(0));
        again.Tell(new BusEvent.InputsReported(0, [.. Enumerable.Repeat(InputState.Inactive, 8)]));

        Assert.Equal([OutputAction.Off], again.Outputs("d1").Select(order => order.Action).Distinct());
        Assert.Equal(Secured.No, again["d1"].Secured);
    }

    [Fact]
    public void A_module_that_comes_back_in_the_middle_of_a_release_is_locked_and_the_story_goes_on()
    {
        var rig = OneDoor().IsBadgedAt("d1").BoltReports("d1", BoltState.Unsecured)
            .Tell(new BusEvent.PeripheralOffline(0)).Shows("d1", Secured.Unknown);
        Assert.Equal(Availability.Offline, rig["d1"].Availability);
        Assert.Equal(Commanded.Locked, rig["d1"].Commanded);
        var sent = rig.Outputs("d1").Count();

        rig.IsSensed().BoltReports("d1", BoltState.Secured).Shows("d1", Secured.Yes);

        Assert.Equal([OutputAction.Off], rig.Outputs("d1").Skip(sent).Select(order => order.Action).Distinct());
        Assert.Contains(RecordKinds.DoorSecured, rig.Kinds);
        Assert.Contains(RecordKinds.PeripheralOffline, rig.Kinds);
        Assert.Contains(RecordKinds.PeripheralOnline, rig.Kinds);
    }

    [Fact]
    public void A_lost_line_makes_every_door_unknown_and_is_told_once()
    {
        var rig = OneDoor().Tell(new BusEvent.LineChanged(false, "cut")).Shows("d1", Secured.Unknown)
            .Tell(new BusEvent.LineChanged(false, "still cut"));

        Assert.Single(rig.Entries, entry => entry.Kind == RecordKinds.LineLost);
        rig.IsBadgedAt("d1");
        Assert.Contains("CARD-09", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_is_not_confirmed_is_sent_again()
    {
        var rig = OneDoor();
        rig.Answers = false;
        rig.IsLockedDown();
        rig.Ends(rig.Commands.Last(), CommandOutcome.Unanswered);
        var sent = rig.Outputs("d1").Count();

        rig.After(PanelLimits.LockAgainAfter);

        Assert.Equal(OutputAction.Off, Assert.Single(rig.Outputs("d1").Skip(sent)).Action);
    }

    [Fact]
    public void A_release_that_was_never_sent_fails_and_gives_the_token_back()
    {
        var rig = new PanelRig(SmallSites.Interlocked("outer", "inner")).IsSensed();
        rig.Answers = false;
        rig.IsBadgedAt("outer");
        rig.Ends(rig.Commands.Last(), CommandOutcome.Expired).HasRaised("outer", DoorAlarms.FailedToRelease);
        rig.Ends(rig.Commands.Last(), CommandOutcome.Acknowledged);

        Assert.Equal("", rig["inner"].InhibitedBy);
    }

    [Fact]
    public void A_reader_opened_behind_its_module_is_tamper_until_it_is_shut_and_so_is_the_module() =>
        OneDoor().Tell(new BusEvent.ReadersReported(64, [ReaderState.Tampered])).HasRaised("d1", DoorAlarms.Tamper)
            .Tell(new BusEvent.LocalStatusReported(64, true, false))
            .Tell(new BusEvent.ReadersReported(64, [ReaderState.NotConnected])).HasRaised("d1", DoorAlarms.Tamper)
            .Tell(new BusEvent.LocalStatusReported(64, false, false)).HasNoAlarm("d1");

    [Fact]
    public void An_opened_housing_of_module_or_reader_is_tamper_until_all_are_shut() =>
        OneDoor().Tell(new BusEvent.LocalStatusReported(0, true, false)).HasRaised("d1", DoorAlarms.Tamper)
            .Tell(new BusEvent.LocalStatusReported(64, true, false))
            .Tell(new BusEvent.LocalStatusReported(0, false, false)).HasRaised("d1", DoorAlarms.Tamper)
            .Tell(new BusEvent.LocalStatusReported(64, false, false)).HasNoAlarm("d1");

    [Fact]
    public void An_alarm_is_reported_when_it_begins_and_when_it_ends_with_its_name()
    {
        var rig = OneDoor().LeafReports("d1", LeafState.Open).LeafReports("d1", LeafState.Closed);

        Assert.Contains("\"alarm\":\"forced\"", rig.Last(RecordKinds.AlarmRaised).Body, StringComparison.Ordinal);
        Assert.Contains("\"alarm\":\"forced\"", rig.Last(RecordKinds.AlarmCleared).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_inputs_at_the_same_moments_lead_to_the_same_effects()
    {
        static IEnumerable<string> Run() => OneDoor().IsBadgedAt("d1").BoltReports("d1", BoltState.Unsecured)
            .LeafReports("d1", LeafState.Open).After(40 * Second).IsLockedDown(id: "l-1").Entries
            .Select(entry => entry.ToString());

        Assert.Equal(Run(), Run());
    }

    [Fact]
    public void An_interlocked_door_stays_locked_until_its_partner_is_confirmed_secured()
    {
        var rig = new PanelRig(SmallSites.Interlocked("outer", "inner"))
            .IsSensed().IsBadgedAt("outer").IsBadgedAt("inner");
        Assert.Contains("outer", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.Equal("outer", rig["inner"].InhibitedBy);

        rig.BoltReports("outer", BoltState.Unsecured).LeafReports("outer", LeafState.Open)
            .LeafReports("outer", LeafState.Closed).IsBadgedAt("inner");
        Assert.DoesNotContain(rig.Outputs("inner"), order => order.Action is OutputAction.OnFor);

        rig.BoltReports("outer", BoltState.Secured).IsBadgedAt("inner");
        Assert.Contains(rig.Outputs("inner"), order => order.Action is OutputAction.OnFor);
    }

    [Fact]
    public void A_lock_sent_ahead_of_a_waiting_release_is_sent_again_behind_it()
    {
        var rig = OneDoor();
        rig.Answers = false;
        rig.IsBadgedAt("d1");
        var release = rig.Commands.Last();
        rig.IsLockedDown();
        var overtaking = rig.Commands.Last();
        rig.Ends(overtaking, CommandOutcome.Acknowledged);
        var before = rig.Commands.Count;

        rig.Ends(release, CommandOutcome.Acknowledged);

        Assert.Contains(rig.Commands.Skip(before), command => command.Command is OutputCommand);
        Assert.Equal(OutputAction.Off, rig.Outputs("d1").Last().Action);
    }
}
