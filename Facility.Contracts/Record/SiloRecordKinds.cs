namespace Facility.Contracts.Record;

/// <summary>The kinds of entries the silo itself makes, beside those of the panels. Append only.</summary>
public static class SiloRecordKinds
{
    /// <summary>A silo started on this database; carries its epoch.</summary>
    public const string HostStarted = "host.started";

    /// <summary>The site file was taken over.</summary>
    public const string SiteImported = "site.imported";

    /// <summary>A new version of the access tables was made.</summary>
    public const string TableCompiled = "table.compiled";

    /// <summary>A release was allowed and sent.</summary>
    public const string ReleaseOrdered = "release.ordered";

    /// <summary>A release was refused by the rules.</summary>
    public const string ReleaseRefused = "release.refused";

    /// <summary>An order ended in a fault.</summary>
    public const string OrderFailed = "order.failed";

    /// <summary>A lockdown was ordered; sent before it was recorded.</summary>
    public const string LockdownOrdered = "lockdown.ordered";

    /// <summary>The end of a lockdown was ordered.</summary>
    public const string LockdownEndOrdered = "lockdown.end-ordered";

    /// <summary>The end of a lockdown was refused by the rules.</summary>
    public const string LockdownEndRefused = "lockdown.end-refused";

    /// <summary>A card was enrolled.</summary>
    public const string CredentialEnrolled = "credential.enrolled";

    /// <summary>A card was reported lost or taken back.</summary>
    public const string CredentialEnded = "credential.ended";

    /// <summary>A card's access groups were replaced.</summary>
    public const string CredentialRegrouped = "credential.regrouped";

    /// <summary>A card's PIN was set or cleared.</summary>
    public const string CredentialPinChanged = "credential.pin-changed";

    /// <summary>A card's duress PIN was set or cleared.</summary>
    public const string CredentialDuressPinChanged = "credential.duress-pin-changed";

    /// <summary>Whether a card needs an escort was changed.</summary>
    public const string CredentialEscortChanged = "credential.escort-changed";

    /// <summary>Something about a card was refused by the rules.</summary>
    public const string CredentialRefused = "credential.refused";

    /// <summary>An account was created.</summary>
    public const string AccountCreated = "account.created";

    /// <summary>An account's role was changed.</summary>
    public const string AccountRoleChanged = "account.role-changed";

    /// <summary>An account was disabled or enabled.</summary>
    public const string AccountSwitched = "account.switched";

    /// <summary>Something about an account was refused by the rules.</summary>
    public const string AccountRefused = "account.refused";

    /// <summary>An account was linked to a member of staff of the register, or that was taken back.</summary>
    public const string AccountLinked = "account.linked";

    /// <summary>Somebody signed in.</summary>
    public const string SessionOpened = "session.opened";

    /// <summary>A sign-in was refused.</summary>
    public const string SessionRefused = "session.refused";

    /// <summary>Somebody asked for what their role may not.</summary>
    public const string AccessRefused = "access.refused";

    /// <summary>A browser was enrolled as a station.</summary>
    public const string StationEnrolled = "station.enrolled";

    /// <summary>A prisoner's page was opened.</summary>
    public const string PersonOpened = "person.opened";

    /// <summary>A prisoner's timeline was opened.</summary>
    public const string PersonTimelineOpened = "person.timeline-opened";

    /// <summary>A one-time code for a panel was issued.</summary>
    public const string EnrolmentCodeIssued = "panel.enrolment-code-issued";

    /// <summary>Something was ordered about a peripheral's key; in the record before the panel hears of it.</summary>
    public const string KeyOrdered = "key.ordered";

    /// <summary>An order about a peripheral's key was refused by the rules.</summary>
    public const string KeyRefused = "key.refused";

    /// <summary>A sign-in was refused: its name is locked after too many wrong passwords; carries until when.</summary>
    public const string SessionLocked = "session.locked";

    /// <summary>The first of two people ordered something; it waits for the second.</summary>
    public const string JointBegun = "joint.begun";

