using Facility.Contracts.Actors;
using Facility.Contracts.Control;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Domain.Control;
using Facility.Silo.Control;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Control;

public sealed class ControlTests : IAsyncLifetime
{
    private static readonly Actor First = SiloRooms.Guard;
    private static readonly Actor Second = SiloRooms.Guard with { Person = new("a-two"), Station = new("desk-9") };

    private SiloRooms rooms = null!;

    private ControlStore Store => rooms.Get<ControlStore>();

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public void Every_state_decides_every_act() => Assert.Empty(new ControlMachine().Undecided());

    [Fact]
    public async Task The_first_station_that_acts_takes_the_block_and_the_next_is_told_who_has_it()
    {
        Assert.True((await Store.Claim(First, SmallSite.Block1, default)).IsAllowed);
        Assert.True((await Store.Claim(First, SmallSite.Block1, default)).IsAllowed);

        var refused = Assert.Single((await Store.Claim(Second, SmallSite.Block1, default)).Refusals);
        Assert.Equal("CTRL-01", refused.Rule);
        Assert.Contains("desk-1", refused.Because, StringComparison.Ordinal);
        Assert.Contains("hand over", refused.WouldChange, StringComparison.Ordinal);
        await using var db = rooms.Db();
        Assert.Equal(1, await db.Record.CountAsync(row => row.Kind == SiloRecordKinds.ControlTaken));
    }

    [Fact]
    public async Task Of_many_stations_that_act_at_once_exactly_one_is_in_control()
    {
        var actors = Enumerable.Range(0, 20).Select(number => First with { Station = new($"desk-{number}") }).ToList();

        var verdicts = await Task.WhenAll(actors.Select(actor => Store.Claim(actor, SmallSite.Block1, default)));

        Assert.Single(verdicts, verdict => verdict.IsAllowed);
        Assert.All(verdicts.Where(verdict => !verdict.IsAllowed), verdict => Assert.Equal("CTRL-01", verdict.Rules));
    }

    [Fact]
    public async Task A_hand_over_needs_the_other_station_to_accept()
    {
        await Store.Claim(First, SmallSite.Block1, default);
        rooms.Get<ControlBoard>().Heard(Second.Station);

        Assert.True((await Do(First, ControlAct.Offer, Second.Station)).IsAllowed);
        Assert.Equal("CTRL-01", Store.Judge(Second, SmallSite.Block1).Rules);
        Assert.True(Store.Judge(First, SmallSite.Block1).IsAllowed);

        Assert.Equal("CTRL-04", (await Do(First, ControlAct.Accept)).Rules);
        Assert.True((await Do(Second, ControlAct.Accept)).IsAllowed);
        Assert.True(Store.Judge(Second, SmallSite.Block1).IsAllowed);
        Assert.Equal("CTRL-01", Store.Judge(First, SmallSite.Block1).Rules);
    }

    [Fact]
    public async Task A_station_that_is_heard_keeps_its_block_and_a_silent_one_can_be_relieved()
    {
        await Store.Claim(First, SmallSite.Block1, default);
        rooms.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal("CTRL-02", (await Do(Second, ControlAct.Take)).Rules);
        rooms.Get<ControlBoard>().Heard(First.Station);
        rooms.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal("CTRL-02", (await Do(Second, ControlAct.Take)).Rules);

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(
            "silent for 10 s", Store.Judge(Second, SmallSite.Block1).Refusals[0].WouldChange, StringComparison.Ordinal);
        Assert.True((await Do(Second, ControlAct.Take)).IsAllowed);
        Assert.True(Store.Judge(Second, SmallSite.Block1).IsAllowed);
    }

    [Fact]
    public async Task A_supervisor_takes_it_by_force_with_a_reason_and_that_is_recorded()
    {
        await Store.Claim(First, SmallSite.Block1, default);

        Assert.Equal("CTRL-06", (await Do(Second, ControlAct.Force)).Rules);
        Assert.True((await Do(Second, ControlAct.Force, reason: "the guard is ill")).IsAllowed);

        await using var db = rooms.Db();
        var entry = await db.Record.SingleAsync(row => row.Kind == SiloRecordKinds.ControlForced);
        Assert.Equal(("a-two guard desk-9", "b01"), (entry.Who, entry.Where));
        Assert.Contains("\"before\":\"desk-1\"", entry.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_controls_what_outlives_the_silo()
    {
        await Store.Claim(First, SmallSite.Block1, default);

        await using var after = await SiloRooms.Open(rooms.Folder);
        await after.Get<ControlBoard>().Load(default);

        Assert.Equal("CTRL-01", after.Get<ControlStore>().Judge(Second, SmallSite.Block1).Rules);

        // Nobody was heard while the silo was away; the holder has its ten seconds from now on.
        Assert.Equal("CTRL-02", (await after.Get<ControlStore>().Do(
            Second, ControlAct.Take, SmallSite.Block1, null, "", default)).Rules);
    }

    [Fact]
    public void Of_two_words_that_come_out_of_turn_the_later_one_stays()
    {
        var board = rooms.Get<ControlBoard>();
        board.Put(new() { BlockId = "b01", StationId = "desk-9", Version = 2 });
        board.Put(new() { BlockId = "b01", StationId = "desk-1", Version = 1 });

        Assert.Equal("CTRL-01", Store.Judge(First, SmallSite.Block1).Rules);
        Assert.Equal(new StationId("desk-9"), board.Find(SmallSite.Block1).Station);
    }

    [Fact]
    public async Task What_is_given_up_is_the_next_stations()
    {
        await Store.Claim(First, SmallSite.Block1, default);
        Assert.Equal("CTRL-03", (await Do(Second, ControlAct.GiveUp)).Rules);
        Assert.True((await Do(First, ControlAct.GiveUp)).IsAllowed);

        Assert.True((await Store.Claim(Second, SmallSite.Block1, default)).IsAllowed);
    }

    private Task<Verdict> Do(Actor actor, ControlAct act, StationId? to = null, string reason = "") =>
        Store.Do(actor, act, SmallSite.Block1, to, reason, default);
}
