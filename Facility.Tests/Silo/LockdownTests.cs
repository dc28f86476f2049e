using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Grains;
using Facility.Silo.Panels;
using Facility.Silo.Record;
using Facility.Tests.Kit;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Silo;

public sealed class LockdownTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private readonly OrderId id = new($"l-{Guid.NewGuid():N}");

    [Fact]
    public async Task Lockdown_is_sent_before_anything_is_written()
    {
        var recorded = -1;
        house.Panels.OnSend = () => recorded = house.Entries(SiloRecordKinds.LockdownOrdered, id.Value).Result;
        var view = await LockDown();
        house.Panels.OnSend = () => { };

        Assert.True(view.Engaged);
        Assert.Equal(0, recorded);
        Assert.Equal(1, await house.Entries(SiloRecordKinds.LockdownOrdered, id.Value));
        await End();
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_holds_no_lockdown_back()
    {
        await using (await house.WithoutRecord())
        {
            Assert.True((await LockDown()).Engaged);
            Assert.Contains(house.Panels.Lockdowns, sent => sent.Order == id.Value && sent.Engage);
            Assert.False(house.Get<RecordHealth>().IsWritable);

            var end = await house.Block(SmallSite.Block1).EndLockdown(
                new(new("e-" + id), SmallSite.Block1, Supervisor, "too early", Seen), default);
            Assert.Equal(FaultCode.RecordNotWritable, end.Fault);
            Assert.True(end.Lockdown.Engaged);
        }

        await house.Block(SmallSite.Block1).Reconcile(default);
        Assert.Equal(1, await house.Entries(SiloRecordKinds.LockdownOrdered, id.Value));
        await End();
    }

    [Fact]
    public async Task Doors_that_do_not_confirm_are_named_with_what_they_say_instead()
    {
        var board = house.Get<IDoorBoard>();
        board.Take(SmallSite.Panel1,
        [
            Door("b01-gate", lockedDown: true),
            Door("b01-l1-c01", lockedDown: true) with { Secured = Secured.No, Bolt = BoltState.Unsecured },
            Door("b01-l1-c02", lockedDown: true) with { Availability = Availability.Offline },
        ]);

        var view = await LockDown();

        Assert.Equal(3, view.Doors);
        Assert.Equal(
            [("B01-L1-C01", "Bolt not home."), ("B01-L1-C02", "No answer.")],
            view.Unconfirmed.Select(door => (door.Label, door.Why)));
        await End();
        board.Take(SmallSite.Panel1, [Door("b01-gate", false), Door("b01-l1-c01", false), Door("b01-l1-c02", false)]);
    }

    [Fact]
    public async Task Of_a_panel_that_is_away_no_door_counts_as_confirmed_whatever_it_said_last()
    {
        house.Get<IDoorBoard>().Take(SmallSite.Panel1,
            [Door("b01-gate", true), Door("b01-l1-c01", true), Door("b01-l1-c02", true)]);
        await LockDown();
        house.Panels.Disconnect(SmallSite.Panel1);
        LockdownView view;
        try
        {
            view = house.Get<BlockViews>().Lockdown(SmallSite.Block1);
        }
        finally
        {
            house.Panels.Connect(SmallSite.Panel1);
        }

        Assert.Equal(3, view.Unconfirmed.Length);
        Assert.All(view.Unconfirmed, door => Assert.Equal("Panel not connected.", door.Why));
        await End();

        // What the doors say outlives the test: the next one would find its block locked down still.
        house.Get<IDoorBoard>().Take(
            SmallSite.Panel1, [Door("b01-gate", false), Door("b01-l1-c01", false), Door("b01-l1-c02", false)]);
    }

    [Fact]
    public async Task A_further_lockdown_never_loosens_the_one_that_stands()
    {
        await LockDown();
        var view = await house.Block(SmallSite.Block1).LockDown(
            new(new("w-" + id), SmallSite.Block1, SiloRooms.Guard, LockdownWay.Entry), default);

        Assert.Equal(LockdownWay.Full, view.Way);
        await End();
    }

    [Fact]
    public async Task A_panel_that_was_away_hears_of_it_when_it_is_back()
    {
        house.Panels.Disconnect(SmallSite.Panel1);
        await LockDown();
        Assert.DoesNotContain(house.Panels.Lockdowns, sent => sent.Order == id.Value);

        house.Panels.Connect(SmallSite.Panel1);
        house.Get<IDoorBoard>().Take(SmallSite.Panel1, [Door("b01-gate", lockedDown: false)]);
        await house.Block(SmallSite.Block1).Reconcile(default);

        Assert.Contains(house.Panels.Lockdowns, sent => sent.Order == id.Value && sent.Engage);
        await End();
    }

    [Fact]
    public async Task The_courier_brings_it_by_itself_to_a_panel_that_is_back()
    {
        house.Panels.Disconnect(SmallSite.Panel1);
        await LockDown();
        house.Panels.Connect(SmallSite.Panel1);
        house.Get<IDoorBoard>().Take(SmallSite.Panel1, [Door("b01-gate", lockedDown: false)]);

        var clock = new FakeTimeProvider();
        using var courier = new LockdownCourier(
            house.Get<SiteCatalogue>(), house.Get<LockdownBoard>(), house.Get<BlockLink>(),
            house.Get<IGrainFactory>(), clock, NullLogger<LockdownCourier>.Instance);
        await courier.StartAsync(default);
        await Eventually.Holds(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return house.Panels.Lockdowns.Any(sent => sent.Order == id.Value && sent.Engage);
            },
            TimeSpan.FromSeconds(20), () => "the courier brought nothing");
        await courier.StopAsync(default);
        await End();
    }

    [Fact]
    public async Task Ending_needs_a_supervisor_a_reason_and_a_lockdown()
    {
        await LockDown();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => house.Block(SmallSite.Block1).EndLockdown(
            new(new("e1-" + id), SmallSite.Block1, SiloRooms.Guard, "over"), default));
        Assert.Equal("LOCK-01", (await End("e2-", "")).Verdict.Rules);
        Assert.False((await End("e3-")).Lockdown.Engaged);

        var again = await End("e4-");
        Assert.Equal("LOCK-02", again.Verdict.Rules);
        Assert.Equal("LOCK-02", (await End("e4-")).Verdict.Rules);
    }

    [Fact]
    public async Task Whoever_ends_it_has_seen_how_it_stands_now()
    {
        var board = house.Get<IDoorBoard>();
        board.Take(SmallSite.Panel1,
            [Door("b01-gate", true), Door("b01-l1-c01", true), Door("b01-l1-c02", true)]);
        await LockDown();
        var seen = Seen;
        Assert.Equal("LOCK-03", (await End("n1-", seen: null)).Verdict.Rules);

        board.Take(SmallSite.Panel1, [Door("b01-gate", true) with { Secured = Secured.No, Leaf = LeafState.Open }]);
        Assert.Equal("LOCK-03", (await End("n2-", seen: seen)).Verdict.Rules);

        var again = Seen;
        board.Take(SmallSite.Panel1, [Door("b01-gate", true)]);
        Assert.False((await End("n3-", seen: again)).Lockdown.Engaged);
        board.Take(SmallSite.Panel1,
            [Door("b01-gate", false), Door("b01-l1-c01", false), Door("b01-l1-c02", false)]);
    }

    private Task<LockdownAnswer> End(string prefix, LockdownSeen? seen) =>
        house.Block(SmallSite.Block1).EndLockdown(
            new(new(prefix + id), SmallSite.Block1, Supervisor, "over", seen), default);

    [Fact]
    public async Task A_restarted_silo_still_knows_what_is_locked_down()
    {
        await LockDown();

        await using var db = house.Rooms.Db();
        var block = await db.Blocks.SingleAsync(row => row.Id == "b01");
        Assert.True(block.LockedDown);
        Assert.Equal(id.Value, block.LockdownOrder);
        await End();
    }

    private static Facility.Contracts.Actors.Actor Supervisor { get; } =
        SiloRooms.Guard with { Role = Facility.Contracts.Roles.Role.Supervisor };

    private Task<LockdownView> LockDown() =>
        house.Block(SmallSite.Block1).LockDown(new(id, SmallSite.Block1, SiloRooms.Guard), default);

    private Task<LockdownAnswer> End(string prefix = "e-", string reason = "over") =>
        house.Block(SmallSite.Block1).EndLockdown(
            new(new(prefix + id), SmallSite.Block1, Supervisor, reason, Seen), default);

    private LockdownSeen Seen => house.Get<BlockViews>().PreviewEnd(SmallSite.Block1).Seen;

    private static DoorStatus Door(string door, bool lockedDown) => new()
    {
        Door = new(door),
        Bolt = BoltState.Secured,
        Leaf = LeafState.Closed,
        Secured = Secured.Yes,
        Availability = Availability.Online,
        LockedDown = lockedDown,
    };
}
