using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Movement;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Estate;
using Facility.Silo.Housing;
using Facility.Silo.Movement;
using Facility.Silo.Orderlies;
using Facility.Silo.Panels;
using Facility.Silo.RollCheck;
using Facility.Tests.Silo;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;

namespace Facility.Tests.Orderlies;

/// <summary>An assignment is a kindness and no office: what it gives is nothing, and what it tells is a name.</summary>
public sealed class OrderlyGivesNothingTests : OrderlyRig
{
    [Fact]
    public async Task One_that_stands_adds_no_grant_to_any_panel_and_no_row_to_a_table_that_grants()
    {
        var before = await Tables();
        Assert.All(before, table => Assert.NotEmpty(table));
        await Standing();

        Assert.Equal(before, await Tables());
        var named = await NoPrisonerHoldsAGrantTests.TablesThatNamePrisoners(Rooms);
        Assert.Contains("orderlies", named);
        Assert.Empty(named.Except(NoPrisonerHoldsAGrantTests.SpeakOfPrisoners));
    }

    [Fact]
    public async Task Who_helps_escorts_nobody_counts_nobody_and_hears_nobody()
    {
        await Standing();
        var other = await Proposed("p-3", "p-4");
        await Rooms.Get<PeopleBoard>().Load(default);
        var now = Rooms.Clock.GetUtcNow();
        Assert.Equal("MORD-05", (await Rooms.Get<MovementOrderStore>().Give(
            SiloRooms.Administrator,
            new(
                Next(), new("p-2"), new("b02-l1-c01"), now, now.AddMinutes(30), new PersonId("p-1"), "",
                MovementReason.Visit, ""),
            default)).Verdict.Rules);

        var helper = new Actor(new("p-1"), "Helper", Role.Supervisor, new("desk-9"));
        var check = await Rooms.Get<RollCheckStore>().Open(
            SiloRooms.Guard, new(Next(), SmallSite.Block1, "because"), default);
        Assert.Equal("RCHK-14", (await Rooms.Get<RollCheckStore>().Count(
            helper, new(Next(), check.Check, "l1", 4), default)).Rules);
        Assert.Equal("ORDL-13", await Hear(other, helper, OrderlySide.Helped));
    }

    [Fact]
    public async Task A_page_says_the_others_name_while_it_stands_and_nothing_before_and_after()
    {
        var id = await Proposed();
        Assert.Empty(await Of("p-1"));
        await Hear(id, Medic, OrderlySide.Helper);
        Assert.Empty(await Of("p-2"));
        await Hear(id, Supervisor, OrderlySide.Helped);

        Assert.Equal(new(OrderlySide.Helper, "Name of p-2"), Assert.Single(await Of("p-1")));
        Assert.Equal(new(OrderlySide.Helped, "Name of p-1"), Assert.Single(await Of("p-2")));
        Assert.Empty(await Of("p-3"));
        Assert.Equal(
            ["Is", "Name"],
            typeof(OrderlyLine).GetProperties().Select(one => one.Name).Where(name => name is not "EqualityContract"));
        await End(id);
        Assert.Empty(await Of("p-2"));
    }

    [Fact]
    public async Task The_record_reads_the_same_whoever_was_heard_or_asked_for_the_end_and_never_says_with_what()
    {
        foreach (var (first, asked) in new[]
        {
            (OrderlySide.Helper, OrderlySide.Helped), (OrderlySide.Helped, OrderlySide.Helper),
            (OrderlySide.Helper, OrderlySide.None),
        })
        {
            var id = await Proposed();
            Assert.Equal("", await Hear(id, Medic, first));
            Assert.Equal("", await Hear(id, Supervisor, asked, consents: false));
        }

        foreach (var kind in new[] { SiloRecordKinds.OrderlyHeard, SiloRecordKinds.OrderlyEnded })
        {
            var bodies = (await Entries(kind)).ConvertAll(WithoutNumber);
            Assert.Equal(3, bodies.Count);
            Assert.Single(bodies.Distinct());
        }
        await using var db = Rooms.Db();
        Assert.DoesNotContain(db.Record.Select(entry => entry.Body), body => body.Contains("secret", Plain));
        foreach (var person in new[] { "p-1", "p-2" })
            Assert.Equal(3, db.RecordSubjects.Count(subject => subject.Subject == person
                && db.Record.Any(entry => entry.Number == subject.Number
                    && entry.Kind == SiloRecordKinds.OrderlyEnded)));
    }

