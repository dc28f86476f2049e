using System.Collections.Immutable;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Allocation;

/// <summary>The cells of a block as the administrator sees them.</summary>
/// <param name="Cells">In the order of the building.</param>
/// <param name="Waiting">Moves that wait for a second person.</param>
/// <param name="Review">What stands against present placements.</param>
[GenerateSerializer, Immutable, Alias("facility.housing-board")]
public sealed record HousingBoard(
    [property: Id(0)] ImmutableArray<HousingCellView> Cells, [property: Id(1)] ImmutableArray<WaitingMove> Waiting,
    [property: Id(2)] ImmutableArray<StandingViolation> Review);

/// <summary>A cell on the board.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">In which block.</param>
/// <param name="Landing">On which landing.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Maximum">The most it may ever hold.</param>
/// <param name="Working">How many in normal use.</param>
/// <param name="Certified">How many in decent conditions.</param>
/// <param name="Held">Places held for somebody.</param>
/// <param name="AreaSquareMetres">Its floor area.</param>
/// <param name="Purposes">What it is kept for.</param>
/// <param name="People">Who lives there.</param>
[GenerateSerializer, Immutable, Alias("facility.housing-cell-view")]
public sealed record HousingCellView(
    [property: Id(0)] CellId Id, [property: Id(1)] string Label, [property: Id(2)] BlockId Block,
    [property: Id(3)] string Landing, [property: Id(4)] CellState State, [property: Id(5)] int Maximum,
    [property: Id(6)] int Working, [property: Id(7)] int Certified, [property: Id(8)] int Held,
    [property: Id(9)] decimal AreaSquareMetres, [property: Id(10)] CellPurposes Purposes,
    [property: Id(11)] ImmutableArray<HousedView> People)
{
    /// <summary>What is pending at it; null for nothing.</summary>
    [Id(12)] public CellPending? Pending { get; init; }

    /// <summary>Free places of normal use; zero for a cell that counts none, is not in use, or is over-full.</summary>
    public int Free => State is CellState.Active ? Math.Max(0, Working - People.Length - Held) : 0;

    /// <summary>How many more live there than decent conditions allow.</summary>
    public int OvercrowdedBy => Math.Max(0, People.Length - Certified);
}

/// <summary>Somebody on the board.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
[GenerateSerializer, Immutable, Alias("facility.housed-view")]
public sealed record HousedView([property: Id(0)] PersonId Person, [property: Id(1)] string Name);

/// <summary>A move that waits for a second person.</summary>
/// <param name="Move">Which.</param>
/// <param name="Reason">What its proposer wrote.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="LapsesAt">When it lapses.</param>
/// <param name="Legs">Who moves where, judged now.</param>
[GenerateSerializer, Immutable, Alias("facility.waiting-move")]
public sealed record WaitingMove(
    [property: Id(0)] OrderId Move, [property: Id(1)] string Reason, [property: Id(2)] PersonId ProposedBy,
    [property: Id(3)] DateTimeOffset LapsesAt, [property: Id(4)] ImmutableArray<LegVerdict> Legs)
{
    /// <summary>The commission's order that it cites; null for none.</summary>
    [Id(5)] public CommissionCitation? Cites { get; init; }

    /// <summary>Why it cannot wait for one.</summary>
    [Id(6)] public UrgentReason Urgent { get; init; }
}

/// <summary>Somebody whose present cell a rule stands against: a fact changed after they were placed.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Cell">Where they live.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Objection">What stands against it.</param>
/// <param name="Since">Since when.</param>
/// <param name="DueOn">Until which day it must be put right.</param>
[GenerateSerializer, Immutable, Alias("facility.standing-violation")]
public sealed record StandingViolation(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] CellId Cell,
    [property: Id(3)] string Label, [property: Id(4)] AllocationObjection Objection,
    [property: Id(5)] DateTimeOffset Since, [property: Id(6)] DateOnly DueOn);