    /// <summary>The beginning of an order of two people was refused by the rules.</summary>
    public const string JointRefused = "joint.refused";

    /// <summary>A second, different person confirmed; durable before anything of it is done.</summary>
    public const string JointConfirmed = "joint.confirmed";

    /// <summary>Somebody was not let confirm or withdraw; the order waits on.</summary>
    public const string JointConfirmRefused = "joint.confirm-refused";

    /// <summary>Nobody confirmed in time, or the silo was restarted; nothing was done.</summary>
    public const string JointLapsed = "joint.lapsed";

    /// <summary>An order of two people was taken back before anybody confirmed.</summary>
    public const string JointWithdrawn = "joint.withdrawn";

    /// <summary>The silo itself found an alarm's condition; a panel's alarms have entries of the panel.</summary>
    public const string AlarmBegan = "alarm.began";

    /// <summary>The condition of an alarm of the silo itself is over.</summary>
    public const string AlarmOver = "alarm.over";

    /// <summary>A person answered for an alarm.</summary>
    public const string AlarmAcknowledged = "alarm.acknowledged";

    /// <summary>A person looked at what a latched alarm was about, and reset it.</summary>
    public const string AlarmReset = "alarm.reset";

    /// <summary>A person wrote something down about an alarm.</summary>
    public const string AlarmCommented = "alarm.commented";

    /// <summary>A person put an alarm aside for a time.</summary>
    public const string AlarmShelved = "alarm.shelved";

    /// <summary>A shelved alarm came back, by a person or by time.</summary>
    public const string AlarmUnshelved = "alarm.unshelved";

    /// <summary>A person took an alarm out of service.</summary>
    public const string AlarmTakenOut = "alarm.taken-out";

    /// <summary>A person returned an alarm to service.</summary>
    public const string AlarmReturned = "alarm.returned";

    /// <summary>Something about an alarm was refused by the rules.</summary>
    public const string AlarmRefused = "alarm.refused";

    /// <summary>A station took the control of a block.</summary>
    public const string ControlTaken = "control.taken";

    /// <summary>The station in control offered a block to another one.</summary>
    public const string ControlOffered = "control.offered";

    /// <summary>A station accepted the control of a block.</summary>
    public const string ControlAccepted = "control.accepted";

    /// <summary>An offer of control was taken back or declined.</summary>
    public const string ControlWithdrawn = "control.withdrawn";

    /// <summary>A station gave up the control of a block.</summary>
    public const string ControlGivenUp = "control.given-up";

    /// <summary>A supervisor took the control of a block from the station that held it.</summary>
    public const string ControlForced = "control.forced";

    /// <summary>Something about the control of a block was refused by the rules.</summary>
    public const string ControlRefused = "control.refused";

    /// <summary>A signal was registered; carries ids only.</summary>
    public const string SignalRegistered = "signal.registered";

    /// <summary>A signal was moved one step.</summary>
    public const string SignalMoved = "signal.moved";

    /// <summary>A signal's clock ran out; the next role is asked.</summary>
    public const string SignalEscalated = "signal.escalated";

    /// <summary>A report of a signal or a step was refused by the rules.</summary>
    public const string SignalRefused = "signal.refused";

    /// <summary>A silo died over something two people had confirmed; what it had not reached was not done.</summary>
    public const string JointInterrupted = "joint.interrupted";

    /// <summary>A group release ended; carries how many doors were reached, and which were not.</summary>
    public const string GroupEnded = "group.ended";

    /// <summary>Somebody broke a group release off.</summary>
    public const string GroupAborted = "group.aborted";

    /// <summary>A roll check of a block was opened; it suspends the block's opening plan.</summary>
    public const string RollCheckOpened = "rollcheck.opened";

    /// <summary>A roll check of a block was closed.</summary>
    public const string RollCheckClosed = "rollcheck.closed";

