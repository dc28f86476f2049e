namespace Facility.Contracts.Record;

/// <content>Kinds of alarms, control, signals, cameras, calls and sealed letters.</content>
public static partial class SiloRecordKinds
{
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

    /// <summary>A call's line failed; it does not count.</summary>
    public const string CallFailed = "call.failed";

    /// <summary>The institution called a call off; it does not count.</summary>
    public const string CallCalledOff = "call.called-off";
}
