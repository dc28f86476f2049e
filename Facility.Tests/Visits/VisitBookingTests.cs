using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Record;
using Facility.Contracts.Visits;
using Facility.Silo.Visits;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Visits;

public sealed class VisitBookingTests : VisitRig
{
    [Fact]
    public async Task A_visit_is_held_booked_counted_and_told_and_the_record_is_whole()
    {
        var held = await Hold("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna", "beka");
        Assert.Equal("", held.Verdict.Rules);
        Assert.Equal(Rooms.Clock.GetUtcNow().AddMinutes(10), held.HeldUntil);
        Assert.Equal("Reserved", await Ledger());

        var booked = await Store.Book(SiloRooms.Administrator, held.Visit, Tongue.English, default);
        Assert.Equal("", booked.Verdict.Rules);
        Assert.Equal(VisitState.Booked, (await Row(held.Visit)).State);
        Assert.Equal(1, await Taken(Slot("wed", Wednesday)));
        var tell = Assert.Single(await Rooms.Get<VisitTold>().List(default));
        Assert.Equal("Name of anna", tell.Name);
        Assert.Equal("Кездесуіңіз жазылды: 2026-03-04 10:00, Room r-1. Құжаттарыңызды ала келіңіз.", tell.Says);
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task A_held_seat_is_free_again_at_the_exact_second_and_its_count_is_given_back()
    {
        await Session("one", "r-2", DayOfWeek.Thursday, 10, 1, VisitKind.Short);
        var held = await Hold("p-1", Slot("one", Week(0, 1)), VisitKind.Short, "anna");
        Assert.Equal("VIST-04", await Refused("p-2", Slot("one", Week(0, 1)), VisitKind.Short, "cara"));

        Rooms.Clock.SetUtcNow(held.HeldUntil!.Value.AddSeconds(-1));
        Assert.Equal("VIST-04", await Refused("p-2", Slot("one", Week(0, 1)), VisitKind.Short, "cara"));
        Rooms.Clock.SetUtcNow(held.HeldUntil!.Value);
        Assert.Equal("", await Refused("p-2", Slot("one", Week(0, 1)), VisitKind.Short, "cara"));
        Assert.Equal(VisitState.Lapsed, (await Row(held.Visit)).State);
        Assert.Equal("Reserved GivenBack", await Ledger());
        Assert.Equal(1, await Taken(Slot("one", Week(0, 1))));
        Assert.Equal("VIST-40", await Book(held.Visit));
    }

    [Fact]
    public async Task The_list_shows_a_seat_free_at_that_second_before_anybody_wrote_it_down()
    {
        var held = await Hold("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna");
        var queries = Rooms.Get<VisitQueries>();
        Assert.Equal(1, (await queries.Day(SiloRooms.Guard, Wednesday, default)).Slots[0].Free);
        Rooms.Clock.SetUtcNow(held.HeldUntil!.Value);
        var day = await queries.Day(SiloRooms.Guard, Wednesday, default);
        Assert.Equal(2, day.Slots[0].Free);
        Assert.Empty(day.Visits);
    }

    [Fact]
    public async Task At_that_second_neither_prisoner_nor_visitor_is_busy_with_the_lapsed_hold()
    {
        var held = await Hold("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna");
        await Session("also", "r-2", DayOfWeek.Wednesday, 11, 5, VisitKind.Short);
        async Task<bool> IsOpen() => (await Rooms.Get<VisitOffers>().Board(
            Supervisor, new(new("p-1"), VisitKind.Short, [Who("anna")], Wednesday, Tongue.English), default))
            .Slots.Single(one => one.Slot.Id == Slot("also", Wednesday)).Objections
            .All(one => one.Rule is not ("VIST-05" or "VIST-06"));

        Rooms.Clock.SetUtcNow(held.HeldUntil!.Value.AddSeconds(-1));
        Assert.False(await IsOpen());
        Rooms.Clock.SetUtcNow(held.HeldUntil!.Value);
        Assert.True(await IsOpen());
    }

    [Fact]
    public async Task More_seats_are_there_at_once_for_a_session_that_has_visits_already()
    {
        await Session("one", "r-2", DayOfWeek.Thursday, 10, 1, VisitKind.Short);
        await Booked("p-1", Slot("one", Week(0, 1)), VisitKind.Short, "anna");
        var template = Slot("one", Week(0, 1))[..^9];
        var setup = Rooms.Get<VisitSetupStore>();
        Assert.Equal("", (await setup.Change(Supervisor, new(template, 2, null), default)).Rules);
        Assert.Equal("", await Refused("p-2", Slot("one", Week(0, 1)), VisitKind.Short, "cara"));
        Assert.Equal(2, await Taken(Slot("one", Week(0, 1))));
    }

    [Fact]
    public async Task The_same_order_again_gets_the_first_answer()
    {
        var order = Asked("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna");
        var first = await Hold(order);
        var again = await Hold(order);
        Assert.Equal((first.Visit, first.HeldUntil), (again.Visit, again.HeldUntil));
        Assert.Equal(1, await Taken(order.Slot));
        Assert.Equal("Reserved", await Ledger());
    }

    [Fact]
    public async Task Prisoner_and_visitor_are_in_one_visit_at_a_time()
    {
        await Annas();
        await Session("also", "r-2", DayOfWeek.Wednesday, 11, 5, VisitKind.Short, VisitKind.Lawyer);
        Assert.Equal("VIST-05", await Refused("p-1", Slot("also", Wednesday), VisitKind.Lawyer, "law"));
        await Visitor("anna", "p-2", Relation.Sibling);
        Assert.Equal("VIST-06", await Refused("p-2", Slot("also", Wednesday), VisitKind.Short, "anna"));
        Assert.Equal("", await Refused("p-2", Slot("thu", Week(0, 1)), VisitKind.Short, "anna"));
    }

    [Fact]
    public async Task Who_is_kept_apart_has_no_visit_in_the_same_hours_of_whatever_room()
    {
        await KeepApart("p-1", "p-2");
        await Annas();
        Assert.Equal("VIST-14", await Refused("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara"));
        await Session("also", "r-2", DayOfWeek.Wednesday, 11, 5, VisitKind.Short);
        Assert.Equal("VIST-14", await Refused("p-2", Slot("also", Wednesday), VisitKind.Short, "cara"));
        Assert.Equal("", await Refused("p-2", Slot("thu", Week(0, 1)), VisitKind.Short, "cara"));
    }

    [Fact]
    public async Task Who_is_refused_is_told_the_earliest_sessions_against_which_nothing_stands()
    {
        await Isolate(
            "p-1", IsolationKind.Disciplinary, Rooms.Clock.GetUtcNow(), new(2026, 3, 6, 0, 0, 0, TimeSpan.Zero));
        var refused = await Hold("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna");
        Assert.Equal("VIST-15", refused.Verdict.Rules);
        Assert.Equal(
            [Slot("wed", Week(1)), Slot("thu", Week(1, 1)), Slot("wed", Week(2))],
            refused.Next.Select(slot => slot.Id));
        Assert.Equal("", await Ledger());
    }

    [Fact]
    public async Task A_lawyer_is_booked_under_a_sanction_and_stands_in_no_ledger()
    {
        await Isolate("p-1", IsolationKind.Disciplinary, Rooms.Clock.GetUtcNow(), Rooms.Clock.GetUtcNow().AddDays(15));
        var visit = await Booked("p-1", Slot("law", Wednesday), VisitKind.Lawyer, "law");
        Assert.Equal("", await Ledger());
        Assert.Equal("", (await Row(visit)).QuotaKey);
    }

    [Fact]
    public async Task After_one_visit_the_next_of_its_kind_is_what_the_ledger_says()
    {
        await Annas();
        var refused = await Hold("p-1", Slot("thu", Week(0, 1)), VisitKind.Short, "anna");
        Assert.Equal("VIST-21", refused.Verdict.Rules);
        Assert.Empty(refused.Next.Where(slot => slot.From < new DateTimeOffset(2026, 4, 30, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal("", await Refused("p-1", Slot("fri", Week(0, 2)), VisitKind.Long, "anna"));
    }

    [Theory]
    [InlineData(VisitParty.Institution)]
    [InlineData(VisitParty.Visitor)]
    public async Task What_is_called_off_frees_seat_and_count_and_says_who_wanted_it(VisitParty by)
    {
        var visit = await Annas();
        Assert.Equal("VIST-41", await Cancel(visit, by, " "));
        Assert.Equal("VIST-41", await Cancel(visit, VisitParty.None));
        Assert.Equal("", await Cancel(visit, by));
        var row = await Row(visit);
        Assert.Equal((VisitState.Cancelled, by, false), (row.State, row.CalledOffBy, row.Counts));
        Assert.Equal(0, await Taken(Slot("wed", Wednesday)));
        Assert.Equal("Reserved GivenBack", await Ledger());
        Assert.Equal("", await Refused("p-1", Slot("thu", Week(0, 1)), VisitKind.Short, "anna"));
        Assert.Equal(
            by is VisitParty.Institution, Assert.Single(await Rooms.Get<VisitTold>().List(default)).Says
                .Contains("есептелмейді", StringComparison.Ordinal));
        Assert.Equal("VIST-40", await Cancel(visit, VisitParty.Prisoner));
    }

    [Fact]
    public async Task A_visit_moves_with_its_seat_and_its_count_in_one_step()
    {
        var visit = await Annas();
        var order = new MoveVisit(Next(), visit, Slot("thu", Week(0, 1)), VisitParty.Visitor, Tongue.English);
        Assert.Equal("", (await Store.Move(SiloRooms.Administrator, order, default)).Verdict.Rules);
        Assert.Equal("", (await Store.Move(SiloRooms.Administrator, order, default)).Verdict.Rules);
        Assert.Equal((0, 1), (await Taken(Slot("wed", Wednesday)), await Taken(order.Slot)));
        Assert.Equal("Reserved GivenBack Reserved", await Ledger());
        Assert.Equal(new DateOnly(2026, 3, 5), DateOnly.FromDateTime((await Row(visit)).From.Date));
        Assert.Contains(
            "2026-03-05 10:00", Assert.Single(await Rooms.Get<VisitTold>().List(default)).Says,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_to_move_to_are_judged_as_if_the_own_seat_and_count_were_free()
    {
        var visit = await Annas();
        var board = await Rooms.Get<VisitOffers>().Board(
            Supervisor, new(new("p-1"), VisitKind.Short, [], Wednesday, Tongue.English) { Visit = visit }, default);
        Assert.Equal(Slot("thu", Week(0, 1)), board.Slots[0].Slot.Id);
        Assert.All(board.Slots, one => Assert.Empty(one.Objections));
    }

    [Fact]
    public async Task Who_is_refused_another_session_keeps_the_old()
    {
        var visit = await Annas();
        await Rooms.Get<VisitSetupStore>().Block(SiloRooms.Administrator, new(Week(0, 1), "", "flu", false), default);
        var refused = await Store.Move(
            SiloRooms.Administrator, new(Next(), visit, Slot("thu", Week(0, 1)), VisitParty.Visitor, Tongue.English),
            default);
        Assert.Equal("VIST-03", refused.Verdict.Rules);
        Assert.Equal(Slot("wed", Wednesday), (await Row(visit)).SlotId);
        Assert.Equal((1, "Reserved"), (await Taken(Slot("wed", Wednesday)), await Ledger()));
        Assert.Equal(Slot("wed", Week(1)), refused.Next[1].Id);
    }

    [Fact]
    public async Task What_changed_between_hold_and_booking_is_found_when_it_is_booked()
    {
        var held = await Hold("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna");
        await Rooms.Get<VisitorStore>().Ban(
            SiloRooms.Administrator, new(Next(), Who("anna"), null, new(2026, 12, 31), "decision 5"), default);
        var refused = await Store.Book(SiloRooms.Administrator, held.Visit, Tongue.English, default);
        Assert.Equal("VIST-10", refused.Verdict.Rules);
        Assert.Equal(VisitState.Held, (await Row(held.Visit)).State);
    }

    [Fact]
    public async Task A_ban_from_one_prisoner_bars_no_other_and_ends_with_its_last_day()
    {
        await Visitor("anna", "p-2", Relation.Sibling);
        await Rooms.Get<VisitorStore>().Ban(
            SiloRooms.Administrator, new(Next(), Who("anna"), new("p-1"), Wednesday, "decision 5"), default);
        Assert.Equal("VIST-10", await Refused("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna"));
        Assert.Equal("", await Refused("p-2", Slot("wed", Wednesday), VisitKind.Short, "anna"));
        Assert.Equal("", await Refused("p-1", Slot("thu", Week(0, 1)), VisitKind.Short, "anna"));
    }

    [Fact]
    public async Task A_paper_that_runs_out_before_a_long_visit_ends_is_missing()
    {
        await Rooms.Get<VisitorStore>().Paper(
            SiloRooms.Administrator, new(Who("anna"), "identity", "N 2", Week(0, 3)), default);
        Assert.Equal("VIST-11", await Refused("p-1", Slot("fri", Week(0, 2)), VisitKind.Long, "anna"));
        await Rooms.Get<VisitorStore>().Paper(
            SiloRooms.Administrator, new(Who("anna"), "identity", "N 2", Week(0, 4)), default);
        Assert.Equal("", await Refused("p-1", Slot("fri", Week(0, 2)), VisitKind.Long, "anna"));
    }

    [Fact]
    public async Task Sessions_to_choose_from_say_what_stands_against_each_and_the_meter_before_them()
    {
        await Rooms.Get<VisitSetupStore>().Block(SiloRooms.Administrator, new(Wednesday, "r-1", "flu", false), default);
        var board = await Rooms.Get<VisitOffers>().Board(
            Supervisor, new(new("p-1"), VisitKind.Short, [Who("anna")], Wednesday, Tongue.Russian), default);
        Assert.NotEmpty(board.Meter);
        Assert.Equal("VIST-03", Assert.Single(board.Slots[0].Objections).Rule);
        Assert.Contains("закрыт", board.Slots[0].Objections[0].Because, StringComparison.Ordinal);
        Assert.Empty(board.Slots[1].Objections);
        Assert.DoesNotContain(board.Slots, one => one.Slot.Kinds.Contains(VisitKind.Lawyer));
    }

    [Fact]
    public async Task Seats_are_never_cut_below_what_is_booked_and_one_room_has_one_session()
    {
        await Annas();
        await Booked("p-2", Slot("wed", Wednesday), VisitKind.Short, "cara");
        var setup = Rooms.Get<VisitSetupStore>();
        var id = Slot("wed", Wednesday)[..^9];
        Assert.Equal("VIST-34", (await setup.Change(Supervisor, new(id, 1, null), default)).Rules);
        Assert.Equal("VIST-34", (await setup.Change(Supervisor, new(id, 2, Wednesday.AddDays(-1)), default)).Rules);
        Assert.Equal("", (await setup.Change(Supervisor, new(id, 2, Wednesday), default)).Rules);
        Assert.Equal("VIST-02 VIST-21", await Refused("p-1", Slot("wed", Week(1)), VisitKind.Short, "anna"));
        Assert.Equal("VIST-33", await Session("more", "r-2", DayOfWeek.Wednesday, 15, 5, VisitKind.Short));
        Assert.Equal("VIST-31", await Session("more", "r-2", DayOfWeek.Monday, 15, 5, VisitKind.Long));
    }

    [Fact]
    public async Task Whom_a_blocked_day_would_affect_is_shown_before_it_is_blocked()
    {
        await Annas();
        var law = await Booked("p-2", Slot("law", Wednesday), VisitKind.Lawyer, await Advocate());
        var queries = Rooms.Get<VisitQueries>();
        var affected = await queries.Affected(new(Wednesday, "", "flu", false), default);
        Assert.Equal("p-1", Assert.Single(affected).Prisoner.Value);
        Assert.Equal(2, (await queries.Affected(new(Wednesday, "", "flu", true), default)).Length);
        Assert.Equal(law, Assert.Single(await queries.Affected(new(Wednesday, "r-2", "works", true), default)).Id);
        Assert.Empty(await queries.Affected(new(Week(0, 1), "", "flu", true), default));
    }

    [Fact]
    public async Task Refusals_stand_in_the_record_with_their_rules()
    {
        await Refused("p-1", Slot("wed", Wednesday), VisitKind.None);
        await using var db = Rooms.Db();
        var entry = await db.Record.SingleAsync(row => row.Kind == SiloRecordKinds.VisitRefused);
        Assert.Contains("VIST-07", entry.Rules, StringComparison.Ordinal);
        Assert.Equal("p-1", entry.Where);
    }

    private async Task<string> Advocate()
    {
        await Visitor("law", "p-2", Relation.Lawyer);
        return "law";
    }
}
