using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Movement;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Domain.Movement;
using Facility.Silo.Estate;
using Facility.Silo.Housing;
using Facility.Silo.Movement;
using Facility.Silo.Roll;
using Facility.Silo.RollCheck;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.MovementOrders;

/// <summary>From a cell of block 1 to a cell of block 2, with an escort.</summary>
public sealed class MovementOrderTests : IAsyncLifetime
{
    private SiloRooms rooms = null!;
    private int orders;

    private DateTimeOffset Now => rooms.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c02");
        await rooms.AddPerson("p-3", PersonKind.Prisoner);
        await rooms.AddPerson("s-1", PersonKind.Staff);
        await rooms.Get<PeopleBoard>().Load(default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task It_authorises_the_doors_on_its_way_in_its_window_and_no_other()
    {
        await Given(Order() with { From = Now.AddMinutes(10), Until = Now.AddMinutes(40) });
        Assert.Empty(Authorised());
        rooms.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["b01-gate", "b01-l1-c01", "b02-gate", "b02-l1-c01"], Authorised());
        rooms.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(4, Authorised().Count);
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(Authorised());
    }

    [Theory]
    [InlineData(MovementStage.Arrived)]
    [InlineData(MovementStage.Ended)]
    public async Task It_authorises_nothing_once_it_came_to_an_end_and_a_restart_knows_it_still(MovementStage end)
    {
        var id = await Given(Order());
        var board = new MovementBoard(
            rooms.Get<IDbContextFactory<Facility.Silo.Persistence.FacilityDb>>(),
            rooms.Get<Facility.Silo.Opening.RollChecks>(), rooms.Clock);
        await board.Load(default);
        Assert.Equal(id, board.AuthorityOf(rooms.Get<SiteCatalogue>().Doors[SmallSite.Gate1]));

        await Step(id, MovementStage.Left);
        Assert.Equal(4, Authorised().Count);
        await Step(id, end);
        Assert.Empty(Authorised());
    }

    [Fact]
    public async Task While_a_roll_check_is_open_it_opens_no_cell_of_the_block()
    {
        await Given(Order());
        await rooms.Get<RollCheckStore>().Open(
            SiloRooms.Guard, new(new("o-roll"), SmallSite.Block1, "a noise"), default);
        Assert.Equal(["b01-gate", "b02-gate", "b02-l1-c01"], Authorised());
    }

    [Theory]
    [InlineData("p-9", "b02-l1-c01", "MORD-01")]
    [InlineData("p-3", "b02-l1-c01", "MORD-01")]
    [InlineData("s-1", "b02-l1-c01", "MORD-01")]
    [InlineData("p-1", "b01-l1-c01", "MORD-02")]
    [InlineData("p-1", "nowhere", "MORD-02")]
    public async Task Only_people_inside_are_moved_and_behind_another_door(string person, string to, string rules)
    {
        Assert.Equal(rules, await Give(Order() with { Person = new(person), To = new(to) }));
        await using var db = rooms.Db();
        Assert.Equal(0, await db.MovementOrders.CountAsync());
        Assert.Equal(1, await db.Record.CountAsync(entry => entry.Kind == SiloRecordKinds.MovementOrderRefused));
    }

    [Fact]
    public async Task Alone_goes_nobody_under_strict_conditions_and_out_of_the_block_only_by_permission()
    {
        var alone = Order() with { Escort = null };
        Assert.Equal("MORD-05", await Give(alone));
        Assert.Equal("MORD-05", await Give(Order() with { Escort = new("p-2") }));
        Assert.Equal("", await Give(alone with { Permission = "permission 4", Until = Now.AddMinutes(5) }));
        var inside = alone with { Person = new("p-2"), To = new("b01-gate") };
        Assert.Equal("", await Give(inside));

        await rooms.Writer.Commit(
            (db, _) =>
            {
                db.Prisoners.Add(new() { PersonId = "p-1", Conditions = Conditions.Strict });
                return Task.CompletedTask;
            },
            default);
        Assert.Equal("MORD-05", await Give(
            alone with
            {
                To = new("b02-l1-c02"), Permission = "permission 4", From = Now.AddHours(1), Until = Now.AddHours(2),
            }));
    }

    [Fact]
    public async Task Nobody_is_on_two_ways_at_once_and_the_way_back_begins_where_the_first_leads()
    {
        await Given(Order());
        Assert.Equal("MORD-06", await Give(Order() with { To = new("b02-l1-c02") }));

        var back = Order() with
        {
            To = new("b01-l1-c01"), From = Now.AddHours(1), Until = Now.AddHours(2), Reason = MovementReason.Back,
        };
        var id = await Given(back);
        await using var db = rooms.Db();
        Assert.Equal(
            "b02-l1-c01 b02-gate b01-gate b01-l1-c01", (await db.MovementOrders.FindAsync(id))!.Doors);
    }

