using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Record;
using Facility.Silo.Estate;
using Facility.Silo.Housing;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Estate;

public sealed class CellRequestTests : IAsyncLifetime
{
    private EstateRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await EstateRig.Open();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Nothing_changes_until_a_second_person_approves_and_then_all_of_it_does()
    {
        Assert.Equal("", await rig.Ask(CellChange.Capacity, new(1, 1, 1)));
        Assert.Equal(new(2, 2, 2), (await rig.Look()).Places);
        Assert.Equal(CellRequestState.Waiting, (await rig.Look()).Pending?.State);

        Assert.Equal("", await rig.Decide());
        var cell = await rig.Look();
        Assert.Equal((new CellPlaces(1, 1, 1), null), (cell.Places, cell.Pending));
        Assert.Equal((1, 1), (await rig.Entries(SiloRecordKinds.CellRequested),
            await rig.Entries(SiloRecordKinds.CellApproved)));
        Assert.Equal("", (await rig.Rooms.Verify()).Why);
    }

    [Fact]
    public async Task Whoever_asked_neither_approves_nor_rejects()
    {
        await rig.Ask(CellChange.Close);

        Assert.Equal("CELL-11", await rig.Decide(by: SiloRooms.Administrator));
        Assert.Equal("CELL-11", await rig.Decide(approve: false, by: SiloRooms.Administrator));
        Assert.Equal(CellState.Active, (await rig.Look()).State);
        Assert.Equal(2, await rig.Entries(SiloRecordKinds.CellRefused));
    }

    [Fact]
    public async Task What_was_rejected_or_taken_back_changes_nothing_and_is_not_decided_again()
    {
        await rig.Ask(CellChange.Close);
        Assert.Equal("CELL-12", await rig.Decide(approve: false, reason: " "));
        Assert.Equal("", await rig.Decide(approve: false));
        Assert.Equal("CELL-10", await rig.Decide());

        await rig.Ask(CellChange.Close);
        Assert.Equal("", (await rig.Store.Withdraw(
            SiloRooms.Administrator, new(rig.Last), "a mistake", default)).Rules);
        Assert.Equal("CELL-10", await rig.Decide());
        Assert.Equal(CellState.Active, (await rig.Look()).State);
    }

    [Fact]
    public async Task A_request_that_comes_twice_is_one()
    {
        var order = new RequestCell(new("q-x"), new(EstateRig.Cell), CellChange.Close, null, "because");

        await rig.Store.Request(SiloRooms.Administrator, order, default);
        Assert.Equal("", (await rig.Store.Request(SiloRooms.Administrator, order, default)).Rules);
        Assert.Equal(1, await rig.Entries(SiloRecordKinds.CellRequested));
        Assert.Equal("CELL-03", await rig.Ask(CellChange.Capacity, new(1, 1, 1)));
    }

    [Fact]
    public async Task A_closure_is_asked_while_people_live_there_and_approved_only_once_nobody_does()
    {
        await rig.Live("p-1");
        Assert.Equal("", await rig.Ask(CellChange.Close));
        Assert.Equal("CELL-13", await rig.Decide());

        Assert.Equal(MoveState.Done, await Move("p-1", "b02-l1-c01"));
        Assert.Equal("", await rig.Decide());
        Assert.Equal(CellState.Inactive, (await rig.Look()).State);
    }

    [Fact]
    public async Task A_held_place_keeps_a_cell_open_until_it_is_given_up()
    {
        await rig.Live("p-1", "b02-l1-c01");
        var holds = rig.Rooms.Get<HoldStore>();
        await holds.Hold(SiloRooms.Administrator, new(new("h-1"), new("p-1"), new(EstateRig.Cell), 60, Tongue.English),
            default);
        await rig.Ask(CellChange.Close);

        Assert.Equal("CELL-13", await rig.Decide());
        await holds.GiveUp(SiloRooms.Administrator, new("p-1"), default);
        Assert.Equal("", await rig.Decide());
    }

