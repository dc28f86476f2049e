namespace Facility.Contracts.Record;

/// <summary>The kinds of entries in journals and in the record. Append only; a kind is never renamed.</summary>
public static class RecordKinds
{
    /// <summary>A panel process started; carries its boot and table version.</summary>
    public const string PanelStarted = "panel.started";

    /// <summary>A panel adopted an access table.</summary>
    public const string TableAdopted = "table.adopted";

    /// <summary>A panel applied a revocation ahead of its table.</summary>
    public const string RevocationApplied = "revocation.applied";

    /// <summary>A card was granted; durable before the lock is driven.</summary>
    public const string CardGranted = "card.granted";

    /// <summary>A card was refused; carries every rule.</summary>
    public const string CardDenied = "card.denied";

    /// <summary>A person's release was accepted by the panel; durable before the lock is driven.</summary>
    public const string ReleaseAccepted = "release.accepted";

    /// <summary>Two people had a door released past its interlock; durable before the lock is driven.</summary>
    public const string InterlockOverridden = "interlock.overridden";

    /// <summary>The panel refused or dropped an order; carries the rules.</summary>
    public const string OrderRefused = "order.refused";

    /// <summary>The bolt withdrew after a release.</summary>
    public const string DoorReleased = "door.released";

    /// <summary>The leaf opened after a release.</summary>
    public const string DoorOpened = "door.opened";

    /// <summary>The leaf closed.</summary>
    public const string DoorClosed = "door.closed";

    /// <summary>Leaf closed and bolt home after a release.</summary>
    public const string DoorSecured = "door.secured";

    /// <summary>A release ended without the leaf opening.</summary>
    public const string ReleaseUnused = "release.unused";

    /// <summary>An alarm of a door began.</summary>
    public const string AlarmRaised = "alarm.raised";

    /// <summary>An alarm of a door ended.</summary>
    public const string AlarmCleared = "alarm.cleared";

    /// <summary>Lockdown was engaged on the panel's doors of a block.</summary>
    public const string LockdownEngaged = "lockdown.engaged";

    /// <summary>Lockdown was ended on the panel's doors of a block.</summary>
    public const string LockdownEnded = "lockdown.ended";

    /// <summary>A line lost its port.</summary>
    public const string LineLost = "line.lost";

    /// <summary>A line has its port again.</summary>
    public const string LineRestored = "line.restored";

    /// <summary>A peripheral stopped answering.</summary>
    public const string PeripheralOffline = "peripheral.offline";

    /// <summary>A peripheral answers again.</summary>
    public const string PeripheralOnline = "peripheral.online";

    /// <summary>Journal space was spent; what follows is a marked gap.</summary>
    public const string JournalGap = "journal.gap";

    /// <summary>A peripheral's secure channel is open; carries the kind of key.</summary>
    public const string ChannelSecured = "channel.secured";

    /// <summary>A peripheral's secure channel is not open any more, or is refused; carries why.</summary>
    public const string ChannelLost = "channel.lost";

    /// <summary>A person opened install mode for a peripheral: for a time SCBK-D is tried.</summary>
    public const string KeyInstallBegun = "key.install-begun";

    /// <summary>A new key was made and handed to a peripheral; carries the order.</summary>
    public const string KeyHandedOver = "key.handed-over";

    /// <summary>A peripheral proved its new key; the old one is forgotten.</summary>
    public const string KeyChanged = "key.changed";

    /// <summary>An order about a key was refused; carries why.</summary>
    public const string KeyOrderRefused = "key.order-refused";

    /// <summary>A panel reported about a door of another panel; stands in place of that report.</summary>
    public const string ReportRefused = "report.refused";

    /// <summary>Another device answers at a peripheral's address than before.</summary>
    public const string PeripheralReplaced = "peripheral.replaced";

    /// <summary>A peripheral says it has fewer inputs or outputs than the site file wires.</summary>
    public const string PeripheralLacks = "peripheral.lacks";

    /// <summary>A peripheral does what the standard forbids, for the first time since its panel started.</summary>
    public const string PeripheralDeviates = "peripheral.deviates";

    /// <summary>A peripheral's power failed, or it restarted.</summary>
    public const string PowerFailed = "power.failed";

    /// <summary>A peripheral has power again.</summary>
    public const string PowerRestored = "power.restored";

    /// <summary>A door's input is shorted, cut, foreign or unknown to its module; carries the fault's number.</summary>
    public const string InputFaulted = "input.faulted";

    /// <summary>A door's input can be believed again.</summary>
    public const string InputRestored = "input.restored";

    /// <summary>Somebody used a duress PIN: a silent alarm, told to no station of the door's block.</summary>
    public const string DuressRaised = "duress.raised";

    /// <summary>Somebody asked to be let out; durable before the lock is driven.</summary>
    public const string ExitRequested = "exit.requested";

    /// <summary>A request to be let out was refused; carries the rules.</summary>
    public const string ExitRefused = "exit.refused";

    /// <summary>A panel took a door out of service; carries the order, why, and who holds its key.</summary>
    public const string DoorOutOfService = "door.out-of-service";

    /// <summary>A panel put a door back into service; nothing was released by it.</summary>
    public const string DoorInService = "door.in-service";

