using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Domain.Allocation;
using Facility.Silo.Exchange;
using Facility.Silo.Housing;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Domain;
using Facility.Tests.Exchange;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Commission;

/// <summary>The register of the commission's orders, and what cites them.</summary>
public sealed class CommissionOrderTests : CommissionRig
{
    private const string Head = "id;name;cell\n";

    [Theory]
    [InlineData("12/4", "")]
    [InlineData(" 12-4 ж ", "")]
    [InlineData("", "COMM-01")]
    [InlineData("№", "COMM-01")]
    [InlineData("12;4", "COMM-01")]
    [InlineData("12\n4", "COMM-01")]
    public void A_number_is_one(string number, string rules) => Assert.Equal(rules, CommissionRules.JudgeEnter(
        RuleCases.CommissionEntered with
        {
            Order = RuleCases.CommissionEntered.Order with { Number = number },
        }).Rules);

    [Fact]
    public void A_number_has_forty_characters_at_most() => Assert.Equal(("", "COMM-01"), (
        Numbered(new string('1', 40)), Numbered(new string('1', 41))));

    [Theory]
    [InlineData(0, "")]
    [InlineData(-30, "")]
    [InlineData(-31, "COMM-02")]
    [InlineData(1, "COMM-02")]
    public void An_order_is_of_today_or_of_the_days_that_the_policy_allows(int days, string rules) =>
        Assert.Equal(rules, CommissionRules.JudgeEnter(RuleCases.CommissionEntered with
        {
            Order = RuleCases.CommissionEntered.Order with { On = Sunday.AddDays(days) },
        }).Rules);

    [Theory]
    [InlineData(0, "")]
    [InlineData(-30, "")]
    [InlineData(-31, "COMM-07")]
    [InlineData(1, "COMM-07")]
    public void What_is_stale_is_cited_no_more(int days, string rules) => Assert.Equal(rules,
        CommissionRules.JudgeCite(RuleCases.Cited with { Cites = new("12/4", Sunday.AddDays(days)) }).Rules);

