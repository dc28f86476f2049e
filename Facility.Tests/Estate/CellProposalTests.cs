using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Record;
using Facility.Domain.Alarms;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Estate;

public sealed class CellProposalTests : IAsyncLifetime
{
    private EstateRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await EstateRig.Open();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Theory]
    [InlineData("failed-to-lock")]
    [InlineData("failed-to-release")]
    public async Task A_lock_fault_of_a_cells_door_proposes_to_close_the_cell_and_closes_nothing(string alarm)
    {
        await Begins(alarm);

        var proposed = Assert.Single(await Open());
        Assert.Equal((CellChange.Close, CellRequestState.Proposed, "host"),
            (proposed.Change, proposed.State, proposed.By));
        Assert.Contains("B01-L1-C01", proposed.Reason, StringComparison.Ordinal);
        Assert.Equal(CellState.Active, (await rig.Look()).State);
        Assert.Equal(1, await rig.Entries(SiloRecordKinds.CellProposed));
    }

    [Fact]
    public async Task A_proposal_is_decided_by_nobody_until_somebody_asks_for_it_and_then_by_another()
    {
        await Begins("failed-to-lock");
        var id = (await Open()).Single().Id;

        Assert.Equal("CELL-11", await Decide(id));
        Assert.Equal("", (await rig.Store.Take(EstateRig.Supervisor, new(id), default)).Rules);
        Assert.Equal("CELL-09", (await rig.Store.Take(SiloRooms.Administrator, new(id), default)).Rules);
        Assert.Equal("CELL-11", await Decide(id));
        Assert.Equal("", (await rig.Store.Decide(
            SiloRooms.Administrator, new(new(id), Approve: true, "seen"), default)).Rules);
        Assert.Equal(CellState.Inactive, (await rig.Look()).State);
    }

    [Fact]
    public async Task A_dismissed_proposal_comes_back_only_with_a_new_fault()
    {
        await Begins("failed-to-lock");
        var id = (await Open()).Single().Id;
        Assert.Equal("CELL-12", (await rig.Store.Withdraw(EstateRig.Supervisor, new(id), "", default)).Rules);
        Assert.Equal("", (await rig.Store.Withdraw(EstateRig.Supervisor, new(id), "mended", default)).Rules);

        await Begins("failed-to-lock");
        Assert.Empty(await Open());
        rig.Rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        await Tell("failed-to-lock", AlarmTrigger.ConditionOver);
        await Begins("failed-to-lock");
        Assert.Single(await Open());
    }

    [Fact]
    public async Task Nothing_is_proposed_twice_beside_a_request_for_a_cell_out_of_use_or_for_other_alarms()
    {
        await Begins("held");
        await Tell("failed-to-lock", AlarmTrigger.ConditionBegan, "b01-gate");
        Assert.Empty(await Open());

        await Begins("failed-to-lock");
        await Begins("failed-to-release");
        Assert.Single(await Open());

        Assert.Equal("", await rig.Ask(CellChange.Close));
        Assert.Equal(rig.Last, Assert.Single(await Open()).Id);
        Assert.Equal("", await rig.Decide());
        rig.Rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        await Tell("failed-to-lock", AlarmTrigger.ConditionOver);
        await Begins("failed-to-lock");
        Assert.Empty(await Open());
    }

    [Fact]
    public async Task Screens_hear_of_a_proposal_that_an_alarm_made()
    {
        await Begins("failed-to-lock");
        await using var db = rig.Rooms.Db();
        await rig.Rooms.Get<CellBoard>().Look(db, default);

        Assert.Equal(CellRequestState.Proposed,
            rig.Rooms.Get<DoorViews>().Find(new(EstateRig.Cell))!.CellPending?.State);
    }

    private Task Begins(string alarm) => Tell(alarm, AlarmTrigger.ConditionBegan);

    private Task Tell(string alarm, AlarmTrigger trigger, string door = EstateRig.Cell) =>
        rig.Rooms.Get<AlarmStore>().Tell(
            new(alarm, trigger), new AlarmSource(door, "panel-1", "", null, door), default);

    private async Task<string> Decide(string id) =>
        (await rig.Store.Decide(EstateRig.Supervisor, new(new(id), Approve: true, "seen"), default)).Rules;

    private async Task<List<CellRequestRow>> Open()
    {
        await using var db = rig.Rooms.Db();
        return await db.CellRequests.Where(row => row.DecidedAt == null).ToListAsync();
    }
}