    /// <summary>Opening or closing a roll check was refused by the rules.</summary>
    public const string RollCheckRefused = "rollcheck.refused";

    /// <summary>A door was ordered out of service; carries until when and who holds its key.</summary>
    public const string ServiceOutOrdered = "service.out-ordered";

    /// <summary>A door was ordered back into service.</summary>
    public const string ServiceBackOrdered = "service.back-ordered";

    /// <summary>An order about a door's service was refused by the rules.</summary>
    public const string ServiceRefused = "service.refused";

    /// <summary>Two people had another site file apply; carries both digests and the doors it touches.</summary>
    public const string SiteApplied = "site.applied";

    /// <summary>Another site file was refused by the rules.</summary>
    public const string SiteApplyRefused = "site.apply-refused";

    /// <summary>A kiosk handed in a sealed application; carries addressee, key, digest and when it is due. Neither
    /// kiosk nor person.</summary>
    public const string SealedTaken = "sealed.taken";

    /// <summary>A sealed application's file was taken out for the addressee.</summary>
    public const string SealedExported = "sealed.exported";

    /// <summary>A sealed application was handed over; carries its digest.</summary>
    public const string SealedHandedOver = "sealed.handed-over";

    /// <summary>Something about sealed applications was refused; carries the rules.</summary>
    public const string SealedRefused = "sealed.refused";

    /// <summary>The clock of a sealed application ran out; the inspector is asked.</summary>
    public const string SealedOverdue = "sealed.overdue";

    /// <summary>A sealed application is missing, or is not as it was taken; the inspector is asked.</summary>
    public const string SealedLost = "sealed.lost";

    /// <summary>A key of an addressee was proposed; carries its fingerprint.</summary>
    public const string SealedKeyProposed = "sealed.key-proposed";

    /// <summary>A second person confirmed a key; the one before is retired.</summary>
    public const string SealedKeyConfirmed = "sealed.key-confirmed";

    /// <summary>A camera is out, by its contact or by a person; its clock runs.</summary>
    public const string CameraOut = "camera.out";

    /// <summary>A person confirmed that a camera works; that alone ends an outage.</summary>
    public const string CameraConfirmed = "camera.confirmed";

    /// <summary>A camera has been out for longer than the figure allows; the inspector sees it.</summary>
    public const string CameraOverdue = "camera.overdue";

    /// <summary>Something about a camera was refused by the rules.</summary>
    public const string CameraRefused = "camera.refused";

    /// <summary>Somebody may view a camera or its recording; written before they may.</summary>
    public const string RecordingViewed = "recording.viewed";

    /// <summary>A viewing was refused by the rules.</summary>
    public const string ViewingRefused = "recording.view-refused";

    /// <summary>Somebody asked for a recording to be deleted; that is always refused.</summary>
    public const string DeletionRefused = "recording.deletion-refused";

    /// <summary>A recording is to be preserved; carries camera, span and by when the keeper must answer.</summary>
    public const string PreserveAsked = "preserve.asked";

    /// <summary>The span of a recording to be preserved became longer.</summary>
    public const string PreserveExtended = "preserve.extended";

    /// <summary>A request to preserve a recording was moved on.</summary>
    public const string PreserveMoved = "preserve.moved";

    /// <summary>The keeper did not answer in time; the inspector sees it.</summary>
    public const string PreserveOverdue = "preserve.overdue";

    /// <summary>Something about a recording to be preserved was refused by the rules.</summary>
    public const string PreserveRefused = "preserve.refused";

    /// <summary>A prisoner asked for a call; carries ids only.</summary>
    public const string CallAsked = "call.asked";

    /// <summary>A call was allowed or refused by a person; carries which.</summary>
    public const string CallDecided = "call.decided";

    /// <summary>A call began; carries until when it may last.</summary>
    public const string CallStarted = "call.started";

    /// <summary>A call ended; carries how.</summary>
    public const string CallEnded = "call.ended";

    /// <summary>A request for a call was taken back.</summary>
    public const string CallWithdrawn = "call.withdrawn";

