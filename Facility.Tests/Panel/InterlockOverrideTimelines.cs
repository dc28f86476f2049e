using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Commands;

namespace Facility.Tests.Panels;

public sealed class InterlockOverrideTimelines
{
    private const string Second = "s-003 supervisor st-2";

    /// <summary>The outer door's bolt failed to come home: the inner one cannot be released.</summary>
    private static PanelRig Stuck() => new PanelRig(SmallSites.Interlocked("outer", "inner"))
        .IsSensed().IsBadgedAt("outer").BoltReports("outer", BoltState.Unsecured)
        .After(SiteDoorTimings.Standard.Release).After(SiteDoorTimings.Standard.LockConfirm)
        .HasRaised("outer", DoorAlarms.FailedToLock);

    [Fact]
    public void Two_people_release_one_door_once_past_its_interlock_and_the_entry_is_of_its_own_kind()
    {
        var rig = Stuck().IsOrderedReleased(ReleaseAct.InterlockOverride, "inner", Second);

        Assert.Equal(Commanded.Released, rig["inner"].Commanded);
        Assert.Equal(OutputAction.OnFor, rig.Outputs("inner").Last().Action);
        var entry = rig.Last(RecordKinds.InterlockOverridden).Body;
        Assert.Contains("\"because\":\"Interlock: outer has failed to lock.\"", entry, StringComparison.Ordinal);
        Assert.Contains($"\"second_actor\":\"{Second}\"", entry, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Entries, one =>
            one.Kind == RecordKinds.ReleaseAccepted && one.Subject == "inner");
    }

    [Fact]
    public void The_override_is_for_one_release_and_the_interlock_holds_again_from_its_end()
    {
        var rig = Stuck().IsOrderedReleased(ReleaseAct.InterlockOverride, "inner", Second)
            .BoltReports("inner", BoltState.Unsecured).LeafReports("inner", LeafState.Open)
            .LeafReports("inner", LeafState.Closed).BoltReports("inner", BoltState.Secured);
        Assert.Equal("outer", rig["inner"].InhibitedBy);

        rig.IsBadgedAt("inner").IsOrderedReleased("inner");

        Assert.Equal(Commanded.Locked, rig["inner"].Commanded);
        Assert.Contains("CARD-08", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Violation_stands_from_the_moment_both_are_not_secured_until_one_is()
    {
        var rig = Stuck().IsOrderedReleased(ReleaseAct.InterlockOverride, "inner", Second);
        Assert.Equal(DoorAlarms.None, rig["inner"].Alarms);

        rig.BoltReports("inner", BoltState.Unsecured)
            .HasRaised("inner", DoorAlarms.InterlockViolation).HasRaised("outer", DoorAlarms.InterlockViolation)
            .LeafReports("inner", LeafState.Open).LeafReports("inner", LeafState.Closed)
            .BoltReports("inner", BoltState.Secured);

        Assert.DoesNotContain(DoorAlarms.InterlockViolation, new[] { rig["inner"].Alarms, rig["outer"].Alarms });
        Assert.Equal(2, rig.Entries.Count(entry => entry.Kind == RecordKinds.AlarmRaised
            && entry.Body.Contains("interlock-violation", StringComparison.Ordinal)));
        Assert.Equal(2, rig.Entries.Count(entry => entry.Kind == RecordKinds.AlarmCleared
            && entry.Body.Contains("interlock-violation", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_doors_that_attackers_open_violate_the_interlock_as_well() =>
        new PanelRig(SmallSites.Interlocked("outer", "inner")).IsSensed()
            .LeafReports("outer", LeafState.Open).LeafReports("inner", LeafState.Open)
            .HasRaised("outer", DoorAlarms.InterlockViolation).HasRaised("inner", DoorAlarms.InterlockViolation)
            .LeafReports("outer", LeafState.Closed).HasNoAlarm("outer");

    [Theory]
    [InlineData("")]
    [InlineData("s-002 supervisor st-9")]
    public void One_person_alone_or_twice_overrides_nothing(string second)
    {
        var rig = Stuck().IsOrderedReleased(ReleaseAct.InterlockOverride, "inner", second);

        Assert.Equal(Commanded.Locked, rig["inner"].Commanded);
        Assert.Contains("ORD-11", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
        Assert.Contains("ORD-03", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_blocks_is_not_overridden()
    {
        var rig = new PanelRig(SmallSites.Interlocked("outer", "inner")).IsSensed()
            .IsOrderedReleased(ReleaseAct.InterlockOverride, "inner", Second);

        Assert.Contains("\"rules\":[\"ORD-12\"]", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Lockdown_stands_above_an_override_also_when_it_comes_meanwhile()
    {
        var rig = Stuck();
        rig.Writes = false;
        rig.IsOrderedReleased(ReleaseAct.InterlockOverride, "inner", Second).IsLockedDown().IsWritten();

        Assert.DoesNotContain(rig.Outputs("inner"), order => order.Action is OutputAction.OnFor);
        Assert.Contains("REL-01", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);

        rig.Writes = true;
        rig.IsLockedDown(engage: false).IsOrderedReleased("inner");
        Assert.Contains("ORD-03", rig.Last(RecordKinds.OrderRefused).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_waits_for_its_durable_entry_and_is_dropped_without_one()
    {
        var rig = Stuck();
        rig.Writes = false;
        rig.IsOrderedReleased(ReleaseAct.InterlockOverride, "inner", Second);
        Assert.DoesNotContain(rig.Outputs("inner"), order => order.Action is OutputAction.OnFor);
        rig.IsWritten();
        Assert.Equal(OutputAction.OnFor, rig.Outputs("inner").Last().Action);

        var spent = Stuck();
        spent.JournalSpent = true;
        spent.IsOrderedReleased(ReleaseAct.InterlockOverride, "inner", Second);
        Assert.DoesNotContain(spent.Outputs("inner"), order => order.Action is OutputAction.OnFor);
        Assert.Equal("outer", spent["inner"].InhibitedBy);
    }
}
