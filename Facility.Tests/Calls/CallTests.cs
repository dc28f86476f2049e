using Facility.Contracts.Actors;
using Facility.Contracts.Calls;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Calls;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.RollCheck;
using Facility.Tests.Cameras;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Calls;

public sealed class CallTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));

    private SiloRooms rooms = null!;
    private int orders;
    private long number;

    private CallStore Store => rooms.Get<CallStore>();

    private DateTimeOffset Now => rooms.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open(site: WatchedSite.Catalogue());
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c01");
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_call_is_asked_allowed_had_for_fifteen_minutes_and_ends()
    {
        var id = await Ask("p-1");
        var asked = await Of(id);

        // Sunday the first of March: five working days end with Friday the sixth, at midnight in Almaty.
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 19, 0, 0, TimeSpan.Zero), asked.DecideBy);
        Assert.Equal("CALL-10", await Do(id, CallAct.Start));
        Assert.Equal("", (await Store.Decide(Supervisor, id, true, "", default)).Rules);
        Assert.Equal("CALL-08", (await Store.Decide(Supervisor, id, false, "no", default)).Rules);
        Assert.Equal("", await Do(id, CallAct.Start));
        Assert.Equal(Now.AddMinutes(15), (await Of(id)).LimitAt);

        rooms.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal("CALL-16", await Do(id, CallAct.End));
        rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("", await Do(id, CallAct.End));
        Assert.Equal(CallStatus.Ended, (await Of(id)).Status);
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task The_end_of_its_time_is_written_once_and_cuts_nothing()
    {
        var id = await Waiting("p-1");
        await Do(id, CallAct.Start);
        rooms.Clock.Advance(TimeSpan.FromMinutes(15));
        for (var look = 0; look < 3; look++) await Tick();

        Assert.Equal((CallStatus.Talking, true), await Of(id) is var call ? (call.Status, call.IsOver) : default);
        Assert.Equal(1, await Entries(SiloRecordKinds.CallLimitReached));
    }

    [Theory]
    [InlineData(8, 59, "CALL-11")]
    [InlineData(9, 0, "")]
    [InlineData(20, 59, "")]
    [InlineData(21, 0, "CALL-11")]
    public async Task Calls_begin_from_nine_to_nine_by_the_facilitys_clocks(int hour, int minute, string rules)
    {
        var (ordinary, lawyer) = (await Waiting("p-1"), await Ask("p-2", CallRelation.Lawyer, "phone-2"));
        MoveTo(hour, minute);

        Assert.Equal(rules, await Do(ordinary, CallAct.Start));
        Assert.Equal("", await Do(lawyer, CallAct.Start));
        Assert.Null((await Of(lawyer)).LimitAt);
    }

    [Fact]
    public async Task Who_waits_longest_is_next_and_the_lawyers_call_goes_before()
    {
        var first = await Waiting("p-1");
        rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Waiting("p-2");
        rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        var lawyer = await Ask("p-2", CallRelation.Lawyer);

        Assert.Equal((1, 2, 3), ((await Of(lawyer)).Place, (await Of(first)).Place, (await Of(second)).Place));
        Assert.Equal("CALL-13", await Do(first, CallAct.Start));
        Assert.Equal("", await Do(lawyer, CallAct.Start));
        Assert.Equal("CALL-12", await Do(first, CallAct.Start));
        await Do(lawyer, CallAct.End, "they have spoken");
        Assert.Equal("CALL-13", await Do(second, CallAct.Start));
        Assert.Equal("", await Do(first, CallAct.Start));
    }

    [Theory]
    [InlineData(CallConditions.Strict, CallGround.None, "CALL-04")]
    [InlineData(CallConditions.DisciplinaryCell, CallGround.None, "CALL-04")]
    [InlineData(CallConditions.Strict, CallGround.DeathOfKin, "")]
    [InlineData(CallConditions.Lenient, CallGround.None, "")]
    public async Task Strict_conditions_need_a_ground(CallConditions conditions, CallGround ground, string rules)
    {
        Assert.Equal(rules, (await Store.Ask(
            SiloRooms.Guard, Given("p-1") with { Conditions = conditions, Ground = ground }, default)).Verdict.Rules);
        Assert.Equal("", (await Store.Ask(SiloRooms.Guard, Given("p-1", CallRelation.Lawyer) with
        {
            Conditions = conditions,
        }, default)).Verdict.Rules);
    }

    [Fact]
    public async Task The_sites_quota_holds_for_ordinary_calls_alone_and_ends_after_seven_days()
    {
        for (var call = 0; call < 2; call++)
        {
            var id = await Waiting("p-1");
            await Do(id, CallAct.Start);
            await Do(id, CallAct.End, "short");
        }
        Assert.Equal("CALL-05", (await Store.Ask(SiloRooms.Guard, Given("p-1"), default)).Verdict.Rules);
        Assert.NotEqual("", await Ask("p-1", CallRelation.Lawyer));

        rooms.Clock.Advance(TimeSpan.FromDays(7));
        Assert.NotEqual("", await Ask("p-1"));
    }

    [Fact]
    public async Task Lockdown_holds_new_calls_up_which_stay_owed_but_no_lawyers_call_and_none_that_runs()
    {
        var running = await Waiting("p-1");
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        var waiting = await Waiting("p-2");
        await Do(running, CallAct.Start);
        rooms.Get<LockdownBoard>().Put(SmallSite.Block1, new(true, Now, "Guard", "l-1"));
        var lawyer = await Ask("p-1", CallRelation.Lawyer);
        for (var look = 0; look < 3; look++) await Tick();

        Assert.Equal(CallStatus.Talking, (await Of(running)).Status);
        Assert.Equal("CALL-12 CALL-13 CALL-14", (await Of(waiting)).WhyNot.Rules);
        await Do(running, CallAct.End, "over");
        Assert.Equal("", await Do(lawyer, CallAct.Start));

        rooms.Get<LockdownBoard>().Put(SmallSite.Block1, LockdownState.None);
        Assert.NotNull((await Of(waiting)).OwedSince);
        Assert.Equal(1, await Entries(SiloRecordKinds.CallOwed));
    }

    [Fact]
    public async Task Whoever_ends_a_lockdown_sees_each_call_it_held_up_at_the_blocks_payphones_until_it_is_had()
    {
        var first = await Waiting("p-1");
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await Waiting("p-2");
        await Ask("p-1", CallRelation.Lawyer);
        var queries = rooms.Get<CallQueries>();
        Assert.Empty(await queries.OwedAt(SmallSite.Block1, default));

        rooms.Get<LockdownBoard>().Put(SmallSite.Block1, new(true, Now, "Guard", "l-1"));
        await Tick();

        var owed = await queries.OwedAt(SmallSite.Block1, default);
        Assert.Equal([first, second], owed.Select(call => call.Id).OrderBy(id => id == first ? 0 : 1));
        Assert.All(owed, call => Assert.Equal(("Phone 1", Now), (call.Payphone, call.Since)));
        Assert.Empty(await queries.OwedAt(new("b02"), default));

        rooms.Get<LockdownBoard>().Put(SmallSite.Block1, LockdownState.None);
        await Do(first, CallAct.Withdraw, "taken back");
        Assert.Equal(second, Assert.Single(await queries.OwedAt(SmallSite.Block1, default)).Id);
    }

    [Fact]
    public async Task A_roll_check_holds_calls_up_as_well()
    {
        var waiting = await Waiting("p-1");
        await rooms.Get<RollCheckStore>().Open(
            SiloRooms.Guard, new(new("o-roll"), SmallSite.Block1, "a noise"), default);

        Assert.Equal("CALL-14", await Do(waiting, CallAct.Start));
        Assert.Contains(
            "roll check", Assert.Single((await Of(waiting)).WhyNot.Refusals).Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_holds_neither_name_nor_number_of_whom()
    {
        var id = await Waiting("p-1");
        await Do(id, CallAct.Start);

        await using var db = rooms.Db();
        var bodies = await db.Record.Where(row => row.Where == "p-1").Select(row => row.Body).ToListAsync();
        Assert.Equal(4, bodies.Count);
        Assert.DoesNotContain(bodies, body => body.Contains("Aigul", StringComparison.Ordinal)
            || body.Contains("7701", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repeat_asks_once_and_a_decision_that_is_late_is_told()
    {
        var order = Given("p-1");
        var first = await Store.Ask(SiloRooms.Guard, order, default);
        Assert.Equal(first.Id, (await Store.Ask(SiloRooms.Guard, order, default)).Id);
        Assert.Equal("CALL-07", (await Store.Ask(SiloRooms.Guard, Given("p-1"), default)).Verdict.Rules);

        rooms.Clock.Advance(TimeSpan.FromDays(6));
        await Tick();
        Assert.Equal(1, await Entries(SiloRecordKinds.CallDecisionLate));
    }

    [Fact]
    public async Task Hanging_up_ends_the_call()
    {
        var id = await Waiting("p-1");
        await Do(id, CallAct.Start);
        await Tell(RecordKinds.PayphoneOffHook);
        rooms.Clock.Advance(TimeSpan.FromMinutes(3));
        await Tell(RecordKinds.PayphoneOnHook);

        Assert.Equal((CallStatus.Ended, Now), await Of(id) is var call ? (call.Status, call.EndedAt!.Value) : default);
    }

    [Fact]
    public async Task A_receiver_hung_up_before_the_call_began_ends_none()
    {
        var hungUp = Now;
        rooms.Clock.Advance(TimeSpan.FromMinutes(3));
        var id = await Waiting("p-1");
        await Do(id, CallAct.Start);
        await Tell(RecordKinds.PayphoneOnHook, "phone-1", hungUp);

        Assert.Equal(CallStatus.Talking, (await Of(id)).Status);
    }

    [Fact]
    public async Task Of_a_panel_that_starts_anew_nobody_knows_whether_the_payphone_has_power()
    {
        await Tell(RecordKinds.PayphonePowered);
        await Tell(RecordKinds.PanelStarted, "");

        await using var db = rooms.Db();
        Assert.Null((await db.Payphones.SingleAsync(row => row.Id == "phone-1")).Powered);
    }

    [Fact]
    public async Task A_ground_opens_one_call_a_month_and_keeps_no_lawyers_call_back()
    {
        var withGround = Given("p-1") with { Conditions = CallConditions.Strict, Ground = CallGround.DeathOfKin };
        var id = (await Store.Ask(SiloRooms.Guard, withGround, default)).Id;
        await Store.Decide(Supervisor, id, true, "", default);
        await Do(id, CallAct.Start);
        await Do(id, CallAct.End, "short");

        Assert.Equal("CALL-06", (await Store.Ask(
            SiloRooms.Guard, withGround with { Order = new("o-again") }, default)).Verdict.Rules);
        Assert.Equal("", (await Store.Ask(SiloRooms.Guard, Given("p-1", CallRelation.Lawyer) with
        {
            Conditions = CallConditions.Strict,
        }, default)).Verdict.Rules);
    }

    [Fact]
    public async Task Of_two_lawyers_calls_neither_waits_for_the_other()
    {
        await Ask("p-1", CallRelation.Lawyer);
        rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Ask("p-2", CallRelation.Lawyer);

        Assert.Equal("", await Do(second, CallAct.Start));
    }

    [Fact]
    public async Task A_lawyers_calls_count_in_no_quota()
    {
        for (var call = 0; call < 3; call++)
        {
            var id = await Ask("p-1", CallRelation.Lawyer);
            await Do(id, CallAct.Start);
            await Do(id, CallAct.End, "they have spoken");
        }
        Assert.NotEqual("", await Ask("p-1", CallRelation.Lawyer));

        Assert.NotEqual("", await Ask("p-1"));
    }

    [Fact]
    public async Task The_panel_is_told_the_hours_and_a_running_call_until_its_limit_and_no_longer()
    {
        await Tick();
        Assert.Equal((540, 1260, 0L), LastPlan());
        MoveTo(20, 55);
        var id = await Waiting("p-1");
        await Do(id, CallAct.Start);
        await Tick();
        Assert.Equal((540, 1260, Now.AddMinutes(15).ToUnixTimeMilliseconds()), LastPlan());

        rooms.Clock.Advance(TimeSpan.FromMinutes(15));
        await Tick();
        Assert.Equal(0, LastPlan().Hold);
    }

    [Fact]
    public async Task A_lawyers_call_is_held_on_and_on_and_a_plan_is_repeated_every_half_minute()
    {
        var id = await Ask("p-1", CallRelation.Lawyer);
        await Do(id, CallAct.Start);
        await Tick();
        Assert.Equal(Now.AddHours(4).ToUnixTimeMilliseconds(), LastPlan().Hold);
        var began = Now;
        rooms.Clock.Advance(TimeSpan.FromHours(3.75));
        await Tick();
        Assert.Equal(began.AddHours(8).ToUnixTimeMilliseconds(), LastPlan().Hold);

        var before = rooms.Panels.Sent.Count;
        rooms.Clock.Advance(TimeSpan.FromSeconds(29));
        await Tick();
        Assert.Equal(before, rooms.Panels.Sent.Count);
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        await Tick();
        Assert.Equal(before + 1, rooms.Panels.Sent.Count);
    }

    private (int From, int To, long Hold) LastPlan() =>
        rooms.Panels.Sent.Last().Message.Phone is { Payphone: "phone-1" } plan
            ? (plan.FromMinute, plan.ToMinute, plan.HoldUntilMs) : default;

    // Almaty is five hours ahead of UTC.
    private void MoveTo(int hour, int minute) => rooms.Clock.Advance(
        new DateTimeOffset(2026, 3, 2, hour, minute, 0, TimeSpan.FromHours(5)) - Now);

    private async Task Tick()
    {
        await using var db = rooms.Db();
        await Store.Tick(Now, db, default);
        await rooms.Get<CallPower>().Tick(db, default);
    }

    private async Task<string> Waiting(string prisoner)
    {
        var id = await Ask(prisoner);
        await Store.Decide(Supervisor, id, true, "", default);
        return id;
    }

    private async Task<string> Ask(
        string prisoner, CallRelation relation = CallRelation.Parent, string payphone = "phone-1") =>
        (await Store.Ask(SiloRooms.Guard, Given(prisoner, relation) with { Payphone = payphone }, default)).Id;

    private AskCall Given(string prisoner, CallRelation relation = CallRelation.Parent) => new(
        new($"o-{++orders}"), new(prisoner), "phone-1", relation, "Aigul", "+7 7701 234567", CallConditions.Ordinary,
        CallGround.None);

    private async Task<string> Do(string call, CallAct act, string words = "") =>
        (await Store.Do(SiloRooms.Guard, call, act, words, default)).Rules;

    private async Task<CallView> Of(string call) =>
        (await rooms.Get<CallQueries>().Board(default)).Calls.Single(view => view.Id == call);

    private Task<long> Tell(
        string kind, string where = "phone-1", DateTimeOffset? at = null) => rooms.Get<IPanelReports>().Take(
        SmallSite.Panel1,
        [
            new Report
            {
                Number = ++number, Kind = kind, WallMs = (at ?? Now).ToUnixTimeMilliseconds(), Boot = "boot-1",
                Door = where, Body = """{"payphone":"phone-1"}""", Hash = ByteString.CopyFrom(9, (byte)number),
            },
        ],
        default);

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(row => row.Kind == kind);
    }
}
