using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Contracts.Verdicts;
using Facility.Domain.Alarms;
using Facility.Domain.Signals;
using Facility.Silo.Panels;
using Facility.Silo.Record;
using Facility.Silo.Signals;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Signals;

public sealed class SignalTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = ActorOf("a-super", Role.Supervisor);
    private static readonly Actor Administrator = ActorOf("a-admin", Role.Administrator);
    private static readonly Actor Inspector = ActorOf("a-insp", Role.Inspector);

    private static readonly Role[] Everybody = [Role.Guard, Role.Supervisor, Role.Administrator, Role.Inspector];

    private SiloRooms rooms = null!;

    private SignalStore Store => rooms.Get<SignalStore>();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        Actor[] accounts = [SiloRooms.Guard, Supervisor, Administrator, Inspector];
        foreach (var one in accounts) await rooms.AddPerson(one.Person.Value, PersonKind.Staff);
        await rooms.Writer.Commit(
            (db, _) =>
            {
                db.Users.AddRange(accounts.Select(one => new Facility.Silo.Persistence.Rows.Account
                {
                    UserName = one.Name, PersonId = one.Person.Value, Name = one.Name, Role = one.Role,
                }));
                return Task.CompletedTask;
            },
            default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public void Every_step_decides_every_act_and_only_one_moves_it_on()
    {
        var machine = new SignalMachine();
        Assert.Empty(machine.Undecided());
        foreach (var step in Enum.GetValues<SignalStep>())
        {
            foreach (var act in Enum.GetValues<SignalAct>().Where(act => act is not SignalAct.None))
                Assert.Equal(act == SignalMachine.NextOf(step) ? step + 1 : step, machine.Step(step, act));
        }
    }

    [Fact]
    public void Every_alarm_that_registers_a_signal_has_a_row_and_every_chain_ends_with_the_inspector()
    {
        var all = SignalCatalogue.Current.All.ToList();

        Assert.DoesNotContain(
            all.SelectMany(kind => kind.From), alarm => AlarmCatalogue.Current.Find(alarm).Id != alarm);
        Assert.All(all, kind => Assert.Equal(Role.Inspector, kind.Chain[^1]));
        Assert.All(
            all.SelectMany(kind => kind.Chain),
            role => Assert.True(RoleMatrix.Current.Allows(role, "signals.act")));
    }

    [Fact]
    public async Task A_report_goes_step_by_step_with_a_clock_on_each()
    {
        var id = await Report();
        var signal = Assert.Single(await Seen(Supervisor));
        Assert.Equal((SignalAct.Acknowledge, Role.Supervisor), (signal.Next, signal.Asked));
        Assert.Equal(rooms.Clock.GetUtcNow().AddHours(1), signal.DueAt);

        Assert.Equal("SGNL-05", (await Do(Supervisor, id, SignalAct.Close, "over")).Rules);
        Assert.Equal("", (await Do(Supervisor, id, SignalAct.Acknowledge)).Rules);
        Assert.Equal("SGNL-06", (await Do(Supervisor, id, SignalAct.Act)).Rules);
        Assert.Equal("", (await Do(Supervisor, id, SignalAct.Act, "spoke with both")).Rules);
        Assert.Equal("", (await Do(Supervisor, id, SignalAct.Notify, "the head of shift")).Rules);
        Assert.Equal("", (await Do(Administrator, id, SignalAct.Close, "settled")).Rules);

        var closed = Assert.Single(await Seen(Supervisor));
        Assert.Equal((SignalStep.Closed, (DateTimeOffset?)null, false), (closed.Step, closed.DueAt, closed.MayAct));
        Assert.Equal(5, closed.Steps.Length);
    }

    [Fact]
    public async Task When_a_clock_runs_out_the_next_role_is_asked_until_the_inspector_and_it_is_recorded()
    {
        await Report();
        Role[] asked = [Role.Administrator, Role.Inspector, Role.Inspector];
        foreach (var role in asked)
        {
            rooms.Clock.Advance(TimeSpan.FromHours(1));
            await Store.Tick(rooms.Clock.GetUtcNow(), default);
            Assert.Equal(role, Assert.Single(await Seen(Inspector)).Asked);
        }

        Assert.Equal(3, Assert.Single(await Seen(Inspector)).Escalations);
        await using var db = rooms.Db();
        Assert.Equal(3, await db.Record.CountAsync(row => row.Kind == SiloRecordKinds.SignalEscalated));
    }

    [Fact]
    public async Task A_clock_runs_on_over_a_restart_of_the_silo()
    {
        await Report();
        rooms.Clock.Advance(TimeSpan.FromMinutes(59));
        await Store.Tick(rooms.Clock.GetUtcNow(), default);
        Assert.Equal(Role.Supervisor, Assert.Single(await Seen(Supervisor)).Asked);

        await using var after = await SiloRooms.Open(rooms.Folder);
        after.Clock.Advance(TimeSpan.FromHours(1));
        await after.Get<SignalStore>().Tick(after.Clock.GetUtcNow(), default);
        var told = await after.Get<SignalQueries>().List(Inspector, default);
        Assert.Equal(Role.Administrator, Assert.Single(told).Asked);
    }

    [Fact]
    public async Task Whoever_is_named_sees_none_of_it_and_cannot_act_in_the_words_of_what_never_was()
    {
        var id = await Report(Supervisor.Person);

        Assert.Empty(await Seen(Supervisor));
        var refused = Assert.Single((await Do(Supervisor, id, SignalAct.Acknowledge)).Refusals);
        var never = Assert.Single((await Do(Supervisor, "sg-000000000000", SignalAct.Acknowledge)).Refusals);
        Assert.Equal(never.Because.Replace("sg-000000000000", id, StringComparison.Ordinal), refused.Because);
        Assert.Equal(never.Rule, refused.Rule);
        Assert.Single(await Seen(Administrator));
    }

    [Fact]
    public async Task The_record_shows_the_named_person_no_entry_about_it_and_others_all()
    {
        var id = await Report(Supervisor.Person);
        await Do(Administrator, id, SignalAct.Acknowledge);
        var pages = rooms.Get<RecordPages>();

        var named = await pages.Read(new(null, 500), Supervisor, default);
        var other = await pages.Read(new(null, 500), Administrator, default);
        Assert.DoesNotContain(named, entry => entry.Body.Contains(id, StringComparison.Ordinal) || entry.Where == id);
        Assert.Empty(await pages.Read(new(null, 500, Subject: id), Supervisor, default));
        Assert.Equal(2, other.Count(entry => entry.Where == id));
        Assert.Equal(other.Length - 2, named.Length);
    }

    [Fact]
    public async Task A_role_whose_every_account_is_named_is_passed_over_at_once_and_delays_nothing()
    {
        await Report(Supervisor.Person);

        Assert.Equal(Role.Administrator, Assert.Single(await Seen(Inspector)).Asked);
    }

    [Fact]
    public async Task A_role_whose_every_account_is_switched_off_is_passed_over_as_well()
    {
        await rooms.Writer.Commit(
            async (db, _) =>
            {
                var account = await db.Users.SingleAsync(one => one.PersonId == Supervisor.Person.Value);
                account.Disabled = true;
            },
            default);
        await Report();

        Assert.Equal(Role.Administrator, Assert.Single(await Seen(Inspector)).Asked);
    }

    [Fact]
    public async Task A_role_outside_the_chain_knows_nothing_of_it()
    {
        var id = await Report();

        Assert.Empty(await Seen(SiloRooms.Guard));
        Assert.Equal("SGNL-04", (await Do(SiloRooms.Guard, id, SignalAct.Acknowledge)).Rules);
    }

    [Fact]
    public async Task The_record_holds_ids_and_none_of_what_was_written()
    {
        var id = await Report(Administrator.Person);
        await Do(Supervisor, id, SignalAct.Acknowledge, "a private word");

        await using var db = rooms.Db();
        var bodies = await db.Record.Where(row => row.Where == id).Select(row => row.Body).ToListAsync();
        Assert.Equal(2, bodies.Count);
        Assert.DoesNotContain(bodies, body => body.Contains("private", StringComparison.Ordinal)
            || body.Contains("shouted", StringComparison.Ordinal));
        Assert.Contains(bodies, body => body.Contains("a-admin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forced_door_registers_one_signal_however_often_it_is_told()
    {
        await Tell(1, RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-gate"}""");
        await Tell(2, RecordKinds.AlarmCleared, """{"alarm":"forced","door":"b01-gate"}""");
        await Tell(3, RecordKinds.AlarmRaised, """{"alarm":"forced","door":"b01-gate"}""");

        var signal = Assert.Single(await Seen(SiloRooms.Guard));
        Assert.Equal(("forced-door", "B01-GATE", Role.Guard), (signal.Kind, signal.About, signal.Asked));
    }

    [Fact]
    public async Task A_cut_line_registers_one_signal_for_all_its_peripherals()
    {
        await rooms.Get<IPanelReports>().Take(
            SmallSite.Panel1,
            [.. Enumerable.Range(1, 12).Select(number => ReportOf(
                number, RecordKinds.PeripheralOffline, $$"""{"address":{{number}},"line":"line-b01"}""", "line-b01"))],
            default);

        Assert.Equal(("device-lost", "line-b01"), Assert.Single(await Seen(SiloRooms.Guard)) is var signal
            ? (signal.Kind, signal.About) : default);
    }

    [Fact]
    public async Task A_call_from_a_cell_is_closed_only_after_somebody_was_there()
    {
        await Tell(1, RecordKinds.AlarmRaised, """{"alarm":"call-button","door":"b01-gate"}""");
        var id = Assert.Single(await Seen(SiloRooms.Guard)).Id;
        await Do(SiloRooms.Guard, id, SignalAct.Acknowledge);
        await Do(SiloRooms.Guard, id, SignalAct.Act, "an officer goes");
        await Do(SiloRooms.Guard, id, SignalAct.Notify, "the medic");
        Assert.Equal("SGNL-07", (await Do(SiloRooms.Guard, id, SignalAct.Close, "over")).Rules);

        await Tell(2, RecordKinds.AlarmCleared, """{"alarm":"call-button","door":"b01-gate"}""");
        Assert.Equal("", (await Do(SiloRooms.Guard, id, SignalAct.Close, "over")).Rules);
    }

    [Theory]
    [InlineData("forced", 60, Role.Guard, Role.Supervisor, Role.Administrator, Role.Inspector)]
    [InlineData("call-button", 120, Role.Guard, Role.Supervisor, Role.Administrator, Role.Inspector)]
    [InlineData("tamper", 300, Role.Supervisor, Role.Administrator, Role.Inspector)]
    public async Task Whatever_an_alarm_registers_is_asked_of_role_after_role_until_the_inspector(
        string alarm, int seconds, params Role[] chain)
    {
        await Tell(1, RecordKinds.AlarmRaised, $$"""{"alarm":"{{alarm}}","door":"b01-gate"}""");
        await AskedInTurn(seconds, chain);
    }

    [Fact]
    public async Task A_lost_line_is_asked_of_role_after_role_and_each_step_has_a_clock_of_its_own()
    {
        await rooms.Get<IPanelReports>().Take(
            SmallSite.Panel1, [ReportOf(1, RecordKinds.LineLost, """{"line":"line-b01"}""", "line-b01")], default);
        var id = Assert.Single(await Seen(Inspector)).Id;
        (SignalAct Act, int Seconds)[] clocks =
            [(SignalAct.Acknowledge, 300), (SignalAct.Act, 3600), (SignalAct.Notify, 7200), (SignalAct.Close, 172800)];
        foreach (var (act, seconds) in clocks)
        {
            await AskedInTurn(seconds, Everybody);
            Assert.Equal("", (await Do(Inspector, id, act, "done")).Rules);
        }
        Assert.Equal(SignalStep.Closed, Assert.Single(await Seen(Inspector)).Step);
    }

    private async Task AskedInTurn(int seconds, Role[] chain)
    {
        Assert.Equal(chain[0], Assert.Single(await Seen(Inspector)).Asked);
        foreach (var role in chain.Skip(1))
        {
            rooms.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromSeconds(1));
            await Store.Tick(rooms.Clock.GetUtcNow(), default);
            Assert.NotEqual(role, Assert.Single(await Seen(Inspector)).Asked);
            rooms.Clock.Advance(TimeSpan.FromSeconds(1));
            await Store.Tick(rooms.Clock.GetUtcNow(), default);
            Assert.Equal(role, Assert.Single(await Seen(Inspector)).Asked);
        }
    }

    [Fact]
    public async Task A_repeat_of_a_report_registers_once_and_a_stranger_is_not_named()
    {
        var first = await Store.Report(SiloRooms.Guard, Given("w-1"), default);
        Assert.Equal(first.Id, (await Store.Report(SiloRooms.Guard, Given("w-1"), default)).Id);
        Assert.Single(await Seen(Supervisor));

        Assert.Equal("SGNL-03", (await Store.Report(
            SiloRooms.Guard, Given("w-2", new PersonId("s-999")), default)).Verdict.Rules);
    }

    private async Task<string> Report(params PersonId[] named) =>
        (await Store.Report(SiloRooms.Guard, Given("w-report", named), default)).Id;

    private static SignalReport Given(string order, params PersonId[] named) =>
        new(new(order), "report", "b01", "Somebody shouted at somebody.", [.. named]);

    private Task<Verdict> Do(Actor actor, string id, SignalAct act, string words = "") =>
        Store.Do(actor, id, act, words, default);

    private async Task<IReadOnlyList<SignalView>> Seen(Actor viewer) =>
        await rooms.Get<SignalQueries>().List(viewer, default);

    private Task<long> Tell(long number, string kind, string body) =>
        rooms.Get<IPanelReports>().Take(SmallSite.Panel1, [ReportOf(number, kind, body, "b01-gate")], default);

    private Report ReportOf(long number, string kind, string body, string door) => new()
    {
        Number = number,
        Kind = kind,
        WallMs = rooms.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        Boot = "boot-1",
        Door = door,
        Body = body,
        Hash = ByteString.CopyFrom(9, (byte)number),
    };

    private static Actor ActorOf(string person, Role role) => new(new(person), person, role, new("desk-3"));
}
