using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class OrderTimelines
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static PanelRig OneDoor() => new PanelRig(SmallSites.Of([SmallSites.Door("d1")])).IsSensed();

    [Fact]
    public void Lockdown_takes_a_release_back_refuses_cards_and_orders_and_ends_without_releasing()
    {
        var rig = OneDoor().IsBadgedAt("d1").BoltReports("d1", BoltState.Unsecured).IsLockedDown();
        Assert.Equal(OutputAction.Off, rig.Outputs("d1").Last().Action);
        Assert.True(rig["d1"].LockedDown);
        rig.BoltReports("d1", BoltState.Secured).Shows("d1", Secured.Yes);
        var sent = rig.Outputs("d1").Count();

        rig.IsBadgedAt("d1").IsOrderedReleased("d1");
        Assert.Contains("CARD-07", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.Contains("ORD-02", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);

        rig.IsLockedDown(engage: false);
        Assert.False(rig["d1"].LockedDown);
        Assert.Equal(sent, rig.Outputs("d1").Count());
        rig.IsBadgedAt("d1");
        Assert.Equal(OutputAction.OnFor, rig.Outputs("d1").Last().Action);
    }

    [Fact]
    public void Lockdown_goes_out_before_anything_of_it_is_written_and_with_a_spent_journal()
    {
        var rig = OneDoor();
        rig.JournalSpent = true;
        var before = rig.Effects.Count;

        rig.IsLockedDown();

        var first = Assert.IsType<PanelEffect.Submit>(rig.Effects[before]);
        Assert.Equal(BusUrgency.Securing, first.Command.Urgency);
        Assert.True(rig["d1"].LockedDown);
    }

    [Fact]
    public void A_release_that_waits_for_its_entry_when_lockdown_comes_is_dropped()
    {
        var rig = OneDoor();
        rig.Writes = false;
        rig.IsOrderedReleased("d1").IsLockedDown().IsWritten();

        Assert.DoesNotContain(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor);
        Assert.Contains("REL-01", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_restarted_in_lockdown_is_still_locked_down()
    {
        var site = SmallSites.Of([SmallSites.Door("d1")]);
        var before = new PanelRig(site).IsSensed().IsLockedDown();

        var after = new PanelRig(site, before.KeptLockdowns.Last()).IsSensed().IsBadgedAt("d1");

        Assert.True(after["d1"].LockedDown);
        Assert.DoesNotContain(RecordKinds.CardGranted, after.Kinds);
    }

    [Fact]
    public void Ending_a_lockdown_needs_its_entry_and_waits_for_it()
    {
        var rig = OneDoor().IsLockedDown();
        rig.JournalSpent = true;
        rig.IsLockedDown(engage: false);
        Assert.True(rig["d1"].LockedDown);

        rig.JournalSpent = rig.Writes = false;
        rig.IsLockedDown(engage: false);
        Assert.True(rig["d1"].LockedDown);
        rig.IsWritten();
        Assert.False(rig["d1"].LockedDown);
    }

    [Fact]
    public void A_lockdown_engaged_again_while_its_end_is_written_stays()
    {
        var rig = OneDoor().IsLockedDown();
        rig.Writes = false;
        rig.IsLockedDown(engage: false).IsLockedDown().IsWritten();

        Assert.True(rig["d1"].LockedDown);
    }

    [Fact]
    public void A_sender_that_was_replaced_ends_no_lockdown()
    {
        var rig = OneDoor().IsOrderedReleased("d1", epoch: 5).IsLockedDown().IsLockedDown(engage: false);

        Assert.True(rig["d1"].LockedDown);
        Assert.Contains("ORD-07", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_door_that_falls_silent_while_its_entry_is_written_is_not_released_and_that_is_said()
    {
        var rig = OneDoor();
        rig.Writes = false;
        rig.IsOrderedReleased("d1").Tell(new BusEvent.PeripheralOffline(0)).IsWritten();

        Assert.Contains("REL-03", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor);
    }

    [Fact]
    public void An_order_older_than_its_limit_is_dropped_and_recorded()
    {
        var rig = OneDoor().After(10 * Second)
            .IsOrderedReleased("d1", age: PanelLimits.OrderAgeMax + TimeSpan.FromMilliseconds(1));

        Assert.Contains("ORD-06", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor);
    }

    [Fact]
    public void A_stamp_of_another_boot_is_void()
    {
        var rig = OneDoor().IsOrderedReleased("d1", boot: "boot-0");

        Assert.Contains("ORD-05", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_order_acts_once()
    {
        var rig = OneDoor().IsOrderedReleased("d1", id: "o-x").BoltReports("d1", BoltState.Unsecured)
            .After(SiteDoorTimings.Standard.Release).BoltReports("d1", BoltState.Secured)
            .IsOrderedReleased("d1", id: "o-x");

        Assert.Single(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor);
        Assert.Single(rig.Entries, entry => entry.Kind == RecordKinds.ReleaseAccepted);
    }

    [Fact]
    public void A_sender_that_was_replaced_is_refused()
    {
        var rig = new PanelRig(SmallSites.Of([SmallSites.Door("d1"), SmallSites.Door("d2", 1)])).IsSensed()
            .IsOrderedReleased("d1", epoch: 5).IsOrderedReleased("d2", epoch: 4);

        Assert.Contains("ORD-07", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spent_journal_refuses_grants_as_a_fault()
    {
        var rig = OneDoor();
        rig.JournalSpent = true;
        rig.IsBadgedAt("d1").IsOrderedReleased("d1");

        Assert.Contains("\"fault\":1101", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.Contains("\"fault\":1101", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Outputs("d1"), order => order.Action is OutputAction.OnFor);
    }
}
