using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Housing;
using Facility.Silo.Roll;

namespace Facility.Silo.Grains;

/// <summary>The one writer of who lives where: an act after the other, each judged in its own transaction.</summary>
public sealed class PlacementGrain(
    PlacementStore placements, HoldStore holds, RollStore roll, CellRequestStore cells, PeopleBoard board,
    HousingChanges changes) : Grain, IPlacementGrain
{
    public async Task<MoveAnswer> Move(Actor actor, MoveOrder order, CancellationToken cancellation)
    {
        var answer = await placements.Move(actor, order, cancellation);
        if (answer.State is MoveState.Done) await TellMoved(order.Order, cancellation);
        return answer;
    }

    public async Task<MoveAnswer> Override(Actor actor, OverrideMove order, CancellationToken cancellation)
    {
        var answer = await placements.Override(actor, order, cancellation);
        if (answer.State is MoveState.Done) await TellMoved(order.Move, cancellation);
        return answer;
    }

    public Task<Verdict> Withdraw(Actor actor, OrderId move, CancellationToken cancellation) =>
        placements.Withdraw(actor, move, cancellation);

    public Task<HoldAnswer> Hold(Actor actor, HoldBed order, CancellationToken cancellation) =>
        holds.Hold(actor, order, cancellation);

    public Task<Verdict> GiveUp(Actor actor, PersonId person, CancellationToken cancellation) =>
        holds.GiveUp(actor, person, cancellation);

    public async Task<Verdict> Pass(Actor actor, RecordMovement order, CancellationToken cancellation)
    {
        var verdict = await roll.Move(actor, order, cancellation);
        if (verdict.IsAllowed) await Tell(cancellation);
        return verdict;
    }

    public async Task<Verdict> DecideCell(Actor actor, DecideCell order, CancellationToken cancellation)
    {
        var verdict = await cells.Decide(actor, order, cancellation);
        if (verdict.IsAllowed) changes.Note();
        return verdict;
    }

    // Only the cells it led from and to hold others now; what the board cannot tell is judged everywhere.
    private async Task TellMoved(OrderId move, CancellationToken cancellation)
    {
        try
        {
            changes.Note(await board.Moved(move, cancellation));
        }
        catch
        {
            changes.Note();
            throw;
        }
    }

    // Screens count people by the board; the review list is judged anew.
    private async Task Tell(CancellationToken cancellation)
    {
        changes.Note();
        await board.Load(cancellation);
    }
}
