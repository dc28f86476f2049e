using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Allocation;

/// <summary>Where people live: asked, proposed, moved.</summary>
public interface IHousingOffice
{
    /// <summary>Cells of a block, or of all, with what waits and what is to be reviewed.</summary>
    [Operation("housing.read")]
    Task<HousingBoard> Board(BlockId? block, Tongue tongue, CancellationToken cancellation);

    /// <summary>Why a person may or may not live in a cell: all objections. Null for one of them unknown.</summary>
    [Operation("housing.read")]
    Task<CellAnswer?> WhyNot(PersonId person, CellId cell, Tongue tongue, CancellationToken cancellation);

    /// <summary>Every cell for a person, the best first, the refused last, each with its objections.</summary>
    [Operation("housing.read")]
    Task<ImmutableArray<CellAnswer>> Suggest(PersonId person, Tongue tongue, CancellationToken cancellation);

    /// <summary>What the rules say of a move; nothing changes. Refusals: MOVE-01 to MOVE-03, COMM-05 to
    /// COMM-07.</summary>
    [Operation("housing.read")]
    Task<MoveAnswer> Preview(MoveOrder order, CancellationToken cancellation);

    /// <summary>Moves people in one step, or proposes it. Refusals: MOVE-01 to MOVE-03, COMM-05 to
    /// COMM-07; fault 1003.</summary>
    [Operation("housing.move")]
    Task<MoveAnswer> Move(MoveOrder order, CancellationToken cancellation);

    /// <summary>Overrides what stands against a proposal. Refusals: MOVE-04 to MOVE-07; fault 1003.</summary>
    [Operation("housing.override")]
    Task<MoveAnswer> Override(OverrideMove order, CancellationToken cancellation);

    /// <summary>Takes a proposal back. Refusals: MOVE-04; fault 1003.</summary>
    [Operation("housing.move")]
    Task<Verdict> Withdraw(OrderId move, CancellationToken cancellation);

    /// <summary>Holds a place. Refusals: HOLD-01, HOLD-02, and what stands against living there; fault 1003.</summary>
    [Operation("housing.move")]
    Task<HoldAnswer> Hold(HoldBed order, CancellationToken cancellation);

    /// <summary>Gives a held place up. Refusals: HOLD-03; fault 1003.</summary>
    [Operation("housing.move")]
    Task<Verdict> GiveUp(PersonId person, CancellationToken cancellation);
}
