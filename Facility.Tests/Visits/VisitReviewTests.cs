using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.Visits;
using Facility.Silo.Visits;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Visits;

/// <summary>A visit is booked, then a fact changes.</summary>
public sealed class VisitReviewTests : VisitRig
{
    [Fact]
    public async Task Nothing_changed_and_nothing_is_to_be_reviewed()
    {
        await Annas();
        Assert.Equal("", await Reviews());
    }

    [Fact]
    public async Task An_isolation_is_found_ends_and_is_found_no_more()
    {
        await Annas();
        await Isolate("p-1", IsolationKind.Disciplinary, Rooms.Clock.GetUtcNow(), Rooms.Clock.GetUtcNow().AddDays(9));
        Assert.Equal("VIST-15", await Reviews());
        Assert.Equal("VIST-15", await Reviews());
        Assert.Equal(1, await Entries(SiloRecordKinds.VisitReviewOpened));
        await Rooms.Writer.Commit(
            async (db, record) => (await db.Isolations.SingleAsync()).EndedAt = record.Now, default);
        Assert.Equal("", await Reviews());
        Assert.Equal(1, await Entries(SiloRecordKinds.VisitReviewEnded));
    }

    [Fact]
    public async Task A_transfer_or_release_is_found()
    {
        await Annas();
        await Change("p-1", row => row.Presence = Presence.Gone);
        Assert.Equal("VIST-01", await Reviews());
    }

    [Fact]
    public async Task A_ban_is_found()
    {
        await Annas();
        await Rooms.Get<VisitorStore>().Ban(
            SiloRooms.Administrator, new(Next(), Who("anna"), null, new(2026, 12, 31), "decision 5"), default);
        Assert.Equal("VIST-10", await Reviews());
    }

    [Fact]
    public async Task A_new_order_to_keep_apart_is_found_on_both_visits_of_the_same_hours()
    {
        var one = await Annas();
        var other = await Booked("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara");
        await KeepApart("p-1", "p-2");
        Assert.Equal(("VIST-14", "VIST-14"), (await Reviews(one), await Reviews(other)));
    }

    [Fact]
    public async Task A_blocked_day_is_found_and_lawyers_stand_where_it_does_not_name_them()
    {
        var anna = await Annas();
        var law = await Booked("p-1", Slot("law", Wednesday), VisitKind.Lawyer, "law");
        await Rooms.Get<VisitSetupStore>().Block(SiloRooms.Administrator, new(Wednesday, "", "flu", false), default);
        Assert.Equal(("VIST-03", ""), (await Reviews(anna), await Reviews(law)));
    }

    [Fact]
    public async Task A_paper_that_runs_out_and_a_quarantine_are_found()
    {
        await Annas();
        await Rooms.Get<VisitorStore>().Paper(
            SiloRooms.Administrator, new(Who("anna"), "identity", "N 2", new(2026, 3, 2)), default);
        await Change("p-1", row => row.QuarantineUntil = Wednesday);
        Assert.Equal("VIST-11 VIST-17", await Reviews());
    }

    [Fact]
    public async Task The_earliest_lawful_sessions_are_offered_and_moving_there_settles_it()
    {
        var visit = await Annas();
        await Rooms.Get<VisitSetupStore>().Block(SiloRooms.Administrator, new(Wednesday, "", "flu", false), default);
        await Reviews();
        var review = Assert.Single(await Rooms.Get<VisitQueries>().Reviews(Supervisor, Tongue.Russian, default));
        Assert.Contains("закрыт", Assert.Single(review.Objections).Because, StringComparison.Ordinal);
        Assert.Equal(
            [Slot("thu", Week(0, 1)), Slot("wed", Week(1)), Slot("thu", Week(1, 1))],
            review.Offers.Select(slot => slot.Id));

        Assert.Equal("", (await Store.Move(SiloRooms.Administrator,
            new(Next(), visit, review.Offers[0].Id, VisitParty.Institution, Tongue.English), default)).Verdict.Rules);
        Assert.Equal("", await Reviews());
        Assert.Empty(await Rooms.Get<VisitQueries>().Reviews(Supervisor, Tongue.English, default));
    }

