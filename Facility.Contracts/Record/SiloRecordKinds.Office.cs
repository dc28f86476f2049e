namespace Facility.Contracts.Record;

/// <content>Kinds of the roll, movements, papers, deadlines and sheets.</content>
public static partial class SiloRecordKinds
{
    /// <summary>A roll check of a block was opened; it suspends the block's opening plan.</summary>
    public const string RollCheckOpened = "rollcheck.opened";

    /// <summary>A roll check of a block was closed.</summary>
    public const string RollCheckClosed = "rollcheck.closed";

    /// <summary>Opening or closing a roll check was refused by the rules.</summary>
    public const string RollCheckRefused = "rollcheck.refused";

    /// <summary>Somebody passed the gate; carries why, when, and the place that it freed.</summary>
    public const string Movement = "movement.passed";

    /// <summary>A movement was refused by the rules.</summary>
    public const string MovementRefused = "movement.refused";

    /// <summary>The papers of a reception are complete; carries until when the person is held.</summary>
    public const string PapersCompleted = "papers.completed";

    /// <summary>The papers of a reception are not complete in time.</summary>
    public const string PapersLate = "papers.late";

    /// <summary>A new order holds somebody; carries until when.</summary>
    public const string HoldingExtended = "holding.extended";

    /// <summary>The last day of an order that holds somebody is over.</summary>
    public const string HoldingOver = "holding.over";

    /// <summary>Something about a reception or a holding was refused.</summary>
    public const string CustodyRefused = "custody.refused";

    /// <summary>An event started a clock; carries which, by when and the article.</summary>
    public const string DueOpened = "due.opened";

    /// <summary>What was due was done, or nothing is left to do; carries how.</summary>
    public const string DueClosed = "due.closed";

    /// <summary>What was due was not proved in time.</summary>
    public const string DueLate = "due.late";

    /// <summary>Something about the due list was refused.</summary>
    public const string DueRefused = "due.refused";

    /// <summary>Somebody counted a landing in a roll check; carries round and number.</summary>
    public const string RollCounted = "rollcheck.counted";

    /// <summary>A landing is counted again from the start; carries the round.</summary>
    public const string RollRecounted = "rollcheck.recounted";

    /// <summary>A difference of a roll check was explained; carries what and about whom, never the words.</summary>
    public const string RollExplained = "rollcheck.explained";

    /// <summary>An explanation of a roll check was taken back.</summary>
    public const string RollExplanationEnded = "rollcheck.explanation-ended";

    /// <summary>The first of two people signed a roll check.</summary>
    public const string RollSigned = "rollcheck.signed";

    /// <summary>A roll check was not closed in time, or not begun; carries by when it was due.</summary>
    public const string RollCheckLate = "rollcheck.late";

    /// <summary>A recount agrees with itself and not with the record; carries the difference.</summary>
    public const string RollDifference = "rollcheck.difference";

    /// <summary>Somebody was put on the escape-risk register; carries the day of review.</summary>
    public const string EscapeRiskOn = "escape-risk.on";

    /// <summary>Somebody stays on the escape-risk register; carries the next day of review.</summary>
    public const string EscapeRiskKept = "escape-risk.kept";

    /// <summary>Somebody was taken off the escape-risk register.</summary>
    public const string EscapeRiskOff = "escape-risk.off";

    /// <summary>Somebody of the escape-risk register was seen.</summary>
    public const string EscapeRiskSeen = "escape-risk.seen";

    /// <summary>Somebody of the escape-risk register was not seen, or not reviewed, in time.</summary>
    public const string EscapeRiskLate = "escape-risk.late";

    /// <summary>Something about the escape-risk register was refused.</summary>
    public const string EscapeRiskRefused = "escape-risk.refused";

    /// <summary>Somebody is to be moved inside the gate; carries the window, the escort and the doors on the way.
    /// </summary>
    public const string MovementOrdered = "movement-order.given";

    /// <summary>Somebody has left by a movement order.</summary>
    public const string MovementLeft = "movement-order.left";

    /// <summary>Somebody is there by a movement order; carries how that is known, if no officer said it.</summary>
    public const string MovementArrived = "movement-order.arrived";

    /// <summary>A movement order ended otherwise; carries why.</summary>
    public const string MovementEnded = "movement-order.ended";

    /// <summary>The window of a movement order is over, and nobody confirmed the arrival.</summary>
    public const string MovementOverdue = "movement-order.overdue";

    /// <summary>Something about a movement order was refused.</summary>
    public const string MovementOrderRefused = "movement-order.refused";
    /// <summary>A sheet was exported; carries kind, format, digest and how many rows.</summary>
    public const string SheetExported = "sheet.exported";

    /// <summary>A file was taken in; carries its digest and counts, never its texts.</summary>
    public const string ImportTakenIn = "import.taken-in";

    /// <summary>A file was not taken in, or not undone.</summary>
    public const string ImportRefused = "import.refused";

    /// <summary>What a file did was taken back.</summary>
    public const string ImportUndone = "import.undone";

    /// <summary>An inspector took the whole export of the record away; carries how many entries were signed.</summary>
    public const string RecordExported = "record.exported";

    /// <summary>An inspector's sign-in was made anew by a command at the silo's machine.</summary>
    public const string InspectorRenewed = "account.inspector-renewed";
}
