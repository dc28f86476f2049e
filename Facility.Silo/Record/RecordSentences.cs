using System.Collections.Frozen;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Record;

/// <summary>One sentence for each kind of entry. Made when read: wording may change, the chain does not.</summary>
public static class RecordSentences
{
    /// <summary>{who}, {where}, {rules} and {name of a fact} are filled in; a missing fact leaves nothing.</summary>
    private static readonly FrozenDictionary<string, string> Patterns = new Dictionary<string, string>
    {
        [RecordKinds.PanelStarted] = "{who} started.",
        [RecordKinds.TableAdopted] = "{who} decides by access table {table_version}.",
        [RecordKinds.RevocationApplied] = "{who} acts on the end of credential {credential}.",
        [RecordKinds.CardGranted] = "{holder} {with} was granted {where}.",
        [RecordKinds.CardDenied] = "{holder} was denied {where}: {because} {rules}",
        [RecordKinds.ReleaseAccepted] = "{who} accepted the release of {where} ordered by {actor}.",
        [RecordKinds.InterlockOverridden] =
            "{who} accepted the release of {where} past its interlock, by {actor} and {second_actor}: {note} {because}",
        [RecordKinds.OrderRefused] = "{who} refused an order on {where}: {because} {rules}",
        [RecordKinds.DoorReleased] = "{where}: the bolt withdrew.",
        [RecordKinds.DoorOpened] = "{where}: the leaf opened.",
        [RecordKinds.DoorClosed] = "{where}: the leaf closed.",
        [RecordKinds.DoorSecured] = "{where}: closed and secured.",
        [RecordKinds.ReleaseUnused] = "{where}: the release ended, nobody passed.",
        [RecordKinds.AlarmRaised] = "{where}: alarm {alarm}.",
        [RecordKinds.AlarmCleared] = "{where}: alarm {alarm} is over.",
        [RecordKinds.LockdownEngaged] = "{who} locked {where} down, by {actor}.",
        [RecordKinds.LockdownEnded] = "{who} ended the lockdown of {where}.",
        [RecordKinds.LineLost] = "{who} lost line {where}{line}.",
        [RecordKinds.LineRestored] = "{who} has line {where}{line} again.",
        [RecordKinds.PeripheralOffline] = "{who}: a peripheral stopped answering: {where} {line} {address}.",
        [RecordKinds.PeripheralOnline] = "{who}: a peripheral answers again: {where} {line} {address}.",
        [RecordKinds.ChannelSecured] = "{who}: {peripheral} is spoken with securely ({key} key).",
        [RecordKinds.ChannelLost] = "{who}: the secure channel of {peripheral} is not open. {because}",
        [RecordKinds.KeyInstallBegun] = "{who} tries {peripheral} under the install key for {minutes} min, by {actor}.",
        [RecordKinds.KeyHandedOver] = "{who} handed {peripheral} a new key, ordered by {actor}.",
        [RecordKinds.KeyChanged] = "{who}: {peripheral} proved its new key; the old one is forgotten.",
        [RecordKinds.KeyOrderRefused] = "{who} refused an order about the key of {peripheral}: {because} {rules}",
        [RecordKinds.JournalGap] = "{who}: journal space was spent; a gap follows.",
        [RecordKinds.RecordWitnessed] = "{who} witnessed that {size} entries of the record were signed, root {root}.",
        [RecordKinds.RecordContradicted] =
            "{who} was told of a record of {size} entries, root {root}; "
            + "it witnessed {kept_size} before, root {kept_root}.",
        [RecordKinds.ReportRefused] = "{who} reported about what is not its own; it was not believed.",
        [RecordKinds.PeripheralReplaced] =
            "{who}: another device answers at {line} {address}: serial number {serial}, before {serial_before}.",
        [RecordKinds.PeripheralLacks] =
            "{who}: {line} {address} says it has {inputs} inputs and {outputs} outputs, fewer than are wired.",
        [RecordKinds.PeripheralDeviates] = "{who}: {line} {address} does not keep to the standard: {deviation}.",
        [RecordKinds.PowerFailed] = "{who}: power failed at {line} {address}.",
        [RecordKinds.PowerRestored] = "{who}: power is back at {line} {address}.",
        [RecordKinds.InputFaulted] =
            "{where}: fault {fault}: the {contact}'s input {input} at {line} {address} reports {state}.",
        [RecordKinds.InputRestored] =
            "{where}: the {contact}'s input {input} at {line} {address} reports {state} again.",
        [RecordKinds.DuressRaised] = "SILENT ALARM: {holder} used the duress PIN at {where}. Say nothing there.",
        [RecordKinds.ExitRequested] = "Somebody inside asked {where} to open.",
        [RecordKinds.ExitRefused] = "Somebody inside was not let out at {where}: {because} {rules}",
        [RecordKinds.ConsoleSignedIn] = "{holder} signed in at the console of {who}.",
        [RecordKinds.ConsoleRefused] = "{holder} was refused at the console of {who}: {because} {rules}",
        [RecordKinds.ConsoleLeft] = "{holder} left the console of {who}: {because}.",
        [RecordKinds.LockdownKeyTurned] = "The lockdown key of {where} was turned.",
        [RecordKinds.LockdownKeyBack] = "The lockdown key of {where} was turned back; what it locked down stays so.",
        [RecordKinds.FireAlarm] = "{label}: fire alarm; {doors} doors concerned, {released} released.",
        [RecordKinds.FireEnded] = "{label}: the fire alarm is over; nothing was released by that.",
        [RecordKinds.LeverPulled] = "{label}: pulled; {doors} doors are released past the panel.",
        [RecordKinds.LeverReturned] = "{label}: back in its place.",
        [RecordKinds.SafetyInputFaulted] = "{label}: fault {fault}: the input at {line} {address} is {state}.",
        [RecordKinds.SafetyInputRestored] = "{label}: the input at {line} {address} is {state} again.",
        [RecordKinds.PassageConfirmed] = "{holder} passed {where}, direction {direction}.",
        [RecordKinds.PassageTurnedBack] = "{holder} turned back at {where}, direction {direction}.",
        [RecordKinds.PassageUnresolved] =
            "{where}: fault {fault}: the arm turned for {holder} and nobody knows whether anybody passed.",
        [RecordKinds.PassageUngranted] = "{where}: somebody passed without a grant, direction {direction}. {because}",
        [RecordKinds.PassageUnused] = "{where}: the grant of {holder} ended, nobody passed.",
        [RecordKinds.PassageVoid] = "{where}: the grant of {holder} was taken back: {because}.",
        [RecordKinds.PassageSearch] = "{holder} was drawn for a search at {where}.",
        [RecordKinds.TurnstileEmergency] = "{where}: the fire signal is lost; both ways are free.",
        [RecordKinds.TurnstileReset] = "{where} was put back to work by hand.",
        [RecordKinds.GpioLost] = "{who}: fault {fault}: {because}",
        [RecordKinds.GpioRestored] = "{who} has its GPIO chip again.",
        [RecordKinds.GpioWriteLost] = "{who}: fault {fault}: pin {pin} of {where}.",
        [RecordKinds.ReaderFrameRefused] =
            "{who}: fault {fault}: {times} frames of reader {where} were no cards, the last ({bits} bits): {because}.",
        [RecordKinds.ReaderFaulted] = "{who}: fault {fault}: the reader {where} cannot be read: {because}.",
        [RecordKinds.ReaderFramesWhole] = "{who}: the reader {where} sent a whole card again.",
        [RecordKinds.ReaderRestored] = "{who}: the reader {where} can be read again.",
        [SiloRecordKinds.HostStarted] = "Facility started (epoch {epoch}).",
        [SiloRecordKinds.SiteImported] = "The site {where} was taken over.",
        [SiloRecordKinds.SiteApplied] =
            "{who} had another site file apply to {where}: {reason} {second} Doors touched: {touched}.",
        [SiloRecordKinds.SiteApplyRefused] = "{who} was refused another site file for {where}: {rules}.",
        [SiloRecordKinds.TableCompiled] = "Access tables were renewed (version {version}).",
        [SiloRecordKinds.ReleaseOrdered] = "{who} ordered the release of {where}: {reason}. {note} {second} {warned}",
        [SiloRecordKinds.ReleaseRefused] = "{who} was refused the release of {where}: {rules}.",
        [SiloRecordKinds.OrderFailed] = "The order on {where} ended in fault {fault}.",
        [SiloRecordKinds.LockdownOrdered] = "{who} locked {where} down{way}.",
        [SiloRecordKinds.LockdownEndOrdered] = "{who} ended the lockdown of {where}: {reason}",
        [SiloRecordKinds.LockdownEndRefused] = "{who} was refused to end the lockdown of {where}: {rules}.",
        [SiloRecordKinds.CredentialEnrolled] = "{who} enrolled credential {where} for {holder}.",
        [SiloRecordKinds.CredentialEnded] = "{who} ended credential {where} of {holder}: {cause}. {note}",
        [SiloRecordKinds.CredentialRegrouped] = "{who} set the groups of credential {where}: {groups}.",
        [SiloRecordKinds.CredentialPinChanged] = "{who} set the PIN of credential {where}: {pin}.",
        [SiloRecordKinds.CredentialDuressPinChanged] = "{who} set the duress PIN of credential {where}: {pin}.",
        [SiloRecordKinds.CredentialEscortChanged] = "{who} changed credential {where} of {holder}: it {escort}.",
        [SiloRecordKinds.CredentialRefused] = "{who} was refused a change of credentials ({where}): {rules}.",
        [SiloRecordKinds.AccountCreated] = "{who} created the account of {where} as {role}.",
        [SiloRecordKinds.AccountRoleChanged] = "{who} made {where} {role}.",
        [SiloRecordKinds.AccountSwitched] = "{who} switched the account of {where} {state}.",
        [SiloRecordKinds.AccountLinked] = "{who} linked the account of {where} to {staff} in the register of staff.",
        [SiloRecordKinds.AccountRefused] = "{who} was refused a change of the account {where}: {rules}.",
        [SiloRecordKinds.SessionOpened] = "{who} signed in.",
        [SiloRecordKinds.SessionRefused] = "A sign-in was refused.",
        [SiloRecordKinds.SessionLocked] =
            "A sign-in was refused: too many wrong passwords, the name is locked for some minutes. {where}",
        [SiloRecordKinds.AccessRefused] = "{who} may not {operation}.",
        [SiloRecordKinds.StationEnrolled] = "{who} enrolled the station {where}.",
        [SiloRecordKinds.PersonOpened] = "{who} opened the page of {where}.",
        [SiloRecordKinds.PersonTimelineOpened] = "{who} opened the timeline of {where}.",
        [SiloRecordKinds.EnrolmentCodeIssued] = "{who} had a code issued for {where}.",
        [SiloRecordKinds.KeyOrdered] = "{who} ordered {act} of the key of {peripheral}: {reason}",
        [SiloRecordKinds.JointBegun] = "{who} began, for a second person to confirm: {does} {reason}",
        [SiloRecordKinds.JointRefused] = "{who} was refused to begin an order of two people: {rules}.",
        [SiloRecordKinds.JointConfirmed] = "{who} confirmed what {begun_by} began: {does}",
        [SiloRecordKinds.JointConfirmRefused] = "{who} was not let confirm what {begun_by} began: {rules}.",
        [SiloRecordKinds.JointLapsed] = "What {begun_by} began lapsed; nothing was done. {because}",
        [SiloRecordKinds.JointWithdrawn] = "{who} withdrew what {begun_by} began: {does}",
        [SiloRecordKinds.JointInterrupted] =
            "Facility was restarted over what {begun_by} began; what was not reached was not done: {does}",
        [SiloRecordKinds.GroupEnded] =
            "The group release in {where} ended: {reached} of {doors} doors were ordered. {not_reached}",
        [SiloRecordKinds.GroupAborted] = "{who} broke the group release in {where} off. {not_reached}",
        [SiloRecordKinds.RollCheckOpened] = "{who} opened the roll check of {where}.",
        [SiloRecordKinds.RollCheckClosed] =
            "{who} closed the roll check {check} of {where}, signed by {begun_by} first: {counted} counted.",
        [SiloRecordKinds.RollCheckRefused] = "{who} was refused a roll check of {where}: {rules}.",
        [SiloRecordKinds.RollCounted] = "{who} counted {number} on {landing} of {where} (count {round}).",
        [SiloRecordKinds.RollRecounted] = "{who} has {landing} of {where} counted again (count {round}).",
        [SiloRecordKinds.RollExplained] = "{who} explained in the roll check of {where}: {kind} {person} {reason}",
        [SiloRecordKinds.RollExplanationEnded] = "{who} took an explanation in the roll check of {where} back.",
        [SiloRecordKinds.RollSigned] = "{who} signed the roll check {check} of {where} as the first of two.",
        [SiloRecordKinds.RollCheckLate] = "The roll check of {where} was to be closed by {due}.",
        [SiloRecordKinds.RollDifference] = "A recount of {where} differs from the record: {difference}",
        [SiloRecordKinds.MovementOrdered] =
            "{who} ordered ({order}) that {where} be moved to {to} from {from} until {until}: {reason}. {with}",
        [SiloRecordKinds.MovementLeft] = "{where} left for {to} ({order}), said {who}.",
        [SiloRecordKinds.MovementArrived] = "{where} is at {to} ({order}), said {who}. {because}",
        [SiloRecordKinds.MovementEnded] = "The movement order {order} of {where} ended ({who}): {because}",
        [SiloRecordKinds.MovementOverdue] =
            "Nobody confirmed by {until} that {where} is where movement order {order} leads.",
        [SiloRecordKinds.MovementOrderRefused] = "{who} was refused something about a movement order: {rules}.",
        [SiloRecordKinds.EscapeRiskOn] = "{who} put {where} on the escape-risk register; reviewed by {review_on}.",
        [SiloRecordKinds.EscapeRiskKept] = "{who} keeps {where} on the escape-risk register; next by {review_on}.",
        [SiloRecordKinds.EscapeRiskOff] = "{who} took {where} off the escape-risk register.",
        [SiloRecordKinds.EscapeRiskSeen] = "{who} saw {where}, who is on the escape-risk register.",
        [SiloRecordKinds.EscapeRiskLate] = "{where} is on the escape-risk register: {what} was due at {due}.",
        [SiloRecordKinds.EscapeRiskRefused] =
            "{who} was refused something about the escape-risk register: {rules}.",
        [RecordKinds.DoorOpenedByKey] = "{where} was opened by key",
        [RecordKinds.DoorCloseOrdered] = "{who} closes {where}, ordered by {actor}",
        [RecordKinds.DoorStopOrdered] = "{who} stops {where}, ordered by {actor}",
        [RecordKinds.DoorOutOfService] = "{who} took {where} out of service, ordered by {actor}: {reason}",
        [RecordKinds.DoorInService] = "{who} put {where} back into service, ordered by {actor}.",
        [SiloRecordKinds.ServiceOutOrdered] =
            "{who} ordered {where} out of service until {until}: {reason} {key_holder}",
        [SiloRecordKinds.ServiceBackOrdered] = "{who} ordered {where} back into service: {reason}",
        [SiloRecordKinds.ServiceRefused] = "{who} was refused a change of {where}'s service: {rules}.",
        [SiloRecordKinds.KeyRefused] = "{who} was refused an order about the key of {peripheral}: {rules}.",
        [SiloRecordKinds.ControlTaken] = "{who} took control of {where}. {before}",
        [SiloRecordKinds.ControlOffered] = "{who} offered the control of {where} to station {to}.",
        [SiloRecordKinds.ControlAccepted] = "{who} accepted the control of {where} from station {before}.",
        [SiloRecordKinds.ControlWithdrawn] = "{who} ended the offer of control of {where}.",
        [SiloRecordKinds.ControlGivenUp] = "{who} gave up the control of {where}.",
        [SiloRecordKinds.ControlForced] = "{who} took the control of {where} from station {before} by force: {reason}",
        [SiloRecordKinds.ControlRefused] = "{who} was refused {act} of the control of {where}: {rules}.",
        [SiloRecordKinds.SignalRegistered] = "{who} registered the signal {where} ({kind}).",
        [SiloRecordKinds.SignalMoved] = "{who} moved the signal {where} on: {act}.",
        [SiloRecordKinds.SignalEscalated] = "The clock of signal {where} ran out before {act}: {role} is asked.",
        [SiloRecordKinds.SignalRefused] = "{who} was refused something about a signal: {rules}.",
        [SiloRecordKinds.SealedTaken] = "A kiosk took the sealed application {where} ({addressee}), key {key}.",
        [SiloRecordKinds.SealedExported] = "{who} took the file of the sealed application {where} out.",
        [SiloRecordKinds.SealedHandedOver] = "{who} handed the sealed application {where} over ({addressee}).",
        [SiloRecordKinds.SealedRefused] = "{who} was refused something about sealed applications: {rules}.",
        [SiloRecordKinds.SealedOverdue] =
            "The sealed application {where} was not handed over in time: the inspector is asked.",
        [SiloRecordKinds.SealedLost] =
            "The sealed application {where} is missing or was changed: the inspector is asked.",
        [SiloRecordKinds.SealedKeyProposed] = "{who} proposed a key of the {addressee}: {key}.",
        [SiloRecordKinds.SealedKeyConfirmed] =
            "{who} confirmed the key of the {addressee} that {begun_by} proposed: {key}. Before: {before}",
        [RecordKinds.CameraContact] = "{where}: the camera's contact says {state}.",
        [RecordKinds.CameraCalledUp] = "{where}: camera {camera} was called up: {because}.",
        [RecordKinds.PayphonePowered] = "{where} was given power: {because}.",
        [RecordKinds.PayphoneUnpowered] = "{where} has no power any more: {because}.",
        [RecordKinds.PayphoneOffHook] = "{where}: the receiver was taken off.",
        [RecordKinds.PayphoneOnHook] = "{where}: the receiver was hung up.",
        [SiloRecordKinds.CameraOut] = "{who}: camera {where} is out; it is due back by {due}. {words}",
        [SiloRecordKinds.CameraConfirmed] = "{who} confirmed that camera {where} works. {words}",
        [SiloRecordKinds.CameraOverdue] = "Camera {where} has been out for more than {hours} h.",
        [SiloRecordKinds.CameraRefused] = "{who} was refused something about camera {where}: {rules}.",
        [SiloRecordKinds.RecordingViewed] = "{who} may view {where} ({viewing}, {reason}): {from} {to}",
        [SiloRecordKinds.ViewingRefused] = "{who} was refused a viewing of {where}: {rules}.",
        [SiloRecordKinds.DeletionRefused] = "{who} asked for a recording of {where} to be deleted: refused {rules}.",
        [SiloRecordKinds.PreserveAsked] =
            "{preserve}: the recording of camera {camera} from {from} to {to} is to be preserved ({reason}), by {due}.",
        [SiloRecordKinds.PreserveExtended] = "{preserve}: the recording of camera {camera} is wanted until {to}.",
        [SiloRecordKinds.PreserveMoved] = "{who} moved {preserve} on: {act}. {reference}",
        [SiloRecordKinds.PreserveOverdue] = "{preserve}: the keeper of camera {camera} did not answer by {due}.",
        [SiloRecordKinds.PreserveRefused] = "{who} was refused something about a recording to be preserved: {rules}.",
        [SiloRecordKinds.CallAsked] = "{who} wrote a request for a call of {where} down ({call}).",
        [SiloRecordKinds.CallDecided] = "{who} decided the call {call} of {where}: {decision}.",
        [SiloRecordKinds.CallStarted] = "{who} began the call {call} of {where} at {payphone}; {limit}.",
        [SiloRecordKinds.CallEnded] = "The call {call} of {where} ended: {because}.",
        [SiloRecordKinds.CallWithdrawn] = "{who} withdrew the call {call} of {where}.",
        [SiloRecordKinds.CallFailed] = "{who} wrote down that the line of the call {call} of {where} failed.",
        [SiloRecordKinds.CallCalledOff] = "{who} called the call {call} of {where} off.",
        [SiloRecordKinds.CallLimitReached] = "The time of the call {call} of {where} is over; nothing was cut.",
        [SiloRecordKinds.PlanAsked] = "{who} asked for a plan to move everybody of {where} into {to}.",
        [SiloRecordKinds.PlanReady] =
            "The plan from {where} into {to} is ready: {placed} have a place, {unplaced} have none.",
        [SiloRecordKinds.PlanCarriedOut] =
            "{who} lets the plan from {where} into {to} be carried out, by the commission's order {commission} "
            + "of {commission_on}.",
        [SiloRecordKinds.PlanDone] =
            "The plan from {where} into {to} is carried out: {moved} moved, {refused} were refused.",
        [SiloRecordKinds.PlanPutAside] = "{who} put the plan from {where} into {to} aside.",
        [SiloRecordKinds.PlanRefused] = "{who} was refused something about a plan: {rules}.",
        [SiloRecordKinds.SheetExported] = "{who} exported the sheet {sheet} as {format}: {rows} rows.",
        [SiloRecordKinds.CallOwed] = "The call {call} of {where} is owed: {because}",
        [SiloRecordKinds.CallDecisionLate] = "The call {call} of {where} was not decided by {due}.",
        [SiloRecordKinds.CallRefused] = "{who} was refused something about a call of {where}: {rules}.",
        [SiloRecordKinds.AlarmBegan] = "{where}: alarm {alarm}.",
        [SiloRecordKinds.AlarmOver] = "{where}: alarm {alarm} is over.",
        [SiloRecordKinds.AlarmAcknowledged] = "{who} answered for the alarm {alarm} of {where}. {words}",
        [SiloRecordKinds.AlarmReset] = "{who} reset the alarm {alarm} of {where}. {words}",
        [SiloRecordKinds.AlarmCommented] = "{who} on the alarm {alarm} of {where}: {words}",
        [SiloRecordKinds.AlarmShelved] = "{who} shelved the alarm {alarm} of {where} for {minutes} min: {words}",
        [SiloRecordKinds.AlarmUnshelved] = "{who} took the alarm {alarm} of {where} off the shelf. {words}",
        [SiloRecordKinds.AlarmTakenOut] = "{who} took the alarm {alarm} of {where} out of service: {words}",
        [SiloRecordKinds.AlarmReturned] = "{who} returned the alarm {alarm} of {where} to service. {words}",
        [SiloRecordKinds.AlarmRefused] = "{who} was refused {act} of the alarm {alarm} of {where}: {rules}.",
    }.Concat(OfficeSentences.All).ToFrozenDictionary();