    [Fact]
    public async Task What_may_stand_is_let_stand_with_a_reason_and_asked_anew_when_its_evidence_changes()
    {
        var visit = await Annas();
        var reviews = Rooms.Get<VisitReviews>();
        await Change("p-1", row => row.QuarantineUntil = Wednesday);
        Assert.Equal("VIST-55", (await reviews.Keep(Supervisor, new(visit, "the doctor agrees"), default)).Rules);
        Assert.Equal("VIST-17", await Reviews());
        Assert.Equal("VIST-55", (await reviews.Keep(Supervisor, new(visit, " "), default)).Rules);
        Assert.Equal("", (await reviews.Keep(Supervisor, new(visit, "the doctor agrees"), default)).Rules);
        Assert.Equal("", await Reviews());
        await Change("p-1", row => row.QuarantineUntil = Week(0, 5));
        Assert.Equal("VIST-17", await Reviews());
    }

    [Fact]
    public async Task Against_an_order_to_keep_apart_nobody_lets_a_visit_stand()
    {
        var visit = await Annas();
        await Booked("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara");
        await KeepApart("p-1", "p-2");
        await Reviews();
        Assert.Equal("VIST-55", (await Rooms.Get<VisitReviews>().Keep(
            Supervisor, new(visit, "they are friends now"), default)).Rules);
    }

    [Fact]
    public async Task A_guard_reads_that_somebody_is_kept_apart_and_never_from_whom()
    {
        await Annas();
        await Booked("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara");
        await KeepApart("p-1", "p-2");
        await Reviews();
        var queries = Rooms.Get<VisitQueries>();
        var open = await queries.Reviews(Supervisor, Tongue.English, default);
        var covered = await queries.Reviews(SiloRooms.Guard, Tongue.English, default);
        var hers = open.Single(one => one.Visit.Prisoner.Value == "p-1");
        Assert.Contains("Name of p-2", hers.Objections[0].Because, StringComparison.Ordinal);
        Assert.All(covered, one =>
        {
            Assert.Equal("VIST-14", Assert.Single(one.Objections).Rule);
            Assert.DoesNotContain("Name of p-", one.Objections[0].Because, StringComparison.Ordinal);
            Assert.Empty(one.Objections[0].Evidence);
        });
    }

    [Fact]
    public async Task The_watch_finds_a_change_at_its_next_look_and_what_the_calendar_changes_within_the_hour()
    {
        await Annas();
        var clocks = Rooms.Get<VisitClocks>();
        async Task<int> Look()
        {
            await using var db = Rooms.Db();
            await clocks.Tick(Rooms.Clock.GetUtcNow(), db, default);
            return await db.VisitReviews.CountAsync();
        }

        Assert.Equal(0, await Look());
        await Rooms.Get<VisitorStore>().Ban(
            SiloRooms.Administrator, new(Next(), Who("anna"), null, new(2026, 12, 31), "decision 5"), default);
        Assert.Equal(1, await Look());

        // A fact that came without an entry waits for the hour.
        await Look();
        await Change("p-1", row => row.QuarantineUntil = Wednesday);
        Assert.Equal(1, await Look());
        Rooms.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, await Look());
    }

    [Fact]
    public async Task The_door_finds_what_changed_a_second_ago_and_opens_when_it_is_decided()
    {
        var visit = await Annas();
        At(9, 30);
        await Change("p-1", row => row.QuarantineUntil = Wednesday);
        Assert.Equal("VIST-44", await Arrive(visit, "anna", "beka"));
        Assert.Equal("", (await Rooms.Get<VisitReviews>().Keep(
            Supervisor, new(visit, "the doctor agrees"), default)).Rules);
        Assert.Equal("", await Arrive(visit, "anna", "beka"));
    }

    [Fact]
    public async Task Somebody_is_told_once_and_a_later_change_replaces_what_was_not_told_yet()
    {
        var visit = await Annas();
        var told = Rooms.Get<VisitTold>();
        await Cancel(visit, VisitParty.Institution);
        var tell = Assert.Single(await told.List(default));
        Assert.Equal("+7 700 000 00 00", tell.Phone);
        Assert.Equal("VIST-56", (await told.Told(Supervisor, new(tell.Id, " "), default)).Rules);
        Assert.Equal("", (await told.Told(Supervisor, new(tell.Id, "by telephone"), default)).Rules);
        Assert.Equal("VIST-56", (await told.Told(Supervisor, new(tell.Id, "by telephone"), default)).Rules);
        var after = Assert.Single(await told.List(default));
        Assert.Equal(("Supervisor", "by telephone", Rooms.Clock.GetUtcNow()), (after.ToldBy, after.How, after.ToldAt));
    }
}
