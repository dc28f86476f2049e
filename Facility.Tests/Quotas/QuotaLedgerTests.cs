using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Record;
using Facility.Domain.Quotas;
using Facility.Silo.Quotas;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Quotas;

/// <summary>The ledger in the real database, as other rooms use it.</summary>
public sealed class QuotaLedgerTests : QuotaRig
{
    [Fact]
    public async Task One_is_promised_given_and_counts_from_the_day_it_was_given()
    {
        var answer = await Reserve(Ask("v-1"));
        Assert.Equal((QuotaSource.Ordinary, 1, "kz-2025"), (answer.Source, answer.Entry, answer.Profile));
        Assert.Equal("", await Settle("v-1", "2026-03-05"));
        Assert.Equal(
            ("QUOT-07", "2026-05-05"),
            (await Refused("v-2", "2026-05-04"), $"{(await Reserve(Ask("v-3", "2026-05-04"))).Next:yyyy-MM-dd}"));
        Assert.Equal(QuotaSource.Ordinary, (await Reserve(Ask("v-4", "2026-05-05"))).Source);
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task What_is_given_back_may_be_had_again_and_its_key_promises_nothing_new()
    {
        await Reserve(Ask("v-1"));
        Assert.Equal("QUOT-07", await Refused("v-2", "2026-03-03"));
        Assert.Equal("", await GiveBack("v-1"));
        Assert.Equal("QUOT-12", await Settle("v-1", "2026-03-02"));
        Assert.Equal(1, (await Reserve(Ask("v-1"))).Entry);
        Assert.Equal(QuotaSource.Ordinary, (await Reserve(Ask("v-3", "2026-03-03"))).Source);
    }

    [Fact]
    public async Task Every_delivery_of_the_same_is_one_line()
    {
        for (var times = 0; times < 3; times++)
        {
            await Reserve(Ask("v-1"));
            Assert.Equal("", await Settle("v-1", "2026-03-02"));
        }
        Assert.Equal([QuotaAct.Reserved, QuotaAct.Settled], (await Rows()).ConvertAll(row => row.Act));
        for (var times = 0; times < 3; times++) Assert.Equal("", await GiveBack("v-1"));
        Assert.Equal(3, (await Rows()).Count);
        Assert.Equal(3, (await Entries(SiloRecordKinds.QuotaWritten)).Count);

        var order = new OpenQuota(Next(), new("p-1"), QuotaKind.Parcel, Day("2026-01-01"), 2, "card");
        Assert.Equal("", (await Store.Open(Supervisor, order, default)).Rules);
        Assert.Equal("", (await Store.Open(Supervisor, order, default)).Rules);
        Assert.Equal(4, (await Rows()).Count);
    }

    [Fact]
    public async Task What_was_never_promised_is_neither_settled_nor_given_back_and_nobody_else_has_a_ledger()
    {
        Assert.Equal(("QUOT-11", "QUOT-11"), (await Settle("v-9", "2026-03-02"), await GiveBack("v-9")));
        Assert.Equal("QUOT-01", (await Reserve(Ask("v-1") with { Person = new("p-99") })).Verdict.Rules);
        Assert.Equal("QUOT-20", (await Store.Reward(
            Supervisor, new(Next(), new("p-99"), QuotaKind.ShortVisit, 1, "order"), default)).Rules);
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task A_refusal_stands_in_the_ledger_with_what_it_rested_on_and_counts_nothing()
    {
        await Reserve(Ask("v-1"));
        var refused = await Reserve(Ask("v-2", "2026-03-03") with { Tongue = Tongue.Russian });
        Assert.Contains("Просите", refused.Verdict.Refusals.Single().WouldChange, StringComparison.Ordinal);
        var row = (await Rows())[1];
        Assert.Equal((QuotaAct.Refused, "QUOT-07", "kz-2025"), (row.Act, row.Rules, row.Profile));
        Assert.Contains("Ordinary", row.Facts, StringComparison.Ordinal);
        Assert.Contains("v-2", Assert.Single(await Causes(SiloRecordKinds.QuotaRefused)), StringComparison.Ordinal);
        await GiveBack("v-1");
        Assert.Equal(QuotaSource.Ordinary, (await Reserve(Ask("v-2", "2026-03-03"))).Source);
    }

    [Fact]
    public async Task Two_promises_in_one_transaction_see_each_other()
    {
        var answers = await Rooms.Writer.Commit(
            async (db, record) => new[]
            {
                await Ledger.Reserve(db, record, SiloRooms.Administrator, Ask("v-1")),
                await Ledger.Reserve(db, record, SiloRooms.Administrator, Ask("v-2")),
            },
            default);
        Assert.Equal(["", "QUOT-07"], answers.Select(answer => answer.Verdict.Rules));
    }

    [Fact]
    public async Task Of_two_writers_who_both_saw_the_last_one_free_one_fails_whole()
    {
        await using var one = Rooms.Db();
        await using var other = Rooms.Db();
        var seen = new[]
        {
            QuotaJudge.Decide(await Rooms.Get<QuotaLook>().Facts(one, Rooms.Clock.GetUtcNow(), Ask("v-1"))),
            QuotaJudge.Decide(await Rooms.Get<QuotaLook>().Facts(other, Rooms.Clock.GetUtcNow(), Ask("v-2"))),
        };
        Assert.All(seen, decision => Assert.True(decision.Verdict.IsAllowed));
        foreach (var (db, decision) in new[] { (one, seen[0]), (other, seen[1]) })
            db.QuotaLines.Add(QuotaRows.RowOf(
                "p-1", decision.Entry("a-super", Day("2026-03-01")), Rooms.Clock.GetUtcNow(), ""));
        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync());
        Assert.Equal("v-1", Assert.Single(await Rows()).Key);
    }

    [Fact]
    public async Task Nothing_is_settled_or_given_back_twice_whatever_slips_past_the_rules()
    {
        await Reserve(Ask("v-1"));
        foreach (var act in new[] { QuotaAct.Settled, QuotaAct.GivenBack })
        {
            await using var db = Rooms.Db();
            for (var number = 2; number <= 3; number++)
                db.QuotaLines.Add(QuotaRows.RowOf(
                    "p-1", new(number, act, QuotaKind.ShortVisit, Day("2026-03-02"))
                    {
                        Key = $"x-{number}", Refers = 1,
                    }, Rooms.Clock.GetUtcNow(), ""));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }
    }

    [Fact]
    public async Task An_override_needs_two_people_and_gives_one()
    {
        await Reserve(Ask("v-1"));
        Assert.Equal("QUOT-18", (await Store.Override(
            Supervisor, new(Next(), new("p-1"), QuotaKind.ShortVisit, " "), default)).Rules);
        Assert.Equal("", (await Store.Override(
            Supervisor, new(Next(), new("p-1"), QuotaKind.ShortVisit, "a funeral"), default)).Rules);
        Assert.Equal("QUOT-07", await Refused("v-2", "2026-03-03"));
        Assert.Equal("QUOT-19", await Confirm(Supervisor));
        Assert.Equal("", await Confirm(SiloRooms.Administrator));
        Assert.Equal("QUOT-19", await Confirm(SiloRooms.Administrator));
        Assert.Equal(QuotaSource.Override, (await Reserve(Ask("v-3", "2026-03-03"))).Source);
        Assert.Equal("QUOT-07", await Refused("v-4", "2026-03-03"));

        async Task<string> Confirm(Contracts.Actors.Actor by) => (await Store.Confirm(
            by, new(Next(), new("p-1"), (await Rows()).First(row => row.Act is QuotaAct.OverrideAsked).Number),
            default)).Rules;
    }

    [Fact]
    public async Task The_head_decides_what_has_no_figure_and_nothing_else()
    {
        var parcel = Ask("s-1", kind: QuotaKind.Parcel) with { Person = new("p-2") };
        Assert.Equal("QUOT-06", (await Reserve(parcel)).Verdict.Rules);
        Assert.Equal("QUOT-17", await Decide("p-1", "why"));
        Assert.Equal("QUOT-17", await Decide("p-2", ""));
        Assert.Equal("", await Decide("p-2", "one may come"));
        Assert.Equal(QuotaSource.Decision, (await Reserve(parcel)).Source);
        Assert.Equal("QUOT-06", (await Reserve(parcel with { Key = "s-2" })).Verdict.Rules);

        async Task<string> Decide(string person, string words) => (await Store.Decide(
            Supervisor, new(Next(), new(person), QuotaKind.Parcel, true, words), default)).Rules;
    }

    [Fact]
    public async Task A_reward_that_is_used_is_not_taken_back_and_one_that_is_not_is()
    {
        await Store.Reward(Supervisor, new(Next(), new("p-1"), QuotaKind.ShortVisit, 1, "order 7"), default);
        await Reserve(Ask("v-1"));
        Assert.Equal(QuotaSource.Reward, (await Reserve(Ask("v-2"))).Source);
        Assert.Equal("QUOT-12", await TakeBack());
        await GiveBack("v-2");
        Assert.Equal("", await TakeBack());
        Assert.Equal("QUOT-12", await TakeBack());
        Assert.Equal("QUOT-07", await Refused("v-3", "2026-03-02"));

        async Task<string> TakeBack() => (await Store.TakeBack(
            Supervisor, new(Next(), new("p-1"), 1, "a mistake"), default)).Rules;
    }

    [Fact]
    public async Task Conditions_are_kept_with_their_days_and_the_register_follows()
    {
        Assert.Equal("QUOT-16", await SetFact(DatedFact.Conditions, (int)Conditions.Strict, "2026-03-02"));
        Assert.Equal("", await SetFact(DatedFact.Conditions, (int)Conditions.Ordinary, "2025-06-01"));
        Assert.Equal("", await SetFact(DatedFact.Conditions, (int)Conditions.Strict, "2026-02-01"));
        await using var db = Rooms.Db();
        Assert.Equal(Conditions.Strict, (await db.Prisoners.SingleAsync(row => row.PersonId == "p-1")).Conditions);
        Assert.Equal("", await SetFact(DatedFact.Conduct, 2, "2026-01-15"));
        var look = Rooms.Get<QuotaLook>();
        var (january, march) = (
            await look.Person(db, Rooms.Clock.GetUtcNow(), "p-1", Day("2026-01-14")),
            await look.Person(db, Rooms.Clock.GetUtcNow(), "p-1", Day("2026-03-01")));
        Assert.Equal(
            ((Conditions.Ordinary, 0), (Conditions.Strict, 2)),
            ((january.Conditions, january.Degree), (march.Conditions, march.Degree)));

        // An older row that is written later changes the past, and not today.
        Assert.Equal("", await SetFact(DatedFact.Conditions, (int)Conditions.Lenient, "2025-12-01"));
        await using var again = Rooms.Db();
        Assert.Equal(
            (Conditions.Lenient, Conditions.Strict),
            ((await look.Person(again, Rooms.Clock.GetUtcNow(), "p-1", Day("2026-01-14"))).Conditions,
                (await again.Prisoners.SingleAsync(row => row.PersonId == "p-1")).Conditions));
    }

    [Fact]
    public async Task A_disciplinary_cell_is_found_in_the_register_of_isolation_and_its_last_day_is_free()
    {
        var now = Rooms.Clock.GetUtcNow();
        await Rooms.Writer.Commit(
            (db, _) =>
            {
                db.Isolations.Add(new()
                {
                    Id = "is-1", OrderId = "io-1", PersonId = "p-1", Kind = IsolationKind.Disciplinary,
                    StartsAt = now.AddHours(-1), Until = now.AddDays(5),
                });
                return Task.CompletedTask;
            },
            default);
        Assert.Equal(
            ["QUOT-04", "QUOT-04", ""],
            [
                (await Reserve(Ask("v-1", "2026-03-01"))).Verdict.Rules,
                (await Reserve(Ask("v-2", "2026-03-05"))).Verdict.Rules,
                (await Reserve(Ask("v-3", "2026-03-06"))).Verdict.Rules,
            ]);
    }

    private async Task<string> SetFact(DatedFact fact, int value, string since) =>
        (await Rooms.Get<DatedFactStore>().Set(
            Supervisor, new(Next(), new("p-1"), fact, value, Day(since), "order 8"), default)).Rules;

    private async Task<string> Refused(string key, string on) => (await Reserve(Ask(key, on))).Verdict.Rules;

    private async Task<List<string>> Causes(string kind)
    {
        await using var db = Rooms.Db();
        return await db.Record.Where(entry => entry.Kind == kind).Select(entry => entry.Cause).ToListAsync();
    }
}