    [Theory]
    [InlineData("a|b|c", "")]
    [InlineData("a|b", "COMM-03")]
    [InlineData("|b|c|d", "COMM-03")]
    [InlineData("Name One|b|name  one", "COMM-03")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k|l", "")]
    [InlineData("a|b|c|d|e|f|g|h|i|j|k|l|m", "COMM-03")]
    public void A_commission_is_three_to_twelve_different_people(string members, string rules) =>
        Assert.Equal(rules, CommissionRules.JudgeEnter(RuleCases.CommissionEntered with
        {
            Order = RuleCases.CommissionEntered.Order with { Members = [.. members.Split('|')] },
        }).Rules);

    [Theory]
    [InlineData(true, UrgentReason.None, false, "")]
    [InlineData(true, UrgentReason.Medical, false, "COMM-05")]
    [InlineData(false, UrgentReason.None, false, "COMM-05")]
    [InlineData(false, UrgentReason.None, true, "")]
    [InlineData(false, UrgentReason.TakenIn, false, "COMM-05")]
    [InlineData(false, (UrgentReason)99, false, "COMM-05")]
    public void There_is_one_ground_for_a_move_and_no_other(
        bool isCiting, UrgentReason urgent, bool isolates, string rules) =>
        Assert.Equal(rules, CommissionRules.JudgeGround(new(isCiting, urgent, false, isolates)).Rules);

    [Fact]
    public async Task Nobody_moves_without_an_order_that_stands_in_the_register()
    {
        Assert.Equal("COMM-05", (await Move("p-1", "b02-l1-c01")).Verdict.Rules);
        Assert.Equal("COMM-07", (await Move("p-1", "b02-l1-c01", cites: new("12/4", Sunday))).Verdict.Rules);
        Assert.Equal("COMM-05", (await Rooms.Get<HousingQueries>().Preview(
            SiloRooms.Administrator,
            new(new("o-look"), [new(new("p-1"), new("b02-l1-c01"))], "because", Tongue.English), default))
            .Verdict.Rules);
        Assert.Equal("b01-l1-c01", await HomeOf("p-1"));
        Assert.Empty(await OnTheDueList());

        Assert.Equal("", await Decide("12/4"));
        var answer = await Move("p-1", "b02-l1-c01", cites: new(" 12/4 ", Sunday));
        Assert.Equal((MoveState.Done, null), (answer.State, answer.ConfirmBy));
        Assert.Empty(await OnTheDueList());
        Assert.Contains("on the commission's order 12/4 of 2026-03-01",
            Assert.Single(await Says(SiloRecordKinds.PlacementMoved, "p-1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_is_written_down_once_and_its_members_stay_out_of_the_record()
    {
        var order = new EnterCommission(new("c-same"), "12/4", Sunday, ["Name Head", "Name Two", "Name Three"]);
        Assert.Equal("", (await Store.Enter(Supervisor, order, default)).Rules);
        Assert.Equal("", (await Store.Enter(Supervisor, order, default)).Rules);
        Assert.Equal("COMM-04", (await Store.Enter(
            Supervisor, order with { Order = new("c-other"), Number = "12/4 " }, default)).Rules);
        Assert.Equal("", (await Store.Enter(
            Supervisor, order with { Order = new("c-third"), On = Sunday.AddDays(-1) }, default)).Rules);

        await using var db = Rooms.Db();
        Assert.Equal(2, await db.Commissions.CountAsync());
        Assert.DoesNotContain(await db.Record.Select(row => row.Body).ToListAsync(),
            body => body.Contains("Name Two", StringComparison.Ordinal));
        var shown = (await Rooms.Get<CommissionQueries>().Board(Supervisor, default)).Orders;
        Assert.Equal(["Name Head", "Name Two", "Name Three"], shown[0].Members.AsEnumerable());
        Assert.Equal([true, true], shown.Select(one => one.IsInTime));
        Rooms.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal([true, false], (await Rooms.Get<CommissionQueries>().Board(Supervisor, default)).Orders
            .Select(one => one.IsInTime));
    }

    [Fact]
    public async Task The_list_shows_who_waits_the_late_marked_and_whose_own_they_are()
    {
        await Move("p-1", "b02-l1-c01", UrgentReason.Medical);
        var queries = Rooms.Get<CommissionQueries>();

        var one = Assert.Single((await queries.Board(SiloRooms.Administrator, default)).Provisional);
        Assert.Equal(("p-1", "Name of p-1", true, false), (one.Person.Value, one.Name, one.IsOwn, one.IsLate));
        Rooms.Clock.SetUtcNow(MondayOver);
        one = Assert.Single((await queries.Board(Supervisor, default)).Provisional);
        Assert.Equal((false, true), (one.IsOwn, one.IsLate));
    }

    [Fact]
    public async Task Whom_the_register_of_isolation_puts_into_a_cell_needs_no_other_order_and_waits_for_none()
    {
        await Keep("b02-l1-c01", CellPurposes.Isolation);
        await Move("p-1", "b02-l1-c02", UrgentReason.Medical);
        var isolation = Rooms.Get<IsolationStore>();
        await isolation.Note(
            new(new("a-medic"), "Medic", Role.Medic, new("desk-4")), new(new("n-1"), new("p-1"), true, ""), default);
        Assert.Equal("", (await isolation.Order(
            SiloRooms.Administrator,
            new(new("i-1"), new("p-1"), IsolationKind.Disciplinary, "a blow", "head, order 8",
                Rooms.Clock.GetUtcNow(), Rooms.Clock.GetUtcNow().AddDays(3)) { Breach = "act 7" },
            default)).Rules);

        Assert.Equal(MoveState.Done, (await Move("p-1", "b02-l1-c01")).State);
        Assert.Equal(ProvisionalEnd.OrderedOtherwise, (await RowOf("p-1")).Outcome);
        Assert.Equal("COMM-05", (await Move("p-1", "b02-l1-c02")).Verdict.Rules);
        Assert.Equal(MoveState.Done, (await Move("p-1", "b02-l1-c02", UrgentReason.AfterIsolation)).State);
    }

    [Fact]
    public async Task A_file_that_cites_no_order_places_provisionally_and_its_sender_confirms_nobody()
    {
        await Rooms.TakeIn("i-1", ExchangeKit.People(Head + "p-9;Nine;b02-l1-c01\n"));

        Assert.Equal([("p-9", MondayOver)], (await OnTheDueList()).Select(item => (item.Person, item.DueAt)));
        Assert.Equal(UrgentReason.TakenIn, (await RowOf("p-9")).Reason);
        await Decide("1/7");
        Assert.Equal("COMM-09", await Confirm("p-9", by: SiloRooms.Administrator));
        Assert.Equal("", await Confirm("p-9"));
        Assert.Equal("EXCH-06", await Rooms.Undo("i-1"));
    }

    [Fact]
    public async Task What_waits_of_a_file_goes_with_it()
    {
        await Rooms.TakeIn("i-1", ExchangeKit.People(Head + "p-9;Nine;b02-l1-c01\n"));
        Assert.Equal("", await Rooms.Undo("i-1"));

        await using var db = Rooms.Db();
        Assert.Empty(await db.Provisionals.ToListAsync());
        Assert.Equal(Facility.Contracts.Due.DueState.Lapsed, (await db.DueItems.SingleAsync()).State);
    }

    [Fact]
    public async Task A_file_may_cite_one_order_for_all_its_cells()
    {
        var file = ExchangeKit.People(Head + "p-9;Nine;b02-l1-c01\n");
        var shown = await Rooms.Look(file);
        var order = new Facility.Contracts.Exchange.TakeIn(new("i-1"), file, shown.Digest, shown.Plan)
        {
            Cites = new("12/4", Sunday),
        };
        var imports = Rooms.Get<ImportStore>();
        Assert.Equal("COMM-07", (await imports.TakeIn(SiloRooms.Administrator, order, default)).Verdict.Rules);
        Assert.Null(await HomeOf("p-9"));

        await Decide("12/4");
        Assert.Equal("", (await imports.TakeIn(SiloRooms.Administrator, order, default)).Verdict.Rules);
        Assert.Empty(await OnTheDueList());
        Assert.Contains("on the commission's order 12/4",
            Assert.Single(await Says(SiloRecordKinds.PlacementMoved, "p-9")), StringComparison.Ordinal);
    }

    private static string Numbered(string number) => CommissionRules.JudgeEnter(RuleCases.CommissionEntered with
    {
        Order = RuleCases.CommissionEntered.Order with { Number = number },
    }).Rules;
}
