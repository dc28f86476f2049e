using Facility.Contracts.Allocation;
using Facility.Contracts.Due;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Silo.Due;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Commission;

/// <summary>What cannot wait for the commission, its clock, and how that ends.</summary>
public sealed class ProvisionalTests : CommissionRig
{
    [Fact]
    public async Task What_cannot_wait_is_done_at_once_and_is_on_the_due_list_until_the_end_of_the_next_working_day()
    {
        var answer = await Move("p-1", "b02-l1-c01", UrgentReason.DangerToLife);

        Assert.Equal((MoveState.Done, MondayOver), (answer.State, answer.ConfirmBy));
        Assert.Equal("b02-l1-c01", await HomeOf("p-1"));
        Assert.Equal([("p-1", MondayOver, DueState.Open)], await OnTheDueList());
        Assert.Contains("provisional until 2026-03-03 00:00 (danger to life)",
            Assert.Single(await Says(SiloRecordKinds.PlacementMoved, "p-1")), StringComparison.Ordinal);
        Assert.Equal("", (await Rooms.Verify()).Why);
    }

    [Fact]
    public async Task Another_person_confirms_it_on_an_order_of_the_day_or_later_once()
    {
        await Move("p-1", "b02-l1-c01", UrgentReason.DangerToLife);
        Assert.Equal("", await Decide("1/7"));
        Assert.Equal("", await Decide("1/6", Sunday.AddDays(-1)));

        Assert.Equal("COMM-09", await Confirm("p-1", by: SiloRooms.Administrator));
        Assert.Equal("COMM-10", await Confirm("p-1", "1/6", Sunday.AddDays(-1)));
        Assert.Equal("COMM-07", await Confirm("p-1", "1/8"));
        Assert.Equal([("p-1", MondayOver, DueState.Open)], await OnTheDueList());

        Assert.Equal("", await Confirm("p-1"));
        Assert.Equal("", await Confirm("p-1"));
        Assert.Equal("COMM-08", await Confirm("p-1", by: Third));
        Assert.Equal([("p-1", MondayOver, DueState.Done)], await OnTheDueList());
        Assert.Equal((ProvisionalEnd.Confirmed, "c-2", "a-super"),
            ((await RowOf("p-1")).Outcome, (await RowOf("p-1")).CommissionId, (await RowOf("p-1")).EndedBy));
        Assert.Contains("on the commission's order 1/7 of 2026-03-01",
            Assert.Single(await Says(SiloRecordKinds.PlacementConfirmed, "p-1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_closes_it_by_hand_and_what_is_late_is_told_once_and_confirmed_all_the_same()
    {
        await Move("p-1", "b02-l1-c01", UrgentReason.Emergency);
        var item = (await Rooms.Get<DueQueries>().Board(SiloRooms.Administrator, "commission", default)).Open[0];
        Assert.Equal("DUES-03", (await Rooms.Get<DueStore>().Close(
            SiloRooms.Administrator, new(item.Id, "1/7", Sunday, "The head"), default)).Rules);

        Rooms.Clock.SetUtcNow(MondayOver.AddTicks(-1));
        await Tick();
        Assert.Empty(await LateSignals());
        Rooms.Clock.SetUtcNow(MondayOver);
        await Tick();
        await Tick();
        Assert.Equal(["p-1"], await LateSignals());

        await Decide("1/7", Sunday.AddDays(1));
        Assert.Equal("", await Confirm("p-1", "1/7", Sunday.AddDays(1)));
        await Tick();
        Assert.Equal(DueState.Done, Assert.Single(await OnTheDueList()).State);
    }

    [Fact]
    public async Task A_move_on_an_order_is_how_the_commission_orders_otherwise()
    {
        await Move("p-1", "b02-l1-c01", UrgentReason.Medical);
        await Decide("1/7");
        var answer = await Move("p-1", "b01-l1-c01", cites: new("1/7", Sunday));

        Assert.Equal((MoveState.Done, null), (answer.State, answer.ConfirmBy));
        Assert.Equal(ProvisionalEnd.OrderedOtherwise, (await RowOf("p-1")).Outcome);
        Assert.Equal([("p-1", MondayOver, DueState.Done)], await OnTheDueList());
    }

    [Fact]
    public async Task No_chain_of_urgent_moves_puts_the_clock_off()
    {
        await Move("p-1", "b02-l1-c01", UrgentReason.Medical);
        Rooms.Clock.Advance(TimeSpan.FromDays(1));
        var answer = await Move("p-1", "b02-l1-c02", UrgentReason.CellOutOfOrder);

        Assert.Equal(MondayOver, answer.ConfirmBy);
        Assert.Equal([("p-1", MondayOver, DueState.Open)], await OnTheDueList());
        var row = await RowOf("p-1");
        Assert.Equal(("b02-l1-c02", UrgentReason.CellOutOfOrder), (row.CellId, row.Reason));
        await Decide("1/7");
        Assert.Equal("COMM-10", await Confirm("p-1"));
    }

    [Fact]
    public async Task Of_somebody_who_is_gone_nothing_is_left_to_decide()
    {
        await Move("p-1", "b02-l1-c01", UrgentReason.Medical);
        Rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("", (await Rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-1"), new("p-1"), MovementKind.Release, Rooms.Clock.GetUtcNow(), "order 1", null), default))
            .Rules);

        Assert.Equal(ProvisionalEnd.Gone, (await RowOf("p-1")).Outcome);
        Assert.Equal(DueState.Lapsed, Assert.Single(await OnTheDueList()).State);
    }

    [Fact]
    public async Task What_is_overridden_is_provisional_from_then_on_and_neither_of_the_two_confirms_it()
    {
        await Live("p-6", "b02-l1-c01", Sex.Unknown);
        var proposed = await Move("p-1", "b02-l1-c01", UrgentReason.Medical);
        Assert.Equal((MoveState.Proposed, null), (proposed.State, proposed.ConfirmBy));
        Assert.Empty(await OnTheDueList());

        Rooms.Clock.Advance(TimeSpan.FromHours(12));
        await using var db = Rooms.Db();
        var move = await db.Moves.SingleAsync();
        var done = await Placements.Override(
            Supervisor, new(new(move.Id), "must be", Sunday.AddDays(7), Tongue.English), default);
        Assert.Equal((MoveState.Done, MondayOver.AddDays(1)), (done.State, done.ConfirmBy));

        await Decide("1/7", Sunday.AddDays(1));
        Assert.Equal("COMM-09", await Confirm("p-1", "1/7", Sunday.AddDays(1), SiloRooms.Administrator));
        Assert.Equal("COMM-09", await Confirm("p-1", "1/7", Sunday.AddDays(1), Supervisor));
        Assert.Equal("", await Confirm("p-1", "1/7", Sunday.AddDays(1), Third));
    }

    [Fact]
    public async Task An_arrival_into_quarantine_is_decided_on_after_it_and_nobody_arrives_who_lives_here()
    {
        await Keep("b02-l1-c01", CellPurposes.Quarantine);
        await Rooms.Writer.Commit(
            async (db, _) => (await db.Prisoners.FindAsync("p-4"))!.QuarantineUntil = Sunday.AddDays(15), default);

        Assert.Equal("COMM-06", (await Move("p-1", "b02-l1-c02", UrgentReason.Arrival)).Verdict.Rules);
        Assert.Equal(MondayOver.AddDays(14), (await Move("p-4", "b02-l1-c01", UrgentReason.Arrival)).ConfirmBy);
    }

    [Fact]
    public async Task An_arrival_into_an_ordinary_cell_waits_no_longer_than_any_urgent_move() =>
        Assert.Equal(MondayOver, (await Move("p-4", "b02-l1-c01", UrgentReason.Arrival)).ConfirmBy);

    [Fact]
    public async Task The_database_lets_nobody_confirm_themselves_nor_wait_twice()
    {
        await Move("p-1", "b02-l1-c01", UrgentReason.Medical);
        await Decide("1/7");

        await Assert.ThrowsAsync<DbUpdateException>(() => Change(row =>
            (row.Outcome, row.CommissionId, row.EndedBy) = (ProvisionalEnd.Confirmed, "c-2", row.By)));
        await Assert.ThrowsAsync<DbUpdateException>(() => Change(row =>
            (row.Outcome, row.EndedBy) = (ProvisionalEnd.Confirmed, "a-super")));
        await using var db = Rooms.Db();
        db.Provisionals.Add(new()
        {
            Id = "pv-2", PersonId = "p-1", CellId = "b02-l1-c01", Cause = "o-9", By = "a-admin",
        });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_step_of_several_is_provisional_for_everybody_of_it()
    {
        var answer = await Placements.Move(
            SiloRooms.Administrator,
            new(new("o-two"), [new(new("p-1"), new("b01-l1-c02")), new(new("p-3"), new("b01-l1-c01"))], "a fire",
                Tongue.English) { Urgent = UrgentReason.Emergency },
            default);

        Assert.Equal(MoveState.Done, answer.State);
        Assert.Equal(["p-1", "p-3"], (await OnTheDueList()).Select(item => item.Person).Order());
    }

    private async Task Change(Action<ProvisionalRow> change)
    {
        await using var db = Rooms.Db();
        change(await db.Provisionals.SingleAsync());
        await db.SaveChangesAsync();
    }
}