    [Fact]
    public async Task Who_moved_in_after_the_request_is_seen_at_the_approval()
    {
        await rig.Live("p-1");
        await rig.Live("p-2", "b02-l1-c01");
        Assert.Equal("", await rig.Ask(CellChange.Capacity, new(1, 1, 1)));
        Assert.Equal(MoveState.Done, await Move("p-2", EstateRig.Cell));

        Assert.Equal("CELL-14", await rig.Decide());
        Assert.Equal(2, (await rig.Look()).Places.Maximum);
    }

    [Fact]
    public async Task The_database_itself_holds_no_maximum_below_who_lives_there()
    {
        await rig.Live("p-1");
        await rig.Live("p-2");

        await Assert.ThrowsAsync<DbUpdateException>(() => rig.Rooms.Writer.Commit(
            async (db, _) => (await db.Cells.SingleAsync(row => row.Id == EstateRig.Cell)).Places = 1, default));
    }

    [Fact]
    public async Task A_working_capacity_below_who_lives_there_is_approved_and_each_of_them_is_reviewed()
    {
        await rig.Live("p-1");
        await rig.Live("p-2");
        await rig.Approved(CellChange.Capacity, new(2, 1, 1));
        await Scan();

        await using (var db = rig.Rooms.Db())
        {
            Assert.Equal(["p-1 PLACE-03", "p-2 PLACE-03"], await db.Reviews.OrderBy(row => row.PersonId)
                .Select(row => row.PersonId + " " + row.Rule).ToListAsync());
        }
        Assert.Equal(MoveState.Done, await Move("p-2", "b02-l1-c01"));
        await Scan();
        await using var after = rig.Rooms.Db();
        Assert.Empty(await after.Reviews.ToListAsync());
    }

    [Fact]
    public async Task A_cell_out_of_order_with_a_request_pending_stays_out_of_order_everywhere()
    {
        await rig.Live("p-1", "b02-l1-c01");
        await rig.Approved(CellChange.Close);
        Assert.Equal("", await rig.Ask(CellChange.Open));

        var cell = await rig.Look();
        Assert.Equal((CellState.Inactive, CellChange.Open, 0), (cell.State, cell.Pending?.Change, cell.Free));
        Assert.Equal(MoveState.Refused, await Move("p-1", EstateRig.Cell));
        Assert.Equal(1, (await rig.Rooms.Get<RollQueries>().Board(default)).Figures.OutOfOrder);

        Assert.Equal("", await rig.Decide());
        Assert.Equal(MoveState.Done, await Move("p-1", EstateRig.Cell));
        Assert.Equal(0, (await rig.Rooms.Get<RollQueries>().Board(default)).Figures.OutOfOrder);
    }

    [Fact]
    public async Task A_specialist_cell_that_counts_nobody_is_never_offered_as_free()
    {
        await rig.Live("p-1", "b02-l1-c01");
        await Keep(CellPurposes.Medical);
        await rig.Approved(CellChange.Capacity, new(2, 0, 2));

        Assert.Equal(0, (await rig.Look()).Free);
        var board = await rig.Rooms.Get<EstateQueries>().Board(new(OnlyFree: true), default);
        Assert.DoesNotContain(board.Cells, cell => cell.Id.Value == EstateRig.Cell);
        var answers = await rig.Rooms.Get<HousingQueries>().Suggest(
            SiloRooms.Administrator, new("p-1"), Tongue.English, default);
        var offered = answers.Single(answer => answer.Cell.Value == EstateRig.Cell);
        Assert.Equal((0, false, 0), (offered.Free, offered.Verdict.IsAllowed, offered.Fit));
    }

    [Fact]
    public async Task Isolation_counts_on_neither_side_of_the_vacancies_also_after_its_capacity_changed()
    {
        await rig.Live("p-1");
        await Keep(CellPurposes.Isolation);
        var before = (await rig.Rooms.Get<RollQueries>().Board(default)).Figures;
        Assert.Equal((6, 6, 1), (before.Working, before.NetVacancies, before.Isolated));

        await rig.Approved(CellChange.Capacity, new(2, 0, 1));
        var after = (await rig.Rooms.Get<RollQueries>().Board(default)).Figures;
        Assert.Equal((6, 6, 1), (after.Working, after.NetVacancies, after.Isolated));
    }

