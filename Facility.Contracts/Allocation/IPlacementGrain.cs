using Facility.Contracts.Actors;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Allocation;

/// <summary>The one writer of who lives where; the key is the site's id.</summary>
[Alias("facility.placement-grain")]
public interface IPlacementGrain : IGrainWithStringKey
{
    /// <summary>Moves people in one step, or proposes it. Refusals: MOVE-01 to MOVE-03, COMM-05 to
    /// COMM-07; fault 1003.</summary>
    [Operation("housing.move"), Alias("move")]
    Task<MoveAnswer> Move(Actor actor, MoveOrder order, CancellationToken cancellation);

    /// <summary>Overrides what stands against a proposal. Refusals: MOVE-04 to MOVE-07; fault 1003.</summary>
    [Operation("housing.override"), Alias("override")]
    Task<MoveAnswer> Override(Actor actor, OverrideMove order, CancellationToken cancellation);

    /// <summary>Takes a proposal back. Refusals: MOVE-04; fault 1003.</summary>
    [Operation("housing.move"), Alias("withdraw")]
    Task<Verdict> Withdraw(Actor actor, OrderId move, CancellationToken cancellation);

    /// <summary>Holds a place. Refusals: HOLD-01, HOLD-02 and those of placing; fault 1003.</summary>
    [Operation("housing.move"), Alias("hold")]
    Task<HoldAnswer> Hold(Actor actor, HoldBed order, CancellationToken cancellation);

    /// <summary>Gives a held place up. Refusals: HOLD-03; fault 1003.</summary>
    [Operation("housing.move"), Alias("give-up")]
    Task<Verdict> GiveUp(Actor actor, PersonId person, CancellationToken cancellation);

    /// <summary>Approves or rejects a change of a cell, judged against who lives there then.
    /// Refusals: CELL-03 to CELL-08, CELL-10 to CELL-14; fault 1003.</summary>
    [Operation("estate.approve"), Alias("decide-cell")]
    Task<Verdict> DecideCell(Actor actor, DecideCell order, CancellationToken cancellation);

    /// <summary>Writes a passage of the gate down; an end frees the place. Refusals: ROLL-03 to ROLL-07; fault 1003.
    /// </summary>
    [Operation("roll.move"), Alias("pass")]
    Task<Verdict> Pass(Actor actor, RecordMovement order, CancellationToken cancellation);
}
