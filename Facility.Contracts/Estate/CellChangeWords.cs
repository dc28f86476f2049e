using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Estate;

/// <summary>What is asked of a cell.</summary>
public enum CellChange
{
    /// <summary>Nothing was chosen.</summary>
    None = 0,

    /// <summary>Other capacities.</summary>
    Capacity = 1,

    /// <summary>Out of order, for a time.</summary>
    Close = 2,

    /// <summary>Into use: a new cell, or one that was out of order.</summary>
    Open = 3,

    /// <summary>Given up for good.</summary>
    Archive = 4,
}

/// <summary>How far a request has come.</summary>
public enum CellRequestState
{
    /// <summary>The system proposes it; somebody takes it as their own request, or dismisses it.</summary>
    Proposed = 1,

    /// <summary>A second person has to decide.</summary>
    Waiting = 2,

    /// <summary>Approved; the cell is changed.</summary>
    Approved = 3,

    /// <summary>Rejected; nothing changed.</summary>
    Rejected = 4,

    /// <summary>Taken back or dismissed; nothing changed.</summary>
    Withdrawn = 5,
}

/// <summary>The capacity triple.</summary>
/// <param name="Maximum">The most it may ever hold, 1 to what the site file gives it.</param>
/// <param name="Working">How many in normal use; zero for specialist cells that count nobody.</param>
/// <param name="Certified">How many in decent, uncrowded conditions.</param>
[GenerateSerializer, Immutable, Alias("facility.cell-places")]
public sealed record CellPlaces(
    [property: Id(0)] int Maximum, [property: Id(1)] int Working, [property: Id(2)] int Certified);

/// <summary>A request to change a cell; nothing changes until a second person approves it.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Cell">Which cell.</param>
/// <param name="Change">What is asked.</param>
/// <param name="Places">The new capacities; null unless they are what is asked.</param>
/// <param name="Reason">1 to <see cref="ReasonLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.request-cell")]
public sealed record RequestCell(
    [property: Id(0)] OrderId Order, [property: Id(1)] CellId Cell, [property: Id(2)] CellChange Change,
    [property: Id(3)] CellPlaces? Places, [property: Id(4)] string Reason)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLengthMax = 500;
}

/// <summary>A second person's word on a request.</summary>
/// <param name="Request">Which request.</param>
/// <param name="Approve">True approves, false rejects.</param>
/// <param name="Reason">1 to <see cref="RequestCell.ReasonLengthMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("facility.decide-cell")]
public sealed record DecideCell(
    [property: Id(0)] OrderId Request, [property: Id(1)] bool Approve, [property: Id(2)] string Reason);

/// <summary>A request as a list shows it.</summary>
/// <param name="Request">Which.</param>
/// <param name="Cell">Of which cell.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Change">What is asked.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Places">The new capacities; null unless they are what is asked.</param>
/// <param name="Reason">Why it is asked.</param>
/// <param name="RequestedBy">Who asked; the host for what the system proposes.</param>
/// <param name="At">When.</param>
/// <param name="DecidedBy">Who decided; empty while nobody has.</param>
/// <param name="Decision">What they wrote.</param>
[GenerateSerializer, Immutable, Alias("facility.cell-request-view")]
public sealed record CellRequestView(
    [property: Id(0)] OrderId Request, [property: Id(1)] CellId Cell, [property: Id(2)] string Label,
    [property: Id(3)] CellChange Change, [property: Id(4)] CellRequestState State,
    [property: Id(5)] CellPlaces? Places, [property: Id(6)] string Reason, [property: Id(7)] PersonId RequestedBy,
    [property: Id(8)] DateTimeOffset At, [property: Id(9)] string DecidedBy, [property: Id(10)] string Decision)
{
    /// <summary>Whether somebody has still to decide.</summary>
    public bool IsPending => State is CellRequestState.Proposed or CellRequestState.Waiting;
}

/// <summary>What is pending at a cell, wherever the cell is shown.</summary>
/// <param name="Request">Which request.</param>
/// <param name="Change">What is asked.</param>
/// <param name="State">Whether the system proposes it or a second person is awaited.</param>
[GenerateSerializer, Immutable, Alias("facility.cell-pending")]
public sealed record CellPending(
    [property: Id(0)] OrderId Request, [property: Id(1)] CellChange Change, [property: Id(2)] CellRequestState State);
