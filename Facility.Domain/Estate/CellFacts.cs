using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;

namespace Facility.Domain.Estate;

/// <summary>A cell as it is now, as far as a change of it looks at it.</summary>
/// <param name="Label">Its mark.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="SiteMaximum">What the site file gives it.</param>
/// <param name="Area">Floor area in square metres.</param>
/// <param name="Purposes">What it is kept for.</param>
/// <param name="People">How many live there.</param>
/// <param name="Held">Places held for somebody, proposed moves counted.</param>
public sealed record CellNow(
    string Label, CellState State, int SiteMaximum, decimal Area, CellPurposes Purposes, int People, int Held);

/// <summary>What is looked at when a change of a cell is asked for, taken over or approved.</summary>
/// <param name="Change">What is asked.</param>
/// <param name="Places">The new capacities; null unless they are what is asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cell">The cell as it is now; null for none of that name.</param>
/// <param name="Norm">Square metres that the law in force owes to one person at least; null for no figure.</param>
/// <param name="Waiting">The request of this cell that waits already; empty for none.</param>
public sealed record CellRequestFacts(
    CellChange Change, CellPlaces? Places, string Reason, CellNow? Cell, decimal? Norm, string Waiting);

/// <summary>What is looked at when a request is decided, taken over or taken back.</summary>
/// <param name="State">How far it has come; null for none of that id.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Reason">What they write.</param>
public sealed record CellDecisionFacts(
    CellRequestState? State, PersonId RequestedBy, PersonId Actor, string Reason)
{
    /// <summary>Whether a second person is awaited.</summary>
    public bool Waits => State is CellRequestState.Waiting;

    /// <summary>Whether it is still open, whoever is awaited.</summary>
    public bool IsPending => State is CellRequestState.Waiting or CellRequestState.Proposed;
}

/// <summary>What is looked at when an approval meets those who live there.</summary>
/// <param name="Change">What is approved.</param>
/// <param name="Places">The new capacities; null unless they are what is approved.</param>
/// <param name="Cell">The cell as it is now.</param>
public sealed record CellOccupancy(CellChange Change, CellPlaces? Places, CellNow Cell)
{
    /// <summary>Whether the cell will be out of use.</summary>
    public bool EndsUse => Change is CellChange.Close or CellChange.Archive;
}