    [Fact]
    public async Task Who_is_to_be_heard_and_who_asked_is_told_to_those_who_propose_and_to_nobody_else()
    {
        await Hear(await Proposed("p-3", "p-4"), Medic, OrderlySide.Helper);
        await End(await Standing(), OrderlySide.Helped);

        foreach (var viewer in new[] { SiloRooms.Administrator, Supervisor, Medic })
        {
            var board = await Board(viewer);
            Assert.Equal([OrderlySide.Helped], Assert.Single(board.Live).ToHear);
            Assert.Equal(OrderlySide.Helped, Assert.Single(board.Over).AskedBy);
        }
        foreach (var viewer in new[] { SiloRooms.Guard, Inspector })
        {
            var board = await Board(viewer);
            Assert.Equal((OrderlyState.Proposed, true), (board.Live[0].State, board.Live[0].ToHear.IsEmpty));
            Assert.Equal(OrderlySide.None, Assert.Single(board.Over).AskedBy);
        }
    }

    [Fact]
    public async Task A_register_that_somebody_may_not_read_does_not_speak_through_this_one()
    {
        var now = Rooms.Clock.GetUtcNow();
        await Standing();
        await Isolate("p-1", now, now.AddHours(1));
        await Tick();
        Assert.Equal(OrderlyEnd.Ended, (await Board(SiloRooms.Guard)).Over[0].End);
        Assert.Equal(OrderlyEnd.Isolated, (await Board(Medic)).Over[0].End);

        Rooms.Clock.Advance(TimeSpan.FromDays(31));
        await Standing();
        await Rooms.Get<KeepApartStore>().Open(
            SiloRooms.Administrator,
            new(Next(), new("p-1"), new("p-2"), KeepApartLevel.Cell, null, "a threat", new(2026, 5, 1)), default);
        await Tick();
        Assert.Equal(OrderlyEnd.Ended, Assert.Single((await Board(Medic)).Over).End);
        Assert.Equal(OrderlyEnd.Apart, Assert.Single((await Board(Supervisor)).Over).End);
    }

    [Fact]
    public async Task A_list_says_who_helps_whom_where_and_since_when()
    {
        await Standing("p-3", "p-4");
        Rooms.Clock.Advance(TimeSpan.FromHours(1));
        await Proposed();

        var board = await Board(SiloRooms.Guard);
        Assert.Equal([OrderlyState.Proposed, OrderlyState.Standing], board.Live.Select(one => one.State));
        var standing = board.Live[1];
        Assert.Equal(
            ("Name of p-3", "C01", "Name of p-4", "C02", "secret-help", Rooms.Clock.GetUtcNow().AddHours(-1)),
            (standing.Helper.Name, standing.Helper.Cell, standing.Helped.Name, standing.Helped.Cell, standing.Help,
                standing.Since));
    }

    [Fact]
    public void No_role_but_those_that_keep_people_writes_and_neither_inspector_nor_integrator_ends_one()
    {
        Assert.Equal([Role.Supervisor, Role.Administrator, Role.Medic], May("orderly.write"));
        Assert.Equal([Role.Guard, Role.Supervisor, Role.Administrator, Role.Medic], May("orderly.end"));
    }

    private const StringComparison Plain = StringComparison.Ordinal;

    private static IEnumerable<Role> May(string operation) =>
        Enum.GetValues<Role>().Where(role => RoleMatrix.Current.Allows(role, operation));

    private static string WithoutNumber(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, "od-[0-9a-f]{12}", "od");

    private async Task<List<byte[]>> Tables()
    {
        var tables = new List<byte[]>();
        foreach (var panel in new[] { SmallSite.Panel1, SmallSite.Panel2 })
        {
            var current = await Rooms.Get<IAccessTables>().Current(panel, default);
            tables.Add(AccessTableBody.Parser.ParseFrom(current.Table.ToByteArray()).ToByteArray());
        }
        return tables;
    }

    private async Task Tick()
    {
        await using var db = Rooms.Db();
        await Rooms.Get<OrderlyClocks>().Tick(Rooms.Clock.GetUtcNow(), db, default);
    }

    private Task<OrderlyBoard> Board(Actor viewer) => Rooms.Get<OrderlyQueries>().Board(viewer, default);

    private async Task<IEnumerable<OrderlyLine>> Of(string person) =>
        await Rooms.Get<OrderlyQueries>().Of(new(person), default);
}
