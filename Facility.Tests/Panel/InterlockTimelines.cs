using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Doors;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Facility.Tests.Panels;

public sealed class InterlockTimelines
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>What happened to the outer door → what the refusal at the inner one says, and what frees it.</summary>
    public static TheoryData<string, string, string> Causes => new()
    {
        { "open", "OUTER-1 is open", "Shut OUTER-1." },
        { "failed", "OUTER-1 has failed to lock",
            "Somebody looks at the bolt of OUTER-1; it blocks until the bolt is home." },
        { "waiting", "OUTER-1 holds the token for a release that is about to be driven",
            "The release of OUTER-1 is over." },
        { "released", "OUTER-1 is released", "The release of OUTER-1 is used or ends, and its bolt is home." },
        { "not-locked", "OUTER-1 is not locked", "The bolt of OUTER-1 comes home." },
        { "locking", "OUTER-1 is being locked", "The lock of OUTER-1 confirms." },
        { "lost", "OUTER-1 is unknown since 08:00:01 UTC", "The contacts and the module of OUTER-1 answer again." },
        { "silent", "OUTER-1 is unknown since 08:00:01 UTC", "The contacts and the module of OUTER-1 answer again." },
    };

    [Theory, MemberData(nameof(Causes))]
    public void A_refusal_names_the_blocking_door_by_its_mark_and_why_and_what_would_free_it(
        string happened, string because, string freed)
    {
        var rig = Happened(happened);
        rig.IsBadgedAt("inner").IsOrderedReleased("inner");

        foreach (var kind in new[] { RecordKinds.CardDenied, RecordKinds.OrderRefused })
        {
            Assert.Contains($"\"because\":[\"Interlock: {because}.\"", rig.Last(kind).Body, StringComparison.Ordinal);
            Assert.Contains($"\"would_change\":[\"{freed}\"", rig.Last(kind).Body, StringComparison.Ordinal);
        }
        Assert.Equal(("outer", $"Interlock: {because}.", freed),
            (rig["inner"].InhibitedBy, rig["inner"].InhibitedBecause, rig["inner"].FreedBy));
    }

    [Fact]
    public void Every_cause_has_words_of_its_own()
    {
        var said = Enum.GetValues<InterlockCause>()
            .Select(cause => InterlockWords.Because([new(new("d1"), "D1", cause, DateTimeOffset.UnixEpoch)]))
            .ToArray();

        Assert.Equal(said.Length, said.Distinct().Count());
    }

    [Fact]
    public void A_lock_that_failed_keeps_its_partner_locked_until_the_bolt_is_home()
    {
        var rig = Happened("failed").HasRaised("outer", DoorAlarms.FailedToLock);
        for (var minute = 0; minute < 10; minute++)
        {
            rig.After(TimeSpan.FromMinutes(1)).IsBadgedAt("inner");
            Assert.Equal(Commanded.Locked, rig["inner"].Commanded);
        }

        rig.BoltReports("outer", BoltState.Secured).IsBadgedAt("inner");

        Assert.Equal((Commanded.Released, ""), (rig["inner"].Commanded, rig["inner"].InhibitedBecause));
    }

    [Fact]
    public void The_cause_that_is_shown_follows_the_door()
    {
        var rig = Sally().LeafReports("outer", LeafState.Open);
        var then = rig["inner"];

        rig.BoltReports("outer", BoltState.Unsecured).LeafReports("outer", LeafState.Closed);

        Assert.Equal("Interlock: OUTER-1 is open.", then.InhibitedBecause);
        Assert.Equal("Interlock: OUTER-1 is not locked.", rig["inner"].InhibitedBecause);
        Assert.True(rig["inner"].Revision > then.Revision);
    }

    [Fact]
    public void A_release_that_is_dropped_for_its_interlock_says_the_same()
    {
        var rig = Sally();
        rig.Writes = false;
        rig.IsOrderedReleased("inner").LeafReports("outer", LeafState.Open).IsWritten();

        Assert.Contains("\"because\":[\"Interlock: OUTER-1 is open.\"],", rig.Last(RecordKinds.OrderRefused).Body,
            StringComparison.Ordinal);
        Assert.Contains("\"would_change\":[\"Shut OUTER-1.\"]", rig.Last(RecordKinds.OrderRefused).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Several_partners_are_all_named()
    {
        var rig = new PanelRig(SmallSites.Interlocked("a", "b", "c")).IsSensed()
            .LeafReports("a", LeafState.Open).BoltReports("b", BoltState.Unsecured);

        Assert.Equal("Interlock: a is open; b is not locked.", rig["c"].InhibitedBecause);
        Assert.Equal("Shut a. The bolt of b comes home.", rig["c"].FreedBy);
    }

    private static PanelRig Sally() => new PanelRig(SmallSites.Of(
        [SmallSites.Door("outer", 0) with { Label = "OUTER-1" }, SmallSites.Door("inner", 4)],
        ["outer", "inner"])).IsSensed();

    private static PanelRig Happened(string what)
    {
        var rig = Sally();
        return what switch
        {
            "open" => rig.LeafReports("outer", LeafState.Open),
            "failed" => rig.IsBadgedAt("outer").BoltReports("outer", BoltState.Unsecured)
                .After(SiteDoorTimings.Standard.Release).After(SiteDoorTimings.Standard.LockConfirm),
            "waiting" => Waiting(rig),
            "released" => rig.IsBadgedAt("outer").BoltReports("outer", BoltState.Unsecured),
            "not-locked" => rig.BoltReports("outer", BoltState.Unsecured),
            "locking" => Locking(rig),
            "lost" => rig.Tell(new BusEvent.PeripheralOffline(0)),
            _ => Silent(rig),
        };
    }

    private static PanelRig Waiting(PanelRig rig)
    {
        rig.Writes = false;
        return rig.IsBadgedAt("outer");
    }

    private static PanelRig Locking(PanelRig rig)
    {
        rig.IsBadgedAt("outer");
        rig.Answers = false;
        return rig.IsLockedDown().IsLockedDown(engage: false);
    }

    // Only the outer door's module says nothing any more.
    private static PanelRig Silent(PanelRig rig)
    {
        rig.Answers = false;
        for (var end = rig.Now + PanelLimits.FreshFor + Second; rig.Now < end;)
            rig.After(Second).Tell(new BusEvent.PeripheralAlive(1)).Tell(new PanelInput.Tick());
        return rig;
    }
}
