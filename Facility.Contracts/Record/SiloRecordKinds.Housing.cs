namespace Facility.Contracts.Record;

/// <content>Kinds of cells, placements, isolation and of who lives with whom.</content>
public static partial class SiloRecordKinds
{
    /// <summary>A change of a cell was asked for; carries what, and the capacities.</summary>
    public const string CellRequested = "cell.requested";

    /// <summary>The system proposes to close a cell whose lock failed.</summary>
    public const string CellProposed = "cell.proposed";

    /// <summary>A change of a cell was approved by a second person, and the cell is changed.</summary>
    public const string CellApproved = "cell.approved";

    /// <summary>A change of a cell was rejected by a second person.</summary>
    public const string CellRejected = "cell.rejected";

    /// <summary>A request was taken back, or a proposal dismissed.</summary>
    public const string CellRequestEnded = "cell.request-ended";

    /// <summary>Something about a change of a cell was refused by the rules.</summary>
    public const string CellRefused = "cell.refused";

    /// <summary>Somebody lives in another cell now; carries from, to, rules overridden and profile.</summary>
    public const string PlacementMoved = "placement.moved";

    /// <summary>A move waits for a second person; carries which rules stand against it.</summary>
    public const string PlacementProposed = "placement.proposed";

    /// <summary>A proposed move was taken back.</summary>
    public const string PlacementWithdrawn = "placement.withdrawn";

    /// <summary>A move, an override, or a hold was refused; carries all rules that stand against it.</summary>
    public const string PlacementRefused = "placement.refused";

    /// <summary>The commission confirmed a provisional placement; carries its order.</summary>
    public const string PlacementConfirmed = "placement.confirmed";

    /// <summary>An order of the commission was written down; carries number, date and how many decided.</summary>
    public const string CommissionEntered = "commission.entered";

    /// <summary>Something about an order of the commission was refused.</summary>
    public const string CommissionRefused = "commission.refused";

    /// <summary>A place is held for somebody; carries until when.</summary>
    public const string PlaceHeld = "place.held";

    /// <summary>A held place was given up.</summary>
    public const string PlaceGivenUp = "place.given-up";

    /// <summary>A rule stands against where somebody lives; carries which, and by when to put it right.</summary>
    public const string ReviewOpened = "review.opened";

    /// <summary>A rule no longer stands against where somebody lives.</summary>
    public const string ReviewEnded = "review.ended";

    /// <summary>Two people are kept apart; carries the level, never the ground.</summary>
    public const string KeepApartOpened = "keep-apart.opened";

    /// <summary>An order to keep apart was reviewed; carries the next review.</summary>
    public const string KeepApartReviewed = "keep-apart.reviewed";

    /// <summary>An order to keep apart ended.</summary>
    public const string KeepApartClosed = "keep-apart.closed";

    /// <summary>Something about an order to keep apart was refused.</summary>
    public const string KeepApartRefused = "keep-apart.refused";

    /// <summary>A child lives here with the mother; carries since when and until when.</summary>
    public const string ChildTakenIn = "child.taken-in";

    /// <summary>A child may stay longer; carries until when and the ground.</summary>
    public const string ChildExtended = "child.extended";

    /// <summary>It is said whether a child leaves with the mother.</summary>
    public const string ChildGoesAlong = "child.goes-along";

    /// <summary>The last day of a child's stay is over; carries which.</summary>
    public const string ChildOver = "child.over";

    /// <summary>A mother left for good without the child; carries by what movement.</summary>
    public const string ChildAlone = "child.alone";

    /// <summary>A child's stay ended; carries how and on which day, never to whom.</summary>
    public const string ChildEnded = "child.ended";

    /// <summary>Something about a child's stay was refused.</summary>
    public const string ChildRefused = "child.refused";

    /// <summary>Somebody is proposed as another's orderly; carries whom they would help, never with what.</summary>
    public const string OrderlyProposed = "orderly.proposed";

    /// <summary>A consent to an assignment was heard; whose, it does not say.</summary>
    public const string OrderlyHeard = "orderly.heard";

    /// <summary>Both consent: an assignment stands.</summary>
    public const string OrderlyStands = "orderly.stands";

    /// <summary>An assignment ended; carries why, never who of the two asked for it.</summary>
    public const string OrderlyEnded = "orderly.ended";

    /// <summary>Something about an assignment was refused.</summary>
    public const string OrderlyRefused = "orderly.refused";

    /// <summary>Somebody is isolated; carries kind, from when and until when, never the ground.</summary>
    public const string IsolationOrdered = "isolation.ordered";

    /// <summary>An order of isolation is over; carries why and when.</summary>
    public const string IsolationEnded = "isolation.ended";

    /// <summary>A medic has seen somebody in isolation or before it.</summary>
    public const string IsolationNoted = "isolation.noted";

    /// <summary>No medic saw somebody in isolation in time; carries by when it was due.</summary>
    public const string IsolationUnseen = "isolation.unseen";

    /// <summary>Isolation reached the international floor; carries hours in a row.</summary>
    public const string IsolationFloor = "isolation.floor";

    /// <summary>An order of isolation is over and the person still lives in its cell.</summary>
    public const string IsolationStays = "isolation.stays";

    /// <summary>Somebody whose order is over is out of the cell; carries since when.</summary>
    public const string IsolationLeft = "isolation.left";

    /// <summary>Something about isolation was refused.</summary>
    public const string IsolationRefused = "isolation.refused";

    /// <summary>A plan to move everybody of a block was asked for.</summary>
    public const string PlanAsked = "plan.asked";

    /// <summary>A plan is ready; carries how many have a place in it.</summary>
    public const string PlanReady = "plan.ready";

    /// <summary>A plan is carried out on the commission's order; each move has its own entry.</summary>
    public const string PlanCarriedOut = "plan.carried-out";

    /// <summary>Every step of a plan was tried; carries how many moved and how many were refused.</summary>
    public const string PlanDone = "plan.done";

    /// <summary>A plan was put aside.</summary>
    public const string PlanPutAside = "plan.put-aside";

    /// <summary>Something about a plan was refused.</summary>
    public const string PlanRefused = "plan.refused";

    /// <summary>Somebody's time was written down: a walk, one declined, contact; carries from when and until when.
    /// </summary>
    public const string OutOfCellWritten = "outofcell.written";

    /// <summary>An entry about somebody's time was taken back.</summary>
    public const string OutOfCellTakenBack = "outofcell.taken-back";

    /// <summary>Something about somebody's time was refused.</summary>
    public const string OutOfCellRefused = "outofcell.refused";

    /// <summary>In a block walks have to begin now; carries the day and of how many people.</summary>
    public const string OutOfCellOwed = "outofcell.owed";

    /// <summary>A day is over and somebody had too little, or nobody can say; carries day, minutes and norm.</summary>
    public const string OutOfCellDay = "outofcell.day";
}