    [Fact]
    public async Task Who_is_kept_apart_is_not_sent_through_one_door_in_the_same_time()
    {
        await rooms.Get<KeepApartStore>().Open(
            SiloRooms.Administrator,
            new(new("ka-1"), new("p-1"), new("p-2"), KeepApartLevel.Cell, null, "a threat", new(2026, 5, 1)), default);
        await Given(Order());

        Assert.Equal("MORD-07", await Give(Order() with { Person = new("p-2") }));
        Assert.Equal("", await Give(
            Order() with { Person = new("p-2"), From = Now.AddMinutes(30), Until = Now.AddHours(1) }));
    }

    [Fact]
    public async Task It_is_given_left_on_and_arrived_by_in_that_order_and_each_stands_in_the_record()
    {
        var order = Order();
        var id = await Given(order);
        Assert.Equal(id, await Given(order));
        Assert.Equal("MORD-08", await Step(id, MovementStage.Arrived));
        Assert.Equal("MORD-08", await Step("mo-none", MovementStage.Left));
        Assert.Equal("", await Step(id, MovementStage.Left));
        Assert.Equal("MORD-10", await Step(id, MovementStage.Ended, " "));
        Assert.Equal("", await Step(id, MovementStage.Arrived));
        Assert.Equal("", await Step(id, MovementStage.Arrived));
        Assert.Equal("MORD-08", await Step(id, MovementStage.Ended));

        await using var db = rooms.Db();
        Assert.Equal(
            [SiloRecordKinds.MovementOrdered, SiloRecordKinds.MovementLeft, SiloRecordKinds.MovementArrived],
            await db.Record.Where(entry => db.RecordSubjects.Any(
                found => found.Number == entry.Number && found.Subject == id))
                .OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task Nobody_leaves_before_the_window_begins()
    {
        var id = await Given(Order() with { From = Now.AddMinutes(10), Until = Now.AddMinutes(20) });
        Assert.Equal("MORD-09", await Step(id, MovementStage.Left));
        rooms.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("", await Step(id, MovementStage.Left));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_not_confirmed_there_by_the_end_is_a_signal_once(bool left)
    {
        var id = await Given(Order());
        if (left) await Step(id, MovementStage.Left);
        rooms.Clock.Advance(TimeSpan.FromMinutes(30));
        await Tick();
        Assert.Empty(await Signals());
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        await Tick();
        await Tick();
        Assert.Equal(["movement-overdue p-1"], await Signals());
        Assert.True((await Listed()).IsOverdue);

        Assert.Equal("", await Step(id, left ? MovementStage.Arrived : MovementStage.Ended));
        Assert.False((await Listed()).IsOverdue);
    }

    [Fact]
    public async Task The_escorts_passage_through_the_last_door_confirms_the_arrival()
    {
        var id = await Given(Order());
        await Card("b02-l1-c01", "s-1");
        await rooms.Append(RecordKinds.DoorOpened, "b02-l1-c01");
        await Step(id, MovementStage.Left);
        await Card("b02-l1-c01", "s-2");
        await rooms.Append(RecordKinds.DoorOpened, "b02-l1-c01");
        await Card("b02-gate", "s-1");
        await rooms.Append(RecordKinds.DoorOpened, "b02-gate");
        await Card("b02-l1-c01", "s-1");
        await Tick();
        Assert.Equal(MovementStage.Left, (await Listed()).Stage);

        await rooms.Append(RecordKinds.DoorOpened, "b02-l1-c01");
        await Tick();
        Assert.Equal(MovementStage.Arrived, (await Listed()).Stage);
        Assert.Empty(Authorised());
    }

    [Fact]
    public async Task Who_passes_the_gate_ends_the_order()
    {
        await Given(Order());
        await Pass("p-1", MovementKind.Court);
        await Tick();
        Assert.Equal((MovementStage.Ended, "passed the gate"), ((await Listed()).Stage, (await Listed()).Says));
        rooms.Clock.Advance(TimeSpan.FromHours(1));
        await Tick();
        Assert.Empty(await Signals());
    }

    [Fact]
    public async Task Who_is_away_by_an_order_is_explained_in_a_roll_check_until_they_are_back()
    {
        var id = await Given(Order());
        var check = (await rooms.Get<RollCheckStore>().Open(
            SiloRooms.Guard, new(new("o-roll"), SmallSite.Block1, "a noise"), default)).Check;
        Assert.Equal(2, (await Landing(check)).Expected);
        await Step(id, MovementStage.Left);
        Assert.Equal((1, 1), ((await Landing(check)).Expected, (await Landing(check)).Absent));
        var sheet = await rooms.Get<RollCheckQueries>().Find(SiloRooms.Guard, check, default);
        Assert.Contains(id, Assert.Single(sheet!.Explanations).Says, StringComparison.Ordinal);
        await Step(id, MovementStage.Arrived);
        Assert.Equal(1, (await Landing(check)).Expected);

        rooms.Clock.Advance(TimeSpan.FromMinutes(31));
        var back = await Given(Order() with { To = new("b01-l1-c01"), Reason = MovementReason.Back });
        await Step(back, MovementStage.Left);
        Assert.Equal(1, (await Landing(check)).Expected);
        await Step(back, MovementStage.Arrived);
        Assert.Equal(2, (await Landing(check)).Expected);
    }

    [Fact]
    public void A_way_passes_the_gates_of_the_landings_and_blocks_it_leaves_and_enters_and_no_others()
    {
        var shape = rooms.Get<SiteCatalogue>().Doors[SmallSite.Cell1];
        SiteDoorOf[] made =
        [
            new("a1", "a", "l1", DoorUse.Cell), new("a2", "a", "l1", DoorUse.Cell), new("a3", "a", "l2", DoorUse.Cell),
            new("a-l1", "a", "l1", DoorUse.LandingGate), new("a-l2", "a", "l2", DoorUse.LandingGate),
            new("a-gate", "a", "", DoorUse.BlockGate), new("a-sp", "a", "", DoorUse.SallyPort),
            new("a-yard", "a", "", DoorUse.Yard), new("m-gate", "m", "", DoorUse.BlockGate),
            new("m-ward", "m", "w", DoorUse.Room), new("m-other", "m", "v", DoorUse.LandingGate),
        ];
        var doors = made.ToDictionary(door => door.Id, door => shape with
        {
            Id = new(door.Id), Block = new(door.Block), Landing = door.Landing, Use = door.Use,
        });

        string Way(string from, string to) =>
            string.Join(' ', MovementWay.Between(doors.Values, doors[from], doors[to]).Select(door => door.Value));
        Assert.Equal("a1 a2", Way("a1", "a2"));
        Assert.Equal("a1 a-l1 a-l2 a3", Way("a1", "a3"));
        Assert.Equal("a1 a-l1 a-yard", Way("a1", "a-yard"));
        Assert.Equal("a1 a-l1 a-gate a-sp m-gate m-ward", Way("a1", "m-ward"));
        Assert.Equal("m-ward m-gate a-gate a-sp a-l1 a1", Way("m-ward", "a1"));
    }

    private sealed record SiteDoorOf(string Id, string Block, string Landing, DoorUse Use);

    private OrderMovement Order() => new(
        new($"o-{++orders}"), new("p-1"), new("b02-l1-c01"), Now, Now.AddMinutes(30), new PersonId("s-1"), "",
        MovementReason.Visit, "");

    private async Task<string> Give(OrderMovement order) =>
        (await rooms.Get<MovementOrderStore>().Give(SiloRooms.Administrator, order with
        {
            Order = new($"o-{++orders}"),
        }, default)).Verdict.Rules;

    private async Task<string> Given(OrderMovement order)
    {
        var receipt = await rooms.Get<MovementOrderStore>().Give(SiloRooms.Administrator, order, default);
        Assert.Equal("", receipt.Verdict.Rules);
        return receipt.Id;
    }

    private async Task<string> Step(string id, MovementStage next, string? because = null) =>
        (await rooms.Get<MovementOrderStore>().Step(
            SiloRooms.Guard, id, next, because ?? (next is MovementStage.Ended ? "he is ill" : null), default)).Rules;

    private List<string> Authorised() =>
    [
        .. rooms.Get<SiteCatalogue>().Site.Doors.Where(door => rooms.Get<MovementBoard>().AuthorityOf(door).Length > 0)
            .Select(door => door.Id.Value).Order(StringComparer.Ordinal),
    ];

    private async Task<MovementOrderView> Listed() =>
        Assert.Single(await rooms.Get<MovementQueries>().List(default));

    private async Task<LandingView> Landing(string check) =>
        (await rooms.Get<RollCheckQueries>().Find(SiloRooms.Guard, check, default))!.Landings.Single();

    private async Task Pass(string person, MovementKind kind) => Assert.Equal("", (await rooms.Get<RollStore>().Move(
        SiloRooms.Guard,
        new(new($"o-{++orders}"), new(person), kind, Now, "order 12", Now.AddHours(4)), default)).Rules);

    private Task Card(string door, string holder) => rooms.Writer.Commit(
        (_, record) =>
        {
            record.Append(new Facility.Silo.Record.RecordFacts(RecordKinds.CardGranted, Actor.Host, door)
                .With("holder", holder));
            return Task.CompletedTask;
        },
        default);

    private async Task Tick()
    {
        await using var db = rooms.Db();
        await rooms.Get<MovementClocks>().Tick(Now, db, default);
    }

    private async Task<List<string>> Signals()
    {
        await using var db = rooms.Db();
        return await db.Signals.Select(signal => signal.Kind + " " + signal.About).ToListAsync();
    }
}