    [Fact]
    public async Task A_pending_request_is_shown_wherever_the_cell_is()
    {
        await rig.Live("p-1", "b02-l1-c01");
        await rig.Ask(CellChange.Close);
        await rig.Rooms.Get<CellBoard>().Load(default);
        var pending = new CellPending(new(rig.Last), CellChange.Close, CellRequestState.Waiting);

        var housing = rig.Rooms.Get<HousingQueries>();
        Assert.Equal(pending, (await rig.Look()).Pending);
        Assert.Equal(pending, (await housing.Board(SiloRooms.Administrator, null, Tongue.English, default))
            .Cells.Single(cell => cell.Id.Value == EstateRig.Cell).Pending);
        Assert.Equal(pending, (await housing.WhyNot(
            SiloRooms.Administrator, new("p-1"), new(EstateRig.Cell), Tongue.English, default))!.Pending);
        Assert.Equal(pending, (await rig.Rooms.Get<CellViews>().Find(
            new(EstateRig.Cell), SiloRooms.Guard, default))!.Pending);
        Assert.Equal(pending, rig.Rooms.Get<DoorViews>().Find(new(EstateRig.Cell))!.CellPending);
    }

    [Fact]
    public async Task A_block_counts_the_places_of_cells_in_use()
    {
        await rig.Approved(CellChange.Close);
        await rig.Approved(CellChange.Capacity, new(1, 1, 1), EstateRig.Other);
        await rig.Rooms.Get<CellBoard>().Load(default);

        Assert.Equal(1, rig.Rooms.Get<BlockViews>().All.Single(block => block.Id == SmallSite.Block1).Places);
    }

    [Fact]
    public async Task Floor_area_is_shown_against_norm_and_floor_with_those_who_live_there()
    {
        Assert.Equal((8.5m, null, 2.5m, 4m), Space(await rig.Look()));
        await rig.Live("p-1");
        await rig.Live("p-2");

        Assert.Equal((8.5m, 4.25m, 2.5m, 4m), Space(await rig.Look()));
        Assert.False((await rig.Look()).Space.IsBelowFloor);
        await rig.Rooms.Writer.Commit(
            async (db, _) => (await db.Cells.SingleAsync(row => row.Id == EstateRig.Cell)).AreaSquareMetres = 7m,
            default);
        Assert.True((await rig.Look()).Space is { IsBelowFloor: true, IsBelowNorm: false });
        await rig.Rooms.Writer.Commit(
            async (db, _) => (await db.Cells.SingleAsync(row => row.Id == EstateRig.Cell)).AreaSquareMetres = 4.9m,
            default);
        Assert.True((await rig.Look()).Space.IsBelowNorm);
    }

    private static (decimal, decimal?, decimal?, decimal?) Space(EstateCellView cell) =>
        (cell.Space.Area, cell.Space.Each, cell.Space.Norm, cell.Space.Floor);

    private Task Keep(CellPurposes purposes) => rig.Rooms.Writer.Commit(
        async (db, _) =>
        {
            (await db.Cells.SingleAsync(row => row.Id == EstateRig.Cell)).Purposes = purposes;
        },
        default);

    private async Task<MoveState> Move(string person, string cell) => (await rig.Rooms.Get<PlacementStore>().Move(
        SiloRooms.Administrator,
        new(new($"o-{Guid.NewGuid():N}"), [new(new(person), new(cell))], "because", Tongue.English)
        {
            Urgent = UrgentReason.CellOutOfOrder,
        },
        default)).State;

    private async Task Scan()
    {
        await using var db = rig.Rooms.Db();
        await rig.Rooms.Get<ReviewStore>().Scan(db, rig.Rooms.Clock.GetUtcNow(), default);
    }
}