    /// <summary>The time of a call that runs is over; nothing was cut.</summary>
    public const string CallLimitReached = "call.limit-reached";

    /// <summary>A lockdown or roll check keeps a call from beginning; it is owed.</summary>
    public const string CallOwed = "call.owed";

    /// <summary>A request for a call was not decided in time.</summary>
    public const string CallDecisionLate = "call.decision-late";

    /// <summary>Something about a call was refused by the rules.</summary>
    public const string CallRefused = "call.refused";

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

    /// <summary>Somebody passed the gate; carries why, when, and the place that it freed.</summary>
    public const string Movement = "movement.passed";

    /// <summary>A movement was refused by the rules.</summary>
    public const string MovementRefused = "movement.refused";

    /// <summary>Somebody is on the roll from the gate passage on; carries by when the papers are due.</summary>
    public const string PersonReceived = "person.received";

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

    /// <summary>A seat in a visit session is held; carries session, kind and until when.</summary>
    public const string VisitHeld = "visit.held";

    /// <summary>A visit is booked; carries session, kind, profile and on what footing it counts.</summary>
    public const string VisitBooked = "visit.booked";

    /// <summary>A visit moved to another session.</summary>
    public const string VisitMoved = "visit.moved";

    /// <summary>A visit went a step on; carries the step, why and whether it counts.</summary>
    public const string VisitStepped = "visit.stepped";

    /// <summary>A visitor was searched, or declined; carries how, why and whether anything was found.</summary>
    public const string VisitSearched = "visit.searched";

    /// <summary>A visitor left, by name and badge.</summary>
    public const string VisitLeft = "visit.left";

    /// <summary>A session is closed: nobody is unaccounted for.</summary>
    public const string VisitSessionClosed = "visit.session-closed";

    /// <summary>Something about visits was refused.</summary>
    public const string VisitRefused = "visit.refused";

    /// <summary>A rule stands against a booked visit whose facts changed.</summary>
    public const string VisitReviewOpened = "visit.review-opened";

    /// <summary>It stands no longer, or it was decided that the visit takes place.</summary>
    public const string VisitReviewEnded = "visit.review-ended";

    /// <summary>Somebody was told what became of a visit.</summary>
    public const string VisitTold = "visit.told";

    /// <summary>Rooms, sessions or blocked days of the visit wing changed; carries what.</summary>
    public const string VisitSetUp = "visit.set-up";

    /// <summary>What is known of a visitor changed; carries what, never the particulars.</summary>
    public const string VisitorChanged = "visitor.changed";

    /// <summary>A visitor is banned; carries until when.</summary>
    public const string VisitorBanned = "visitor.banned";

    /// <summary>The list of a day's visits was exported.</summary>
    public const string VisitsExported = "visit.exported";

    /// <summary>A line was added to somebody's quota ledger; carries its number, act, kind and day, never words.
    /// </summary>
    public const string QuotaWritten = "quota.written";

    /// <summary>Something about somebody's quota was refused.</summary>
    public const string QuotaRefused = "quota.refused";

    /// <summary>A fact of somebody begins on a day: conditions, degree of conduct, type of institution.</summary>
    public const string FactDated = "person.fact-dated";

    /// <summary>A step in a parcel's life; carries which, and what it weighs, never sender or reason.</summary>
    public const string ParcelStepped = "parcel.stepped";

    /// <summary>Something about a parcel was refused.</summary>
    public const string ParcelRefused = "parcel.refused";

    /// <summary>All that somebody owns was weighed; carries the weight and the scale.</summary>
    public const string StockWeighed = "stock.weighed";

    /// <summary>A paper that names a prisoner was printed; carries which, its language and the entry its code leads to.
    /// </summary>
    public const string PaperPrinted = "paper.printed";

    /// <summary>The code of a paper was checked and leads to nothing; carries what was found.</summary>
    public const string PaperDoubted = "paper.doubted";
}
