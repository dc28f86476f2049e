using Facility.Contracts.Alarms;
using Facility.Contracts.Doors;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Alarms;
using Facility.Silo.Orders;
using Facility.Silo.Panels;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Alarms;

public sealed class AlarmStoreTests : IAsyncLifetime
{
    private const string Forced = "forced@b01-gate";

    private static readonly SilentView Everything = new(System.Collections.Frozen.FrozenSet<string>.Empty, []);

    private SiloRooms rooms = null!;
    private long reports;

    private AlarmStore Store => rooms.Get<AlarmStore>();

    private AlarmsNow Alarms => rooms.Get<AlarmBoard>().Now(Everything);

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_forced_door_is_an_alarm_with_its_response_and_time_to_answer()
    {
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-gate"}""");

        var line = Assert.Single(Alarms.Lines);
        Assert.Equal(("Forced", "B01-GATE", AlarmPriority.Critical), (line.Says, line.Where, line.Priority));
        Assert.Equal(rooms.Clock.GetUtcNow().AddSeconds(30), line.AnswerBy);
        Assert.NotEmpty(line.Response);
    }

    [Fact]
    public async Task Who_answered_and_from_where_stands_on_the_alarm_and_in_the_record()
    {
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-gate"}""");

        Assert.True((await Do(AlarmAct.Acknowledge, "two officers sent")).IsAllowed);

        var alarm = Assert.Single(Assert.Single(Alarms.Lines).Alarms);
        Assert.Equal((AlarmLife.Acknowledged, "two officers sent"), (alarm.Life, alarm.Comment));
        Assert.Equal("a-guard (guard, station desk-1)", alarm.AnsweredBy);
        await using var db = rooms.Db();
        var entry = await db.Record.SingleAsync(row => row.Kind == SiloRecordKinds.AlarmAcknowledged);
        Assert.Equal(("a-guard guard desk-1", "b01-gate"), (entry.Who, entry.Where));
    }

    [Fact]
    public async Task Two_who_answer_at_once_are_one_answer_and_one_refusal()
    {
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-gate"}""");

        var answers = await Task.WhenAll(Do(AlarmAct.Acknowledge), Do(AlarmAct.Acknowledge));

        Assert.Equal(["", "ALRM-02"], answers.Select(answer => answer.Rules).Order());
        await using var db = rooms.Db();
        Assert.Equal(1, await db.Record.CountAsync(row => row.Kind == SiloRecordKinds.AlarmAcknowledged));
        Assert.Equal(1, await db.Record.CountAsync(row => row.Kind == SiloRecordKinds.AlarmRefused));
    }

    [Fact]
    public async Task A_restart_of_the_silo_loses_no_alarm()
    {
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-gate"}""");
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"held","door":"b01-gate"}""");
        await Do(AlarmAct.Acknowledge);
        await Tell(RecordKinds.AlarmCleared, """{"alarm":"held","door":"b01-gate"}""");
        var before = Alarms;

        await using var after = await SiloRooms.Open(rooms.Folder);
        await after.Get<AlarmBoard>().Load(default);

        var told = after.Get<AlarmBoard>().Now(Everything);
        Assert.Equal(2, told.Lines.Length);
        Assert.Equal(
            before.Lines.SelectMany(line => line.Alarms), told.Lines.SelectMany(line => line.Alarms));
    }

    [Fact]
    public async Task A_panel_that_starts_anew_forgets_and_the_alarm_asks_again()
    {
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-gate"}""");
        await Do(AlarmAct.Acknowledge);

        await Tell(RecordKinds.PanelStarted, "{}", door: "");

        Assert.Equal(AlarmLife.Returned, Assert.Single(Alarms.Lines).Life);
    }

    [Fact]
    public async Task An_alarm_and_the_panels_start_in_one_batch_are_both_taken()
    {
        await rooms.Get<IPanelReports>().Take(
            SmallSite.Panel1,
            [
                Report(RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-gate"}""", "b01-gate"),
                Report(RecordKinds.PanelStarted, "{}", ""),
            ],
            default);

        Assert.Equal(AlarmLife.Returned, Assert.Single(Alarms.Lines).Life);
    }

    [Fact]
    public async Task A_shelf_ends_by_itself_and_the_alarm_asks_again()
    {
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"held","door":"b01-gate"}""");
        Assert.True((await Shelve("held@b01-gate", 20)).IsAllowed);
        Assert.Empty(Alarms.Lines);
        Assert.Equal(rooms.Clock.GetUtcNow().AddMinutes(20), Assert.Single(Alarms.Aside).AsideUntil);

        rooms.Clock.Advance(TimeSpan.FromMinutes(20) - TimeSpan.FromSeconds(1));
        await Store.Tick(rooms.Clock.GetUtcNow(), default);
        Assert.Empty(Alarms.Lines);

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        await Store.Tick(rooms.Clock.GetUtcNow(), default);
        Assert.Equal(AlarmLife.Unacknowledged, Assert.Single(Alarms.Lines).Life);
        Assert.Empty(Alarms.Aside);
        await using var db = rooms.Db();
        Assert.Equal(1, await db.Record.CountAsync(
            row => row.Kind == SiloRecordKinds.AlarmUnshelved && row.Who == "host"));
    }

    [Theory]
    [InlineData("forced", 5, "ALRM-05")]
    [InlineData("held", 61, "ALRM-06")]
    [InlineData("failed-to-lock", 16, "ALRM-06")]
    [InlineData("failed-to-lock", 15, "")]
    public async Task A_shelf_has_a_limit_by_priority(string kind, int minutes, string rules)
    {
        await Tell(RecordKinds.AlarmRaised, $$"""{"alarm":"{{kind}}","door":"b01-gate"}""");

        Assert.Equal(rules, (await Shelve($"{kind}@b01-gate", minutes)).Rules);
    }

    [Fact]
    public async Task Taken_out_of_service_it_stays_away_however_often_it_comes()
    {
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"tamper","door":"b01-gate"}""");
        await Store.Do(SiloRooms.Guard, AlarmAct.TakeOut, ["tamper@b01-gate"], default, "being worked on", default);
        await Tell(RecordKinds.AlarmCleared, """{"alarm":"tamper","door":"b01-gate"}""");
        await Tell(RecordKinds.AlarmRaised, """{"alarm":"tamper","door":"b01-gate"}""");
        Assert.Empty(Alarms.Lines);

        await Store.Do(SiloRooms.Guard, AlarmAct.Return, ["tamper@b01-gate"], default, "mended", default);
        Assert.Equal(AlarmLife.Unacknowledged, Assert.Single(Alarms.Lines).Life);
    }

    [Fact]
    public async Task A_panel_that_goes_away_is_one_line_and_its_return_waits_for_an_answer()
    {
        var watch = rooms.Get<AlarmWatch>();
        await watch.Look(default);
        Assert.Empty(Alarms.Lines);

        rooms.Panels.Disconnect(SmallSite.Panel1);
        await watch.Look(default);
        await watch.Look(default);
        var line = Assert.Single(Alarms.Lines);
        Assert.Equal(("Panel not connected", "panel-1: 3 doors behind it"), (line.Says, line.Where));

        rooms.Panels.Connect(SmallSite.Panel1);
        await watch.Look(default);
        Assert.Equal(AlarmLife.Returned, Assert.Single(Alarms.Lines).Life);
    }

    [Fact]
    public async Task A_panel_has_some_time_to_connect_after_a_start()
    {
        rooms.Panels.Disconnect(SmallSite.Panel1);
        var watch = rooms.Get<AlarmWatch>();
        await watch.Look(default);
        Assert.Empty(Alarms.Lines);

        rooms.Clock.Advance(AlarmWatch.ConnectWithin);
        await watch.Look(default);
        Assert.Single(Alarms.Lines);
    }

    [Fact]
    public async Task A_record_that_fails_is_shown_at_once_and_written_down_later()
    {
        var (watch, health) = (rooms.Get<AlarmWatch>(), rooms.Get<RecordHealth>());
        health.Failed("the disk is full");
        await watch.Look(default);
        var shown = Alarms.Lines.Select(line => line.Says);
        Assert.Contains("Record cannot be written", shown);

        health.Wrote();
        await watch.Look(default);
        Assert.Equal(AlarmLife.Returned, Assert.Single(Alarms.Lines).Life);
    }

    [Fact]
    public async Task An_order_without_an_outcome_waits_for_somebody_to_look()
    {
        var order = new ReleaseDoor(
            new("o-1"), SmallSite.Gate1, SiloRooms.Guard, ReleaseReason.Meal, "", new(SmallSite.Panel1, "boot-1", 1));
        var orders = rooms.Get<OrderStore>();
        await orders.Keep(order, Verdict.Allowed, FaultCode.None, 1, default);

        await orders.Fail(new("o-1"), FaultCode.OrderWithoutOutcome, default);

        var line = Assert.Single(Alarms.Lines);
        Assert.Equal(("Order without outcome", AlarmLife.Returned), (line.Says, line.Life));
    }

    [Fact]
    public async Task A_thousand_alarms_of_one_line_are_one_line_and_none_is_lost()
    {
        var burst = Enumerable.Range(0, 1000).Select(number => Report(
            RecordKinds.PeripheralOffline,
            $$"""{"address":{{number % 126}},"line":"line-b01"}""", "line-b01")).ToList();

        await rooms.Get<IPanelReports>().Take(SmallSite.Panel1, burst, default);

        var line = Assert.Single(Alarms.Lines);
        Assert.Equal(126, line.Alarms.Length);
        Assert.Equal(1000, line.Alarms.Sum(alarm => alarm.Times));
        Assert.Equal("flood", Alarms.Rate.Says);
    }

    [Fact]
    public async Task A_wiegand_reader_that_cannot_be_read_is_a_line_with_a_response_until_it_is_good_again()
    {
        const string Stuck = """{"because":"D1 stays low","fault":1406,"reader":"r-1"}""";
        await Tell(RecordKinds.ReaderFaulted, Stuck, "r-1");
        await Tell(
            RecordKinds.ReaderFrameRefused,
            """{"because":"bits were lost or added","bits":25,"fault":1405,"reader":"r-1","times":3}""", "r-1");

        var line = Assert.Single(Alarms.Lines);
        Assert.Equal(("readers panel-1", "Reader cannot be read and more"), (line.Key, line.Says));
        Assert.Equal(["reader-faulted@r-1", "reader-frames@r-1"], line.Alarms.Select(alarm => alarm.Key).Order());
        Assert.NotEmpty(line.Response);
        Assert.True((await Store.Do(
            SiloRooms.Guard, AlarmAct.Acknowledge, [.. line.Alarms.Select(alarm => alarm.Key)], TimeSpan.Zero, "",
            default)).IsAllowed);

        await Tell(RecordKinds.ReaderRestored, """{"reader":"r-1"}""", "r-1");
        Assert.Equal("Reader sends no whole cards", Assert.Single(Alarms.Lines).Says);
        await Tell(RecordKinds.ReaderFramesWhole, """{"reader":"r-1"}""", "r-1");
        Assert.Empty(Alarms.Lines);
    }

    private Task<Verdict> Do(AlarmAct act, string words = "") =>
        Store.Do(SiloRooms.Guard, act, [Forced], TimeSpan.Zero, words, default);

    private Task<Verdict> Shelve(string key, int minutes) => Store.Do(
        SiloRooms.Guard, AlarmAct.Shelve, [key], TimeSpan.FromMinutes(minutes), "the closer is being mended", default);

    private Task<long> Tell(string kind, string body, string door = "b01-gate") =>
        rooms.Get<IPanelReports>().Take(SmallSite.Panel1, [Report(kind, body, door)], default);

    private Report Report(string kind, string body, string door) => new()
    {
        Number = ++reports,
        Kind = kind,
        WallMs = rooms.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        Boot = "boot-1",
        Door = door,
        Body = body,
        Hash = ByteString.CopyFrom(9, 9, (byte)(reports % 256)),
    };
}
