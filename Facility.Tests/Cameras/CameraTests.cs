using Facility.Contracts.Actors;
using Facility.Contracts.Cameras;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Silo.Cameras;
using Facility.Silo.Panels;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Cameras;

public sealed class CameraTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = ActorOf("a-super", Role.Supervisor);
    private static readonly Actor Inspector = ActorOf("a-insp", Role.Inspector);

    private SiloRooms rooms = null!;
    private long number;

    private CameraStore Store => rooms.Get<CameraStore>();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open(site: WatchedSite.Catalogue());
        foreach (var one in new[] { SiloRooms.Guard, Supervisor, Inspector })
            await rooms.AddPerson(one.Person.Value, PersonKind.Staff);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_camera_nobody_speaks_of_is_unknown_and_its_contact_makes_it_work()
    {
        Assert.Equal(CameraState.Unknown, (await Of("cam-gate")).State);
        Assert.Equal(CameraState.Unknown, (await Of("cam-l1")).State);

        await Contact("working");
        Assert.Equal(CameraState.Working, (await Of("cam-gate")).State);

        await Contact("cut");
        Assert.Equal(CameraState.Unknown, (await Of("cam-gate")).State);
        await Contact("working");
        rooms.Panels.Disconnect(SmallSite.Panel1);
        Assert.Equal(CameraState.Unknown, (await Of("cam-gate")).State);
    }

    [Fact]
    public async Task An_outage_begins_by_the_contact_and_ends_by_a_person_with_words_and_not_against_the_contact()
    {
        await Contact("out");
        var down = await Of("cam-gate");
        Assert.Equal((CameraState.Out, rooms.Clock.GetUtcNow().AddHours(24)), (down.State, down.DueAt!.Value));

        Assert.Equal("CAMR-03", (await Store.Confirm(Supervisor, "cam-gate", "looked", default)).Rules);
        await Contact("working");
        Assert.Equal(CameraState.Out, (await Of("cam-gate")).State);
        Assert.Equal("CAMR-04", (await Store.Confirm(Supervisor, "cam-gate", " ", default)).Rules);
        Assert.Equal("", (await Store.Confirm(Supervisor, "cam-gate", "looked at the picture", default)).Rules);

        Assert.Equal(CameraState.Working, (await Of("cam-gate")).State);
        Assert.Equal(1, await Entries(SiloRecordKinds.CameraOut));
        Assert.Equal(1, await Entries(SiloRecordKinds.CameraConfirmed));
        Assert.Equal(2, await Entries(SiloRecordKinds.CameraRefused));
    }

    [Fact]
    public async Task A_second_report_does_not_set_the_clock_back_and_it_runs_out_once()
    {
        Assert.Equal("", (await Store.Report(SiloRooms.Guard, "cam-l1", "black picture", default)).Rules);
        rooms.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal("CAMR-02", (await Store.Report(SiloRooms.Guard, "cam-l1", "still black", default)).Rules);
        Assert.False((await Of("cam-l1")).Overdue);

        rooms.Clock.Advance(TimeSpan.FromHours(1));
        for (var look = 0; look < 3; look++) await Store.Tick(rooms.Clock.GetUtcNow(), default);
        Assert.True((await Of("cam-l1")).Overdue);
        Assert.Equal(1, await Entries(SiloRecordKinds.CameraOverdue));
    }

    [Fact]
    public async Task A_confirmation_of_a_camera_without_a_contact_grows_old()
    {
        await Store.Confirm(Supervisor, "cam-l1", "looked", default);
        Assert.Equal(CameraState.Working, (await Of("cam-l1")).State);

        rooms.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(CameraState.Unknown, (await Of("cam-l1")).State);
    }

    [Fact]
    public async Task A_viewing_is_in_the_record_before_it_is_allowed_and_a_repeat_is_the_same()
    {
        var order = Viewing("v-1");
        var first = await Store.View(SiloRooms.Guard, order, default);
        Assert.Equal(first.Number, (await Store.View(SiloRooms.Guard, order, default)).Number);

        await using var db = rooms.Db();
        var entry = await db.Record.SingleAsync(row => row.Kind == SiloRecordKinds.RecordingViewed);
        Assert.Equal("a-guard guard desk-1", entry.Who);
        Assert.Contains(first.Number, entry.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("he fell", entry.Body, StringComparison.Ordinal);
        Assert.Equal("he fell", Assert.Single(await rooms.Get<CameraQueries>().Viewings(default)).Note);
    }

    [Fact]
    public async Task Without_the_record_nobody_may_view()
    {
        await using (var db = rooms.Db())
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE chain_heads RENAME TO chain_heads_lost");

        await Assert.ThrowsAsync<RecordNotWritableException>(
            () => Store.View(SiloRooms.Guard, Viewing("v-1"), default));
        Assert.Empty(await rooms.Get<CameraQueries>().Viewings(default));
    }

    [Fact]
    public async Task A_deletion_is_always_refused_and_recorded()
    {
        Assert.Equal("KEEP-01", (await Store.RefuseDeletion(Supervisor, "cam-gate", "please", default)).Rules);
        Assert.Equal(1, await Entries(SiloRecordKinds.DeletionRefused));
        Assert.DoesNotContain(typeof(ICameraRoom).GetMethods().Concat(typeof(IPreserveRoom).GetMethods()), method =>
            method.Name.StartsWith("Delete", StringComparison.Ordinal)
            || method.Name.StartsWith("Remove", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forced_door_asks_for_its_camera_around_the_event_and_an_alarm_again_makes_it_longer()
    {
        var at = rooms.Clock.GetUtcNow();
        await Tell(RecordKinds.AlarmRaised, "b01-gate", """{"alarm":"forced","door":"b01-gate"}""");
        var asked = Assert.Single(await Asked(Inspector));
        Assert.Equal(
            ("Gate camera", "Duty part archive", at.AddMinutes(-15), at.AddMinutes(30), at.AddHours(24)),
            (asked.Camera, asked.Keeper, asked.From, asked.To, asked.DueAt!.Value));

        rooms.Clock.Advance(TimeSpan.FromMinutes(10));
        await Tell(RecordKinds.AlarmRaised, "b01-gate", """{"alarm":"forced","door":"b01-gate"}""");
        Assert.Equal(at.AddMinutes(40), Assert.Single(await Asked(Inspector)).To);
        Assert.Equal(1, await Entries(SiloRecordKinds.PreserveExtended));
    }

    [Theory]
    [InlineData(RecordKinds.AlarmRaised, """{"alarm":"held","door":"b01-gate"}""", "b01-gate", 0)]
    [InlineData(RecordKinds.AlarmRaised, """{"alarm":"bolt-lost","door":"b01-gate"}""", "b01-gate", 1)]
    [InlineData(RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-l1-c02"}""", "b01-l1-c02", 0)]
    [InlineData(RecordKinds.DuressRaised, """{"holder":"s-001","door":"b01-gate"}""", "b01-gate", 1)]
    [InlineData(RecordKinds.DuressRaised, """{"holder":"s-001","door":"b01-l1-c02"}""", "b01-l1-c02", 1)]
    public async Task Force_and_duress_ask_and_duress_asks_somebody_even_where_no_camera_sees(
        string kind, string body, string door, int requests)
    {
        await Tell(kind, door, body);

        var asked = await Asked(Inspector);
        Assert.Equal(requests, asked.Count);
        Assert.All(asked, one => Assert.Equal(
            door == "b01-gate" ? PreserveStatus.Requested : PreserveStatus.Unplaced, one.Status));
    }

    [Theory]
    [InlineData("force-used", "b01", 2)]
    [InlineData("death", "B01-GATE", 1)]
    [InlineData("death", "the yard", 1)]
    [InlineData("medical", "b01-gate", 0)]
    public async Task A_report_of_force_or_death_asks_for_the_cameras_of_its_place(
        string kind, string about, int requests)
    {
        await Report(kind, about);
        Assert.Equal(requests, (await Asked(Inspector)).Count);
    }

    [Fact]
    public async Task Whoever_is_named_in_the_signal_neither_sees_nor_moves_the_request_nor_reads_of_it()
    {
        await Report("force-used", "b01-gate", Supervisor);
        var id = Assert.Single(await Asked(Inspector)).Id;

        Assert.Empty(await Asked(Supervisor));
        var store = rooms.Get<PreserveStore>();
        Assert.Equal("PRES-04", (await store.Move(
            Supervisor, new(id, PreserveAct.NotKept, "", "there is none"), default)).Rules);
        var read = await rooms.Get<RecordPages>().Read(new(null, 500), Supervisor, default);
        Assert.DoesNotContain(read, entry => entry.Body.Contains(id, StringComparison.Ordinal) || entry.Where == id);
        Assert.Single(await rooms.Get<RecordPages>().Read(new(null, 500, Subject: id), Inspector, default));
    }

    [Fact]
    public async Task A_request_goes_step_by_step_and_a_keeper_that_does_not_answer_is_told_once()
    {
        await Tell(RecordKinds.AlarmRaised, "b01-gate", """{"alarm":"forced","door":"b01-gate"}""");
        var id = Assert.Single(await Asked(Supervisor)).Id;
        rooms.Clock.Advance(TimeSpan.FromHours(24));
        for (var look = 0; look < 3; look++) await Store.Tick(rooms.Clock.GetUtcNow(), default);
        Assert.True(Assert.Single(await Asked(Inspector)).Overdue);
        Assert.Equal(1, await Entries(SiloRecordKinds.PreserveOverdue));

        Assert.Equal("PRES-05", await Move(id, PreserveAct.HandOver, "prosecutor, 17/4"));
        Assert.Equal("PRES-06", await Move(id, PreserveAct.Confirm, " "));
        Assert.Equal("", await Move(id, PreserveAct.Confirm, "archive 2026/118"));
        Assert.Equal("PRES-05", await Move(id, PreserveAct.NotKept, "lost"));
        Assert.Equal("", await Move(id, PreserveAct.HandOver, "prosecutor, 17/4"));

        var done = Assert.Single(await Asked(Inspector));
        Assert.Equal((PreserveStatus.HandedOver, false), (done.Status, done.Overdue));
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task The_keepers_time_never_reaches_beyond_what_the_camera_keeps()
    {
        var now = rooms.Clock.GetUtcNow();
        var asked = await rooms.Get<PreserveStore>().Ask(
            Inspector, new(new("p-1"), "cam-gate", now.AddDays(-30).AddHours(1), now.AddDays(-29), "complaint"),
            default);

        Assert.Equal("", asked.Verdict.Rules);
        Assert.Equal(now.AddHours(1), Assert.Single(await Asked(Inspector)).DueAt);
    }

    [Fact]
    public async Task A_request_that_the_keeper_cannot_meet_stays_with_its_reason()
    {
        await Tell(RecordKinds.AlarmRaised, "b01-gate", """{"alarm":"forced","door":"b01-gate"}""");
        var id = Assert.Single(await Asked(Supervisor)).Id;

        Assert.Equal("", await Move(id, PreserveAct.NotKept, "overwritten"));

        var kept = Assert.Single(await Asked(Inspector));
        Assert.Equal((id, PreserveStatus.NotKept, "overwritten"), (kept.Id, kept.Status, kept.Reference));
    }

    [Fact]
    public async Task A_request_that_gets_its_camera_late_has_a_clock_of_its_own_that_runs_out_again()
    {
        await Tell(RecordKinds.DuressRaised, "b01-l1-c02", """{"holder":"s-001","door":"b01-l1-c02"}""");
        var id = Assert.Single(await Asked(Inspector)).Id;
        rooms.Clock.Advance(TimeSpan.FromHours(24));
        await Store.Tick(rooms.Clock.GetUtcNow(), default);

        Assert.Equal("", (await rooms.Get<PreserveStore>().Move(
            Inspector, new(id, PreserveAct.Place, "cam-gate", "the gate sees it"), default)).Rules);
        Assert.Equal(rooms.Clock.GetUtcNow().AddHours(24), Assert.Single(await Asked(Inspector)).DueAt);

        rooms.Clock.Advance(TimeSpan.FromHours(24));
        await Store.Tick(rooms.Clock.GetUtcNow(), default);
        Assert.Equal(2, await Entries(SiloRecordKinds.PreserveOverdue));
    }

    [Fact]
    public async Task A_panel_that_starts_anew_is_asked_again_what_its_contact_says()
    {
        await Contact("working");
        await Tell(RecordKinds.PanelStarted, "", "{}");

        var view = await Of("cam-gate");
        Assert.Equal(
            (CameraState.Unknown, "its contact has said nothing yet"), (view.State, view.Because));
    }

    [Fact]
    public async Task An_outage_stays_on_the_page_of_a_site_that_forgot_its_camera()
    {
        await Store.Report(SiloRooms.Guard, "cam-l1", "black picture", default);

        await using var after = await SiloRooms.Open(rooms.Folder, SmallSite.Catalogue());

        var left = Assert.Single(await after.Get<CameraQueries>().List(default));
        Assert.Equal(("cam-l1", CameraState.Out), (left.Id, left.State));
    }

    [Fact]
    public async Task Whoever_is_named_by_the_id_of_their_register_sees_no_request_either()
    {
        await rooms.AddPerson("s-007", PersonKind.Staff);
        var named = Supervisor with { Staff = new("s-007") };
        await Report("force-used", "b01-gate", Supervisor with { Person = new("s-007") });

        Assert.Single(await Asked(Inspector));
        Assert.Empty(await Asked(named));
    }

    private async Task<string> Move(string id, PreserveAct act, string words) =>
        (await rooms.Get<PreserveStore>().Move(Supervisor, new(id, act, "", words), default)).Rules;

    private ViewRecording Viewing(string order) => new(
        new(order), "cam-gate", rooms.Clock.GetUtcNow().AddHours(-2), rooms.Clock.GetUtcNow().AddHours(-1),
        ViewingReason.Incident, "he fell");

    private async Task<CameraView> Of(string camera) =>
        (await rooms.Get<CameraQueries>().List(default)).Single(view => view.Id == camera);

    private async Task<IReadOnlyList<PreserveView>> Asked(Actor viewer) =>
        await rooms.Get<PreserveQueries>().List(viewer, default);

    private Task<SignalReceipt> Report(string kind, string about, params Actor[] named) =>
        rooms.Get<SignalStore>().Report(
            SiloRooms.Guard,
            new SignalReport(new("w-1"), kind, about, "It happened.", [.. named.Select(one => one.Person)]), default);

    private Task<long> Contact(string state) =>
        Tell(RecordKinds.CameraContact, "cam-gate", $$"""{"camera":"cam-gate","state":"{{state}}"}""");

    private Task<long> Tell(string kind, string where, string body) => rooms.Get<IPanelReports>().Take(
        SmallSite.Panel1,
        [
            new Report
            {
                Number = ++number, Kind = kind, WallMs = rooms.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
                Boot = "boot-1", Door = where, Body = body, Hash = ByteString.CopyFrom(9, (byte)number),
            },
        ],
        default);

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(row => row.Kind == kind);
    }

    private static Actor ActorOf(string person, Role role) => new(new(person), person, role, new("desk-3"));
}
