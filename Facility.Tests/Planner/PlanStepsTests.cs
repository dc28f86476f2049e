using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Planner;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Planner;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Planner;

public sealed class PlanStepsTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-9"));
    private static readonly OrderId Plan = new("plan-1");

    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        foreach (var (id, cell) in new[] { ("p-1", "c01"), ("p-2", "c01"), ("p-3", "c02"), ("p-4", "c02") })
            await Add(id, $"b01-l1-{cell}", id is "p-4" ? Imprisonment.Repeated : Imprisonment.First);
    }

    private async Task Decided() => Assert.Equal("", (await rooms.Get<CommissionStore>().Enter(
        Supervisor, new(new("c-1"), "12/4", new(2026, 2, 27), ["The head", "A doctor", "A teacher"]), default)).Rules);

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_plan_is_asked_for_worked_out_reviewed_and_carried_out_and_each_move_cites_the_order()
    {
        await Ready();
        var page = (await rooms.Get<PlanQueries>().Open(Supervisor, Plan, Tongue.English, default))!;
        Assert.Equal((PlanState.Ready, 4, 3, 0), (page.Plan.State, page.Plan.People, page.Plan.Placed, page.Plan.Gap));
        var unplaced = page.Legs[0];
        Assert.Equal(PlanLegState.Unplaced, unplaced.State);
        Assert.Contains(unplaced.Against.Objections, one => one.Rule is "PLACE-12" or "PLACE-02");

        Assert.Equal("", await CarryOut(Supervisor));
        await ToTheEnd();

        var done = Assert.Single(await rooms.Get<PlanQueries>().Plans(default));
        Assert.Equal((PlanState.Done, 3, 0), (done.State, done.Moved, done.Refused));
        await using var db = rooms.Db();
        Assert.Equal(3, await db.Placements.CountAsync(home => home.CellId.StartsWith("b02")));
        Assert.All(await db.Moves.ToListAsync(), move => Assert.Equal(("c-1", UrgentReason.None),
            (move.CommissionId, move.Urgent)));
        Assert.Equal("12/4 of 2026-02-27", done.Commission);
        Assert.Empty(await db.Provisionals.ToListAsync());
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task Whoever_asked_does_not_carry_out_and_nothing_is_carried_out_without_an_order_or_twice()
    {
        Assert.Equal("PLAN-01", await Ask("b01", "b01"));
        Assert.Equal("PLAN-01", await Ask("b01", "b09"));
        Assert.Equal("PLAN-02", await Ask("b02", "b01"));
        await Ready();
        Assert.Equal("PLAN-04", await CarryOut(SiloRooms.Administrator));
        Assert.Equal("COMM-07", await CarryOut(Supervisor, " "));
        Assert.Equal("COMM-07", await CarryOut(Supervisor, "12/4", new(2026, 2, 28)));
        Assert.Equal("", await CarryOut(Supervisor));
        Assert.Equal("PLAN-03", await CarryOut(Supervisor));
        Assert.Equal("PLAN-03", (await rooms.Get<PlanStore>().PutAside(Supervisor, Plan, default)).Rules);
    }

    [Fact]
    public async Task A_step_that_was_done_before_a_crash_is_not_done_twice()
    {
        await Ready();
        await CarryOut(Supervisor);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Steps.Next(
            async (actor, order, cancellation) =>
            {
                await rooms.Get<PlacementStore>().Move(actor, order, cancellation);
                throw new InvalidOperationException("the silo dies before it has marked the step");
            },
            Withdraw, default));
        await ToTheEnd();

        await using var db = rooms.Db();
        Assert.Equal(3, await db.MoveLegs.CountAsync());
        Assert.Equal(3, await db.PlanLegs.CountAsync(leg => leg.State == PlanLegState.Moved));
    }

    [Fact]
    public async Task Whom_a_rule_refuses_by_then_stays_and_the_others_of_the_step_move_without_an_override()
    {
        await Ready();
        await CarryOut(Supervisor);
        await rooms.Writer.Commit(
            async (db, _) => (await db.Prisoners.FindAsync("p-1"))!.Needs = PersonNeeds.StepFree, default);
        await ToTheEnd();

        await using var after = rooms.Db();
        var legs = await after.PlanLegs.ToDictionaryAsync(leg => leg.PersonId);
        Assert.Equal((PlanLegState.Refused, "PLACE-31"), (legs["p-1"].State, legs["p-1"].Rules));
        Assert.Equal("b01-l1-c01", (await after.Placements.FindAsync("p-1"))!.CellId);
        Assert.Equal(2, legs.Values.Count(leg => leg.State is PlanLegState.Moved));
        Assert.Empty(await after.BedHolds.ToListAsync());
        Assert.Equal(1, await after.Record.CountAsync(entry => entry.Kind == SiloRecordKinds.PlanDone));
    }

    [Fact]
    public async Task A_plan_that_is_put_aside_moves_nobody()
    {
        await Ready();
        Assert.True((await rooms.Get<PlanStore>().PutAside(SiloRooms.Administrator, Plan, default)).IsAllowed);
        Assert.Equal("PLAN-03", await CarryOut(Supervisor));
        Assert.False(await Steps.Next(rooms.Get<PlacementStore>().Move, Withdraw, default));
    }

    private PlanSteps Steps => rooms.Get<PlanSteps>();

    private async Task Ready()
    {
        await Decided();
        Assert.Equal("", await Ask("b01", "b02"));
        Assert.Equal("", await Ask("b01", "b02"));
        await rooms.Get<PlanWork>().Run(default);
        Assert.Equal(PlanState.Ready, Assert.Single(await rooms.Get<PlanQueries>().Plans(default)).State);
    }

    private async Task<string> Ask(string from, string to) => (await rooms.Get<PlanStore>().Ask(
        SiloRooms.Administrator, new(Plan, new(from), new(to)), default)).Rules;

    private async Task<string> CarryOut(Actor actor, string number = "12/4", DateOnly? on = null) =>
        (await rooms.Get<PlanStore>().CarryOut(
            actor, new(Plan, number, on ?? new DateOnly(2026, 2, 27)), default)).Rules;

    private Task Withdraw(Actor actor, OrderId move, CancellationToken cancellation) =>
        rooms.Get<PlacementStore>().Withdraw(actor, move, cancellation);

    private async Task ToTheEnd()
    {
        while (await Steps.Next(rooms.Get<PlacementStore>().Move, Withdraw, default))
        {
            // One step after the other, as the courier does.
        }
    }

    private Task Add(string id, string cell, Imprisonment imprisonment) => rooms.Writer.Commit(
        async (db, record) =>
        {
            db.People.Add(PersonRows.NewRow(new(id), id, PersonKind.Prisoner, "", new(1980, 1, 1), fictional: true));
            db.Prisoners.Add(PersonRows.NewPrisoner(new(id), new() { Sex = Sex.Male, Imprisonment = imprisonment }));
            db.Placements.Add(new() { PersonId = id, CellId = cell, Since = record.Now });
            (await db.Cells.SingleAsync(row => row.Id == cell)).Occupied++;
        },
        default);
}
