using Facility.Contracts.Record;

namespace Facility.Silo.Record;

/// <summary>What the office does about people and cells, a sentence for each kind of entry.</summary>
internal static class OfficeSentences
{
    public static readonly Dictionary<string, string> All = new()
    {
        [SiloRecordKinds.ImportTakenIn] =
            "{who} took a file in, {sheet}: {added} new, {changed} changed; digest {digest}.",
        [SiloRecordKinds.ImportRefused] = "{who} was refused to take a file in or back, {sheet}: {rules}.",
        [SiloRecordKinds.ImportUndone] = "{who} took a file back, {sheet}: {added} new, {changed} changed.",
        [SiloRecordKinds.PersonReceived] = "{who} received {where} at {at}; papers by {papers_due}.",
        [SiloRecordKinds.PapersCompleted] = "{who} completed the papers of {where}: held until {held_until}.",
        [SiloRecordKinds.PapersLate] = "The papers of {where} were due at {due}.",
        [SiloRecordKinds.HoldingExtended] = "{who} wrote an order down that holds {where} until {held_until}.",
        [SiloRecordKinds.HoldingOver] = "The last day {due} of the order that holds {where} is over.",
        [SiloRecordKinds.CustodyRefused] = "{who} was refused something about a reception or a holding: {rules}.",
        [SiloRecordKinds.ChildTakenIn] =
            "{who} wrote down that the child {where} lives here with the mother since {since}, until {until}.",
        [SiloRecordKinds.ChildExtended] = "{who} let the child {where} stay until {until} ({ground}).",
        [SiloRecordKinds.ChildGoesAlong] = "{who} wrote down whether the child {where} leaves with the mother: {goes}.",
        [SiloRecordKinds.ChildOver] = "The last day {due} of the stay of the child {where} is over.",
        [SiloRecordKinds.ChildAlone] = "The mother of the child {where} left for good ({movement}) without the child.",
        [SiloRecordKinds.ChildEnded] = "The stay of the child {where} ended on {on}: {how} ({who}).",
        [SiloRecordKinds.ChildRefused] = "{who} was refused something about the stay of a child: {rules}.",
        [SiloRecordKinds.OrderlyProposed] =
            "{who} proposed ({assignment}) that {where} help {person} in daily life, if both want it.",
        [SiloRecordKinds.OrderlyHeard] = "{who} heard a consent to {assignment}, of {where} or {person}, alone.",
        [SiloRecordKinds.OrderlyStands] = "Both consent to {assignment}: {where} helps {person} in daily life.",
        [SiloRecordKinds.OrderlyEnded] = "The assignment {assignment} of {where} and {person} ended: {why} ({who}).",
        [SiloRecordKinds.OrderlyRefused] = "{who} was refused something about an orderly: {rules}.",
        [SiloRecordKinds.QuotaWritten] =
            "{who} added line {line} to the quota ledger of {where}: {act} {kind}, {on} ({source}) {profile}.",
        [SiloRecordKinds.QuotaRefused] = "{who} was refused something about the quota of {where}: {kind} {on} {rules}.",
        [SiloRecordKinds.ParcelStepped] = "{who}, parcel {parcel} for {where}: {act} {way} {kilograms}.",
        [SiloRecordKinds.ParcelRefused] = "{who} was refused something about a parcel of {where}: {rules}.",
        [SiloRecordKinds.StockWeighed] = "{who} weighed all that {where} owns: {kilograms} kg, {scale}.",
        [SiloRecordKinds.PaperPrinted] = "{who} printed a paper, {paper} {about} ({tongue}), of entry {entry}.",
        [SiloRecordKinds.PaperDoubted] = "{who} checked a paper that leads to nothing: {finding} {number}.",
        [SiloRecordKinds.RecordExported] = "{who} took a copy of the export away: {entries} entries were signed.",
        [SiloRecordKinds.InspectorRenewed] = "The sign-in of the inspector {where} was made anew at the machine.",
        [SiloRecordKinds.FactDated] = "{who} wrote down for {where}: {fact} {value} since {since}.",
        [SiloRecordKinds.Movement] = "{who} wrote down that {where} passed the gate at {at}: {movement}.",
        [SiloRecordKinds.MovementRefused] = "{who} was refused a movement of {where}, {movement}: {rules}.",
        [SiloRecordKinds.CellRequested] = "{who} asked for {where}: {change} {places}. {reason}",
        [SiloRecordKinds.CellProposed] = "Facility proposes for {where}: {change}. {reason}",
        [SiloRecordKinds.CellApproved] = "{who} approved for {where}: {change} {places}. {because}",
        [SiloRecordKinds.CellRejected] = "{who} rejected for {where}: {change} {places}. {because}",
        [SiloRecordKinds.CellRequestEnded] = "{who} ended the request for {where}: {change} {places}. {because}",
        [SiloRecordKinds.CellRefused] = "{who} was refused something about a change of {where}: {rules}.",
        [SiloRecordKinds.PlacementMoved] =
            "{who} moved {where} from {from} to {to} {ground} ({profile}). Overridden: {overridden}. Noted: {noted}.",
        [SiloRecordKinds.PlacementProposed] = "{who} proposed that {where} move to {to}; against it stands {against}.",
        [SiloRecordKinds.PlacementWithdrawn] = "A proposed move ended: {because} ({who}).",
        [SiloRecordKinds.PlacementRefused] = "{who} was refused something about where people live: {rules}.",
        [SiloRecordKinds.PlacementConfirmed] =
            "{who} confirmed that {where} stays in {cell}, on the commission's order {commission}.",
        [SiloRecordKinds.CommissionEntered] =
            "{who} wrote the commission's order {commission} down, decided by {members}.",
        [SiloRecordKinds.CommissionRefused] = "{who} was refused something about the commission: {rules}.",
        [SiloRecordKinds.PlaceHeld] = "{who} holds a place in {cell} for {where} until {until}.",
        [SiloRecordKinds.PlaceGivenUp] = "The place in {cell} is no longer held for {where}: {because}.",
        [SiloRecordKinds.ReviewOpened] = "{rule} stands against {where} living in {cell}; put it right by {due_on}.",
        [SiloRecordKinds.ReviewEnded] = "{rule} no longer stands against where {where} lives.",
        [SiloRecordKinds.KeepApartOpened] =
            "{who} ordered by {order} that {where} be kept apart (level {level}); reviewed by {review_on}.",
        [SiloRecordKinds.KeepApartReviewed] = "{who} reviewed the order {order} about {where}; next by {review_on}.",
        [SiloRecordKinds.KeepApartClosed] = "{who} ended the order {order} about {where}.",
        [SiloRecordKinds.KeepApartRefused] = "{who} was refused something about keeping people apart: {rules}.",
        [SiloRecordKinds.IsolationOrdered] =
            "{who} ordered by {order} that {where} be isolated ({kind}) from {from} until {until} ({profile}).",
        [SiloRecordKinds.IsolationEnded] = "The isolation {order} of {where} is over since {at}: {why} ({who}).",
        [SiloRecordKinds.IsolationNoted] = "{who} has seen {where}, for isolation {order}.",
        [SiloRecordKinds.IsolationUnseen] = "No medic saw {where} in isolation {order} by {due}.",
        [SiloRecordKinds.IsolationFloor] = "{where} has been isolated for {hours} hours in a row ({source}).",
        [SiloRecordKinds.IsolationStays] = "The isolation {order} of {where} is over, who still lives in {cell}.",
        [SiloRecordKinds.IsolationLeft] = "{where} is out of the cell of isolation {order} since {at}.",
        [SiloRecordKinds.IsolationRefused] = "{who} was refused something about the isolation of {where}: {rules}.",
        [SiloRecordKinds.OutOfCellWritten] =
            "{who} wrote down of {where}, {kind} {contact}, from {from} until {until} ({entry}).",
        [SiloRecordKinds.OutOfCellTakenBack] = "{who} took back what was written of {where}: {entry}.",
        [SiloRecordKinds.OutOfCellRefused] = "{who} was refused something about the time of {where}: {rules}.",
        [SiloRecordKinds.OutOfCellOwed] = "On {day} walks in {where} have to begin now, of {people} people.",
        [SiloRecordKinds.OutOfCellDay] =
            "{day} of {where} is over, {meter}: {state}, {known} of {norm} min known, {unknown} unknown, "
            + "{declined} declined.",
        [SiloRecordKinds.VisitHeld] =
            "{who} holds a seat for a {kind} visit to {where} in {slot} until {until} ({visit}).",
        [SiloRecordKinds.VisitBooked] =
            "{who} booked the {kind} visit {visit} to {where} in {slot} ({profile}) {decision}.",
        [SiloRecordKinds.VisitMoved] = "{who} moved the visit {visit} to {where} from {from} to {slot}, for the {by}.",
        [SiloRecordKinds.VisitStepped] =
            "{who}: the visit {visit} to {where} is {state} {by} {refusal} {counts}: {because}",
        [SiloRecordKinds.VisitSearched] =
            "{who} searched {visitor} for the visit {visit} to {where}: {result}, {reason}.",
        [SiloRecordKinds.VisitCardEnrolled] = "{who} put visitor card {where} into the stock, access group {group}.",
        [SiloRecordKinds.VisitCardWithdrawn] = "{who} took visitor card {where} out of use: {because}",
        [SiloRecordKinds.VisitCardLent] =
            "{who} lent visitor card {card} to {visitor} for the visit {visit}, until {until}: right {right}.",
        [SiloRecordKinds.VisitCardBack] =
            "{who} has visitor card {card} back from {visitor}: right {right} ended. {because}",
        [SiloRecordKinds.VisitCardOverdue] = "Visitor card {card} is not back from {visitor}, visit {visit}: {seen}.",
        [SiloRecordKinds.VisitPassed] = "{visitor} went {way}, {at}, visit {visit} to {where}. {because}",
        [SiloRecordKinds.VisitLeft] = "{who} let {visitor} out of the visit {visit} to {where}.",
        [SiloRecordKinds.VisitSessionClosed] = "{who} closed the visit session {slot}: everybody is accounted for.",
        [SiloRecordKinds.VisitRefused] = "{who} was refused something about a visit to {where}: {rules}.",
        [SiloRecordKinds.VisitReviewOpened] = "{rule} stands against the visit {visit} to {where}.",
        [SiloRecordKinds.VisitReviewEnded] = "{who}: {rule} is settled for the visit {visit} to {where}: {how}.",
        [SiloRecordKinds.VisitTold] = "{who} told the visitors of {visit} to {where}: {what}.",
        [SiloRecordKinds.VisitSetUp] = "{who} set up the visit wing: {what} {id} {day}.",
        [SiloRecordKinds.VisitorChanged] = "{who} entered of the visitor {where}: {what}.",
        [SiloRecordKinds.VisitorBanned] = "{who} banned the visitor {where} until {until} ({ban}).",
        [SiloRecordKinds.VisitsExported] = "{who} exported the visits of {day}, {rows} rows ({digest}).",
        [SiloRecordKinds.DueOpened] = "{kind} is due by {due}, about {where} ({source}).",
        [SiloRecordKinds.DueClosed] = "{who} closed what was due, {kind} about {where}: {how}.",
        [SiloRecordKinds.DueLate] = "{kind} about {where} was not proved by {due}.",
        [SiloRecordKinds.DueRefused] = "{who} was refused something about the due list: {rules}.",
    };
}