    /// <summary>Every sentence, with its places.</summary>
    public static IEnumerable<string> Templates => Patterns.Values;

    /// <summary>Every kind that has a sentence.</summary>
    public static IEnumerable<string> Kinds => Patterns.Keys;

    /// <summary>The sentence of an entry; an unknown kind speaks for itself.</summary>
    public static string Say(RecordRow row, RecordNames names)
    {
        if (!Patterns.TryGetValue(row.Kind, out var pattern)) return row.Kind;
        var facts = RecordBody.Read(row.Body);
        return Fill(pattern, word => word switch
        {
            "who" => names.InSentence(row.Who),
            "where" => names.Of(row.Where),
            "rules" => row.Rules.Length == 0 ? "" : $"({row.Rules})",
            "not_reached" => Missed(facts.GetValueOrDefault(word, ""), names),
            "key_holder" => facts.TryGetValue(word, out var holder) && holder.Length > 0
                ? $"Its key is held by {names.Of(holder)}."
                : "",
            "begun_by" => names.Of(facts.GetValueOrDefault(word, "")),
            "second" => facts.TryGetValue(word, out var second) ? $"Confirmed by {names.Of(second)}." : "",
            "way" => facts.TryGetValue(word, out var way) ? $": {way}" : "",
            "with" => facts.TryGetValue(word, out var other) && other.Length > 0 ? $"with {names.Of(other)}" : "",
            "holder" or "person" => names.Of(facts.GetValueOrDefault(word, "an unknown card")),
            "actor" or "second_actor" => names.InSentence(facts.GetValueOrDefault(word, "")),
            "camera" or "payphone" => names.Of(facts.GetValueOrDefault(word, "")),
            "because" => names.Marked(facts.GetValueOrDefault(word, "")),
            "alarm" => facts.GetValueOrDefault(word, "").Replace('-', ' '),
            "fault" => FaultOf(facts.GetValueOrDefault(word, "")),
            _ => facts.GetValueOrDefault(word, ""),
        });
    }

    private static string Missed(string doors, RecordNames names) => doors.Length == 0
        ? ""
        : $"Not reached: {string.Join(", ", doors.Split(' ').Select(names.Of))}.";

    private static string FaultOf(string number) =>
        Enum.TryParse<FaultCode>(number, out var fault) ? FaultWords.Numbered(fault) : number;

    private static string Fill(string pattern, Func<string, string> fact)
    {
        var parts = pattern.Split('{', '}');
        for (var index = 1; index < parts.Length; index += 2) parts[index] = fact(parts[index]);
        return string.Concat(parts).Replace("  ", " ", StringComparison.Ordinal).Trim();
    }
}
