using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Calls;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Calls;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Quotas;
using Facility.Tests.Cameras;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Calls;

/// <summary>Calls in the ledger of quotas: two a week, or no figure at all.</summary>
public sealed class CallLedgerTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));

    private SiloRooms rooms = null!;
    private int orders;

    private CallStore Store => rooms.Get<CallStore>();

    public async ValueTask InitializeAsync() => rooms = await Open(perWeek: 2);

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_call_is_promised_when_it_is_allowed_and_given_with_its_minutes_when_it_ends()
    {
        var id = await Ask();
        Assert.Equal("", await Ledger());
        Assert.Equal("", await Decide(id));
        Assert.Equal("Reserved Ordinary", await Ledger());
        await Do(id, CallAct.Start);
        rooms.Clock.Advance(TimeSpan.FromMinutes(11.5));
        Assert.Equal("", await Do(id, CallAct.End, "they have spoken"));

        Assert.Equal("Reserved Ordinary, Settled Ordinary 12 min", await Ledger());
        Assert.Contains("1 of 2 are taken.", await Meter(), StringComparison.Ordinal);
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task A_receiver_that_is_hung_up_gives_the_call_too()
    {
        var id = await Allowed();
        await Do(id, CallAct.Start);
        rooms.Clock.Advance(TimeSpan.FromMinutes(3));
        await rooms.Get<IPanelReports>().Take(
            SmallSite.Panel1,
            [
                new Report
                {
                    Number = 1, Kind = RecordKinds.PayphoneOnHook, Boot = "boot-1", Door = "phone-1",
                    WallMs = rooms.Clock.GetUtcNow().ToUnixTimeMilliseconds(), Body = "{}",
                    Hash = ByteString.CopyFrom(9, 1),
                },
            ],
            default);

        Assert.Equal("Reserved Ordinary, Settled Ordinary 3 min", await Ledger());
        Assert.Equal("", await Do(id, CallAct.Fail, "it was cut off at once"));
        Assert.Equal(
            "Reserved Ordinary, Settled Ordinary 3 min, GivenBack Ordinary the line failed: it was cut off at once",
            await Ledger());
    }

    [Theory]
    [InlineData(CallAct.Fail, CallStatus.Failed, "the line failed: no answer")]
    [InlineData(CallAct.CallOff, CallStatus.CalledOff, "the institution called it off: no answer")]
    [InlineData(CallAct.Withdraw, CallStatus.Withdrawn, "it was withdrawn: no answer")]
    public async Task What_was_not_had_is_given_back_with_the_reason(CallAct act, CallStatus status, string words)
    {
        var id = await Allowed();
        Assert.Equal("CALL-16", await Do(id, act));
        Assert.Equal("", await Do(id, act, "no answer"));

        Assert.Equal($"Reserved Ordinary, GivenBack Ordinary {words}", await Ledger());
        await using var db = rooms.Db();
        Assert.Equal(status, (await db.Calls.SingleAsync()).Status);
    }

    [Fact]
    public async Task A_line_that_fails_while_they_talk_gives_the_call_back_and_nobody_calls_a_running_one_off()
    {
        var id = await Allowed();
        await Do(id, CallAct.Start);
        Assert.Equal("CALL-15", await Do(id, CallAct.CallOff, "fire drill"));
        Assert.Equal("", await Do(id, CallAct.Fail, "noise"));
        Assert.Equal("Reserved Ordinary, GivenBack Ordinary the line failed: noise", await Ledger());
    }

    [Fact]
    public async Task A_third_in_a_week_is_not_allowed_and_a_failed_one_leaves_its_place()
    {
        for (var call = 0; call < 2; call++)
        {
            var had = await Allowed();
            await Do(had, CallAct.Start);
            await Do(had, call == 0 ? CallAct.Fail : CallAct.End, "short");
        }
        var second = await Allowed();
        await Do(second, CallAct.Start);
        await Do(second, CallAct.End, "short");
        Assert.Equal("CALL-05", (await Store.Ask(SiloRooms.Guard, Given(), default)).Verdict.Rules);
        Assert.Equal("QUOT-08", (await rooms.Get<QuotaQueries>().Ask(
            new(new("p-1"), QuotaKind.Call, new(2026, 3, 1), ""), default)).Verdict.Rules);
    }

    [Fact]
    public async Task Two_promises_in_one_week_stand_against_a_third_although_nobody_has_talked_yet()
    {
        await Promise("p-1", 2);
        var id = await Ask();
        Assert.Equal("QUOT-08", await Decide(id));
        await using var db = rooms.Db();
        Assert.Equal(CallStatus.Asked, (await db.Calls.SingleAsync(row => row.Id == id)).Status);
        Assert.Equal(1, await db.Record.CountAsync(row => row.Kind == SiloRecordKinds.QuotaRefused));
    }

    [Fact]
    public async Task One_that_two_people_gave_beyond_the_figure_is_asked_for_and_had()
    {
        await Promise("p-1", 2);
        await Override();
        var id = await Ask();
        Assert.Equal("", await Decide(id));
        Assert.EndsWith("Reserved Override", await Ledger(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CallRelation.Lawyer, CallGround.None)]
    [InlineData(CallRelation.Parent, CallGround.DeathOfKin)]
    public async Task A_lawyers_call_and_one_with_a_ground_stand_in_no_ledger(CallRelation relation, CallGround ground)
    {
        await Promise("p-1", 2);
        var before = await Ledger();
        var id = (await Store.Ask(
            SiloRooms.Guard, Given() with { Relation = relation, Ground = ground }, default)).Id;
        if (relation is not CallRelation.Lawyer) Assert.Equal("", await Decide(id));
        Assert.Equal("", await Do(id, CallAct.Start));
        Assert.Equal("", await Do(id, CallAct.End, "short"));
        Assert.Equal(before, await Ledger());
    }

    [Fact]
    public async Task Where_no_figure_is_set_nothing_is_refused_and_the_decision_stands_in_the_ledger()
    {
        await rooms.DisposeAsync();
        rooms = await Open(perWeek: null);
        for (var call = 0; call < 3; call++)
        {
            var id = await Allowed();
            await Do(id, CallAct.Start);
            await Do(id, CallAct.End, "short");
        }
        Assert.Equal(
            string.Join(", ", Enumerable.Repeat("Reserved Decision, Settled Decision 0 min", 3)), await Ledger());
        Assert.Equal("QUOT-06", (await rooms.Get<QuotaQueries>().Ask(
            new(new("p-1"), QuotaKind.Call, new(2026, 3, 1), ""), default)).Verdict.Rules);
    }

    [Fact]
    public async Task A_call_of_before_the_ledger_counts_once_as_one_after_does()
    {
        var id = await Allowed();
        await Do(id, CallAct.Start);
        await Do(id, CallAct.End, "short");
        await rooms.Writer.Commit(
            (db, record) =>
            {
                db.Calls.Add(new()
                {
                    Id = "cl-old", OrderId = "o-old", PrisonerId = "p-1", PayphoneId = "phone-2",
                    Relation = CallRelation.Child, Status = CallStatus.Ended, AskedAt = record.Now,
                    StartedAt = record.Now, EndedAt = record.Now,
                });
                return Task.CompletedTask;
            },
            default);
        await using var db = rooms.Db();
        Assert.Equal(2, (await QuotaRows.Book(db, "p-1", rooms.Get<QuotaLook>().Zone)).Taken(QuotaKind.Call).Length);
    }

    private static async Task<SiloRooms> Open(int? perWeek)
    {
        var watched = WatchedSite.Catalogue();
        var opened = await SiloRooms.Open(site: new SiteCatalogue(
            watched.Site with { CallsPerWeek = perWeek }, watched.Digest));
        await opened.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        return opened;
    }

    private async Task<string> Allowed()
    {
        var id = await Ask();
        Assert.Equal("", await Decide(id));
        return id;
    }

    private async Task<string> Ask()
    {
        var receipt = await Store.Ask(SiloRooms.Guard, Given(), default);
        Assert.Equal("", receipt.Verdict.Rules);
        return receipt.Id;
    }

    private AskCall Given() => new(
        new($"o-{++orders}"), new("p-1"), "phone-1", CallRelation.Parent, "Aigul", "+7 7701 234567",
        CallConditions.Ordinary, CallGround.None);

    private async Task<string> Decide(string call) => (await Store.Decide(Supervisor, call, true, "", default)).Rules;

    private async Task<string> Do(string call, CallAct act, string words = "") =>
        (await Store.Do(SiloRooms.Guard, call, act, words, default)).Rules;

    private Task Promise(string person, int calls) => rooms.Writer.Commit(
        async (db, record) =>
        {
            for (var call = 0; call < calls; call++)
            {
                var answer = await rooms.Get<QuotaLedger>().Reserve(db, record, Supervisor, new(
                    new(person), QuotaKind.Call, new(2026, 3, 1), $"elsewhere-{call}"));
                Assert.Equal("", answer.Verdict.Rules);
                await db.SaveChangesAsync();
            }
        },
        default);

    private async Task Override()
    {
        var store = rooms.Get<QuotaStore>();
        Assert.Equal("", (await store.Override(
            Supervisor, new(new("o-over"), new("p-1"), QuotaKind.Call, "her birthday"), default)).Rules);
        Assert.Equal("", (await store.Confirm(
            SiloRooms.Administrator, new(new("o-yes"), new("p-1"), 3), default)).Rules);
    }

    private async Task<string> Meter() => string.Join(' ', (await rooms.Get<QuotaQueries>().Of(
        new("p-1"), Tongue.English, default))!.Meters.Single(meter => meter.Kind == QuotaKind.Call).Lines);

    private async Task<string> Ledger()
    {
        await using var db = rooms.Db();
        return string.Join(", ", (await db.QuotaLines.Where(row => row.Act != QuotaAct.Refused)
            .OrderBy(row => row.Number).ToListAsync()).Select(row => $"{row.Act} {row.Source} {row.Words}".Trim()));
    }
}
