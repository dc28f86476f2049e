using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Alarms;
using Facility.Contracts.Cameras;
using Facility.Contracts.Control;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Silo.Alarms;
using Facility.Silo.Cameras;
using Facility.Silo.Control;
using Facility.Silo.Panels;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;

namespace Facility.Tests.Alarms;

/// <summary>A duress PIN is a silent alarm: told elsewhere, and never where somebody beside the holder may see.
/// </summary>
public sealed class SilentAlarmTests : IAsyncLifetime
{
    private const string Key = "duress@b01-l1-c01";

    private static readonly Actor ControlRoom = ActorOf("a-super", Role.Supervisor, "control-1");
    private static readonly Actor Post = ActorOf("a-guard", Role.Guard, "post-b01");
    private static readonly Actor SupervisorAtPost = ActorOf("a-super", Role.Supervisor, "post-b01");
    private static readonly Actor Other = ActorOf("a-other", Role.Guard, "post-b02");
    private static readonly Actor Inspector = ActorOf("a-insp", Role.Inspector, "post-b01");
    private static readonly Actor Holder = ActorOf("a-holder", Role.Supervisor, "control-1") with
    {
        Staff = new("s-007"),
    };

    private SiloRooms rooms = null!;
    private long reports;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        Stands("control-1", StationKind.ControlRoom, "");
        Stands("post-b01", StationKind.Desk, "b01");
        Stands("post-b02", StationKind.Desk, "b02");
        Stands("desk-9", StationKind.Desk, "");
        Actor[] accounts = [ControlRoom, Post, Other, Inspector, Holder, ActorOf("a-admin", Role.Administrator, "x")];
        foreach (var one in accounts.Select(one => one.Person.Value).Append("s-007").Append("s-008"))
            await rooms.AddPerson(one, PersonKind.Staff);
        await rooms.Writer.Commit(
            (db, _) =>
            {
                db.Users.AddRange(accounts.Select(one => new Account
                {
                    UserName = one.Name, PersonId = one.Person.Value, Name = one.Name, Role = one.Role,
                    StaffId = one.Staff?.Value ?? "",
                }));
                return Task.CompletedTask;
            },
            default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task It_is_an_alarm_of_the_highest_priority_with_its_response_and_a_signal_with_its_clock()
    {
        await Raise();

        var line = Assert.Single(Alarms(ControlRoom).Lines);
        Assert.Equal(("Duress", "B01-L1-C01", AlarmPriority.Critical), (line.Says, line.Where, line.Priority));
        Assert.Contains("Say nothing to the place itself", line.Response, StringComparison.Ordinal);
        var signal = Assert.Single(await Signals(ControlRoom));
        Assert.Equal(("duress", Role.Supervisor), (signal.Kind, signal.Asked));
        Assert.Equal(rooms.Clock.GetUtcNow().AddSeconds(60), signal.DueAt);
    }

    [Fact]
    public async Task The_station_of_the_block_is_told_nothing_and_other_stations_are()
    {
        await Raise();

        Assert.Equal(["Duress"], Alarms(Other).Lines.Select(one => one.Says));
        foreach (var here in new[] { Post, SupervisorAtPost })
        {
            var told = Alarms(here);
            Assert.Empty(told.Lines);
            Assert.Empty(told.Aside);
            Assert.Equal(0, told.Rate.Alarms);
            Assert.Empty(await Signals(here));
            Assert.DoesNotContain(await Page(here), IsOfDuress);
            Assert.Equal("ALRM-01", (await Answer(here)).Rules);
        }
        Assert.Equal(1, Alarms(ControlRoom).Rate.Alarms);
        Assert.Contains(await Page(ControlRoom), IsOfDuress);
    }

    [Fact]
    public async Task An_inspector_is_told_wherever_he_sits()
    {
        await Raise();

        Assert.Single(Alarms(Inspector).Lines);
        Assert.Single(await Signals(Inspector));
        Assert.Contains(await Page(Inspector), IsOfDuress);
    }

    [Fact]
    public async Task A_station_that_takes_control_of_the_block_is_told_no_more()
    {
        var desk = ActorOf("a-other", Role.Guard, "desk-9");
        await Raise();
        Assert.Single(Alarms(desk).Lines);

        await rooms.Get<ControlStore>().Do(desk, ControlAct.Take, new("b01"), null, "", default);
        Assert.Empty(Alarms(desk).Lines);
    }

    [Fact]
    public async Task A_page_that_watches_loses_it_when_its_station_takes_control()
    {
        var desk = ActorOf("a-other", Role.Guard, "desk-9");
        await Raise();
        using var leaving = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var told = rooms.Get<AlarmBoard>()
            .Watch(() => rooms.Get<SilentAudience>().Of(desk), leaving.Token).GetAsyncEnumerator();
        Assert.True(await told.MoveNextAsync());
        Assert.Single(told.Current.Lines);

        await rooms.Get<ControlStore>().Do(desk, ControlAct.Take, new("b01"), null, "", default);
        var next = told.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            rooms.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.True(await next);
        Assert.Empty(told.Current.Lines);
    }

    [Fact]
    public async Task The_holder_is_told_nothing_at_any_station_under_either_of_their_ids()
    {
        await Raise("s-007");
        await Answer(ControlRoom);
        var id = Assert.Single(await Signals(ControlRoom)).Id;
        Assert.Equal("", (await rooms.Get<SignalStore>().Do(
            ControlRoom, id, SignalAct.Acknowledge, "", default)).Rules);

        Assert.Empty(Alarms(Holder).Lines);
        Assert.Empty(await Signals(Holder));
        Assert.DoesNotContain(await Page(Holder), entry => IsOfDuress(entry) || entry.Where == id);
        Assert.Equal("ALRM-01", (await Answer(Holder)).Rules);
        Assert.Equal("SGNL-04", (await rooms.Get<SignalStore>().Do(
            Holder, id, SignalAct.Act, "nothing happened", default)).Rules);
    }

    [Fact]
    public async Task What_the_cameras_are_asked_for_tells_neither_the_block_nor_the_holder()
    {
        await Raise("s-007");
        var call = Report("b01-l1-c01", "s-007");
        (call.Kind, call.Body) = (RecordKinds.CameraCalledUp, """{"because":"duress","camera":"cam-1"}""");
        await rooms.Get<IPanelReports>().Take(SmallSite.Panel1, [call], default);

        foreach (var untold in new[] { Post, Holder })
        {
            Assert.Empty(await Preserves(untold));
            Assert.DoesNotContain(await Page(untold), FollowsFromDuress);
        }
        Assert.Single(await Preserves(ControlRoom));
        Assert.Equal(2, (await Page(ControlRoom)).Count(FollowsFromDuress));
    }

    [Fact]
    public async Task Taking_the_link_back_later_opens_nothing()
    {
        await Raise("s-007");

        Assert.Empty(await Signals(Holder with { Staff = null }));
    }

    [Fact]
    public async Task A_second_holder_at_the_same_door_is_kept_out_as_well_and_the_clock_runs_on()
    {
        await Raise("s-008");
        rooms.Clock.Advance(TimeSpan.FromSeconds(40));
        await Raise("s-007");

        Assert.Empty(Alarms(Holder).Lines);
        Assert.Empty(await Signals(Holder));
        var signal = Assert.Single(await Signals(ControlRoom));
        Assert.Equal(rooms.Clock.GetUtcNow().AddSeconds(20), signal.DueAt);
    }

    [Fact]
    public async Task The_first_holder_stays_kept_out_when_a_second_sets_it_off()
    {
        await Raise("s-007");
        await Raise("s-008");

        Assert.Empty(Alarms(Holder).Lines);
        Assert.Single(Alarms(ControlRoom).Lines);
    }

    [Fact]
    public async Task When_nobody_answers_role_after_role_is_asked_until_the_inspector()
    {
        await Raise();
        foreach (var role in new[] { Role.Administrator, Role.Inspector })
        {
            rooms.Clock.Advance(TimeSpan.FromSeconds(60));
            await rooms.Get<SignalStore>().Tick(rooms.Clock.GetUtcNow(), default);
            Assert.Equal(role, Assert.Single(await Signals(Inspector)).Asked);
        }
    }

    [Fact]
    public async Task At_a_panels_console_it_is_kept_from_the_stations_of_all_its_blocks()
    {
        var site = SmallSite.Catalogue();
        var reader = new Facility.Contracts.Site.SiteDoorReader(new("console-1"), new("line-b01"), 2, false);
        await using var own = await SiloRooms.Open(site: new(
            site.Site with { Consoles = [new(SmallSite.Panel1, reader)] }, "digest-1"));
        own.Get<StationBoard>().Put(RowOf("post-b01", StationKind.Desk, "b01"));
        own.Get<StationBoard>().Put(RowOf("post-b02", StationKind.Desk, "b02"));
        await own.Get<IPanelReports>().Take(
            SmallSite.Panel1, [Report("console-1", "s-007")], default);

        AlarmsNow At(Actor viewer) => own.Get<AlarmBoard>().Now(own.Get<SilentAudience>().Of(viewer));
        Assert.Empty(At(Post).Lines);
        Assert.Single(At(Other).Lines);
    }

    private static bool IsOfDuress(RecordEntryView entry) => entry.Kind == RecordKinds.DuressRaised
        || entry.Body.Contains("duress", StringComparison.Ordinal);

    private static bool FollowsFromDuress(RecordEntryView entry) => entry.Kind == RecordKinds.CameraCalledUp
        || entry.Kind.StartsWith("preserve.", StringComparison.Ordinal);

    private async Task<IReadOnlyList<PreserveView>> Preserves(Actor viewer) =>
        await rooms.Get<PreserveQueries>().List(viewer, default);

    private AlarmsNow Alarms(Actor viewer) =>
        rooms.Get<AlarmBoard>().Now(rooms.Get<SilentAudience>().Of(viewer));

    private async Task<IReadOnlyList<SignalView>> Signals(Actor viewer) =>
        await rooms.Get<SignalQueries>().List(viewer, default);

    private async Task<IReadOnlyList<RecordEntryView>> Page(Actor viewer) =>
        await rooms.Get<RecordPages>().Read(new(null, 500), viewer, default);

    private Task<Facility.Contracts.Verdicts.Verdict> Answer(Actor actor) => rooms.Get<AlarmStore>().Do(
        actor, AlarmAct.Acknowledge, [Key], TimeSpan.Zero, "", default);

    private Task<long> Raise(string holder = "s-008") =>
        rooms.Get<IPanelReports>().Take(SmallSite.Panel1, [Report("b01-l1-c01", holder)], default);

    private Report Report(string where, string holder) => new()
    {
        Number = ++reports,
        Kind = RecordKinds.DuressRaised,
        WallMs = rooms.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        Boot = "boot-1",
        Door = where,
        Body = where.StartsWith("console", StringComparison.Ordinal)
            ? $$"""{"holder":"{{holder}}","opened":false,"reader":"{{where}}"}"""
            : $$"""{"block":"b01","door":"{{where}}","holder":"{{holder}}","opened":true}""",
        Hash = ByteString.CopyFrom(9, (byte)reports),
    };

    private void Stands(string station, StationKind kind, string block) =>
        rooms.Get<StationBoard>().Put(RowOf(station, kind, block));

    private static StationRow RowOf(string station, StationKind kind, string block) => new()
    {
        Id = station, Name = station, TokenHash = [], EnrolledBy = "a-super", Kind = kind, BlockId = block,
    };

    private static Actor ActorOf(string person, Role role, string station) =>
        new(new(person), person, role, new(station));
}
