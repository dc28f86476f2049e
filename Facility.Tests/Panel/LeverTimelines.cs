using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;

namespace Facility.Tests.Panels;

/// <summary>The emergency lever: observed, never overruled, and one incident instead of many alarms.</summary>
public sealed class LeverTimelines
{
    private static readonly IoPoint Lever = new(SmallSites.Line, 0, 7);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_pulled_lever_is_one_incident_and_drives_nothing()
    {
        var rig = Rig();
        rig.Reports(Lever, InputState.Inactive).After(Settled)
            .BoltReports("d1", BoltState.Unsecured).LeafReports("d1", LeafState.Open).Shows("d1", Secured.No);

        Assert.Equal((Commanded.Released, CommandSlot.Lever), (rig["d1"].Commanded, rig["d1"].Slot));
        Assert.Equal(DoorAlarms.Lever, rig["d1"].Alarms);
        Assert.Single(rig.Entries, entry => entry.Kind == RecordKinds.LeverPulled);
        Assert.Equal(["lever"], Alarms(rig));
        Assert.DoesNotContain(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor);
    }

    [Fact]
    public void A_bolt_that_was_seen_before_its_lever_becomes_part_of_the_incident()
    {
        var rig = Rig().BoltReports("d1", BoltState.Unsecured).HasRaised("d1", DoorAlarms.BoltLost)
            .Reports(Lever, InputState.Inactive).After(Settled);

        Assert.Equal(DoorAlarms.Lever, rig["d1"].Alarms);
    }

    [Fact]
    public void Lockdown_orders_and_cards_do_not_overrule_it_and_its_return_locks()
    {
        var rig = Rig().Reports(Lever, InputState.Inactive).After(Settled).BoltReports("d1", BoltState.Unsecured)
            .IsOrderedReleased("d1").IsBadgedAt("d1").IsLockedDown();
        Assert.Equal(CommandSlot.Lever, rig["d1"].Slot);
        Assert.Contains("ORD-10", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.Contains("CARD-16", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);

        rig.Reports(Lever, InputState.Active).After(Settled);
        Assert.Equal((Commanded.Locked, CommandSlot.Lockdown), (rig["d1"].Commanded, rig["d1"].Slot));
        rig.BoltReports("d1", BoltState.Secured).Shows("d1", Secured.Yes).HasNoAlarm("d1");
    }

    [Fact]
    public void A_bolt_that_does_not_follow_the_returned_lever_fails_to_lock()
    {
        var rig = Rig().Reports(Lever, InputState.Inactive).After(Settled).BoltReports("d1", BoltState.Unsecured)
            .After(TimeSpan.FromMinutes(1));
        Assert.Equal(DoorAlarms.Lever, rig["d1"].Alarms);

        rig.Reports(Lever, InputState.Active).After(Settled).After(SiteDoorTimings.Standard.LockConfirm)
            .HasRaised("d1", DoorAlarms.FailedToLock);
    }

    [Fact]
    public void A_cut_lever_cable_is_a_fault_and_no_lever() =>
        Assert.Equal(DoorAlarms.None, Rig().Reports(Lever, InputState.Open).After(Settled)["d1"].Alarms);

    private static IEnumerable<string> Alarms(PanelRig rig) =>
        rig.Entries.Where(entry => entry.Kind == RecordKinds.AlarmRaised).Select(Name);

    private static string Name(JournalDraft entry) => entry.Body.Split("\"alarm\":\"")[1].Split('"')[0];

    private static PanelRig Rig() => new PanelRig(SmallSites.WithSafety(
        SmallSites.Of([SmallSites.Door("d1")]), false, "d1")).IsSensed().After(Settled);
}