    /// <summary>An officer signed in at a panel's console; carries the age of the table that allowed it.</summary>
    public const string ConsoleSignedIn = "console.signed-in";

    /// <summary>A badge or PIN was refused at a panel's console; carries every rule.</summary>
    public const string ConsoleRefused = "console.refused";

    /// <summary>A session at a panel's console ended; carries why.</summary>
    public const string ConsoleLeft = "console.left";

    /// <summary>The hard-wired lockdown key of a block was turned.</summary>
    public const string LockdownKeyTurned = "lockdown-key.turned";

    /// <summary>The hard-wired lockdown key of a block was turned back; that ends nothing.</summary>
    public const string LockdownKeyBack = "lockdown-key.back";

    /// <summary>A fire input alarms; doors whose plan is release were released before this was written.</summary>
    public const string FireAlarm = "fire.alarm";

    /// <summary>A fire input is normal again; that released nothing.</summary>
    public const string FireEnded = "fire.ended";

    /// <summary>An emergency lever was pulled: its doors are released past every panel.</summary>
    public const string LeverPulled = "lever.pulled";

    /// <summary>An emergency lever is back in its place.</summary>
    public const string LeverReturned = "lever.returned";

    /// <summary>A fire input or lever cannot be believed: cut, short, unreadable, chatter or lost.</summary>
    public const string SafetyInputFaulted = "safety-input.faulted";

    /// <summary>A fire input or lever can be believed again.</summary>
    public const string SafetyInputRestored = "safety-input.restored";

    /// <summary>Somebody passed a turnstile by a grant: its PASS contact says so. Carries direction, holder.</summary>
    public const string PassageConfirmed = "passage.confirmed";

    /// <summary>Somebody entered a turnstile and turned back; the grant goes on.</summary>
    public const string PassageTurnedBack = "passage.turned-back";

    /// <summary>An arm turned and no PASS came: nobody knows whether somebody passed.</summary>
    public const string PassageUnresolved = "passage.unresolved";

    /// <summary>Somebody passed a turnstile without a grant: forced, or in an emergency.</summary>
    public const string PassageUngranted = "passage.ungranted";

    /// <summary>A turnstile's grant ended without a passage.</summary>
    public const string PassageUnused = "passage.unused";

    /// <summary>A turnstile's grant was taken back; carries why.</summary>
    public const string PassageVoid = "passage.void";

    /// <summary>A card was good and drawn for a search, so it freed nothing.</summary>
    public const string PassageSearch = "passage.search";

    /// <summary>A turnstile's fire signal was lost: both ways are free.</summary>
    public const string TurnstileEmergency = "turnstile.emergency";

    /// <summary>A turnstile was put back to work by hand after an emergency.</summary>
    public const string TurnstileReset = "turnstile.reset";

    /// <summary>A panel lost its GPIO chip; carries the fault's number and why.</summary>
    public const string GpioLost = "gpio.lost";

    /// <summary>A panel has its GPIO chip again.</summary>
    public const string GpioRestored = "gpio.restored";

    /// <summary>A written GPIO output did not read back; carries the fault's number and the pin.</summary>
    public const string GpioWriteLost = "gpio.write-lost";

    /// <summary>Frames of a Wiegand reader were no cards; carries the fault, why, how many.</summary>
    public const string ReaderFrameRefused = "reader.frame-refused";

    /// <summary>A Wiegand reader cannot be read; carries the fault's number and why.</summary>
    public const string ReaderFaulted = "reader.faulted";

    /// <summary>A Wiegand reader can be read again.</summary>
    public const string ReaderRestored = "reader.restored";

    /// <summary>A key opened a door; no release covers it and no force.</summary>
    public const string DoorOpenedByKey = "door.opened-by-key";

    /// <summary>A person ordered a slider closed.</summary>
    public const string DoorCloseOrdered = "door.close-ordered";

    /// <summary>A person stopped a slider.</summary>
    public const string DoorStopOrdered = "door.stop-ordered";

    /// <summary>A camera's supervised contact says something else than before; carries what.</summary>
    public const string CameraContact = "camera.contact";

    /// <summary>A door's camera was called up; carries why, and whether an output was driven.</summary>
    public const string CameraCalledUp = "camera.called-up";

    /// <summary>A payphone was given power; carries why.</summary>
    public const string PayphonePowered = "payphone.powered";

    /// <summary>A payphone's power was taken away; carries why.</summary>
    public const string PayphoneUnpowered = "payphone.unpowered";

    /// <summary>A payphone's receiver was taken off.</summary>
    public const string PayphoneOffHook = "payphone.off-hook";

    /// <summary>A payphone's receiver was hung up.</summary>
    public const string PayphoneOnHook = "payphone.on-hook";

    /// <summary>A Wiegand reader sent a whole card again, after frames that were none.</summary>
    public const string ReaderFramesWhole = "reader.frames-whole";

    /// <summary>A panel keeps what was signed of the facility's record; carries entries and root.</summary>
    public const string RecordWitnessed = "record.witnessed";

    /// <summary>A panel was told of a signed record that is shorter, or another, than it keeps; carries both.</summary>
    public const string RecordContradicted = "record.contradicted";
}
