using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Panel;

/// <summary>Bounds of a panel's brain.</summary>
public static class PanelLimits
{
    /// <summary>Older than this, an input no longer confirms anything.</summary>
    /// <remarks>Three alive signs of a peripheral, which come once a second.</remarks>
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(3);

    /// <summary>Longest time from a person's press to the frame (invariant I6).</summary>
    public static readonly TimeSpan OrderAgeMax = TimeSpan.FromSeconds(3);

    /// <summary>Longest time from a card to the frame: whoever waits longer has turned away.</summary>
    public static readonly TimeSpan CardAgeMax = TimeSpan.FromSeconds(2);

    /// <summary>A granted card read again within this time of its last reading is the same showing.</summary>
    /// <remarks>Ours: readers that repeat a card held to them do so several times a second; a hand that takes a
    /// card away and shows it anew is slower.</remarks>
    public static readonly TimeSpan CardRepeatMax = TimeSpan.FromMilliseconds(500);

    /// <summary>How long after a reader's return its cards count as old: it may have kept them.</summary>
    /// <remarks>Ours: 16 kept cards, polled back to back among 16 peripherals, are told in less.</remarks>
    public static readonly TimeSpan CardOldFor = TimeSpan.FromSeconds(1);

    /// <summary>Longest time from a card to the last digit of its PIN. Ours; gloves are slow.</summary>
    public static readonly TimeSpan PinWaitMax = TimeSpan.FromSeconds(10);

    /// <summary>Wrong PINs in a row after which a card rests. Ours.</summary>
    public const int WrongPinsMax = 5;

    /// <summary>How long it rests then.</summary>
    public static readonly TimeSpan PinPause = TimeSpan.FromMinutes(5);

    /// <summary>Longest time from one person's card to the second's or the escort's.</summary>
    /// <remarks>Bolid's two-person rule waits as long.</remarks>
    public static readonly TimeSpan CompanyWaitMax = TimeSpan.FromSeconds(30);

    /// <summary>How long a reader looks busy to somebody under duress. Ours: as a slow panel would.</summary>
    public static readonly TimeSpan LooksBusyFor = TimeSpan.FromSeconds(10);

    /// <summary>Most digits of a PIN; the silo takes 4 to 8.</summary>
    public const int PinDigitsMax = 8;

    /// <summary>How long a session at the console lasts without a touch. Ours: a guard who walked away.</summary>
    public static readonly TimeSpan ConsoleIdleMax = TimeSpan.FromSeconds(60);

    /// <summary>How long the console says why it refused a badge. Ours: time to read it.</summary>
    public static readonly TimeSpan ConsoleSaysFor = TimeSpan.FromSeconds(15);

    /// <summary>How many answers to orders a session shows.</summary>
    public const int ConsoleAnswersMax = 5;

    /// <summary>How long install mode lasts: time to walk to a reader, short enough to be watched. Ours.</summary>
    public static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(5);

    /// <summary>Pause before a lock command is sent again that was refused or not answered.</summary>
    public static readonly TimeSpan LockAgainAfter = TimeSpan.FromSeconds(1);

    /// <summary>How long one command of a held release lasts at its module: life safety drives it again and again.
    /// </summary>
    public static readonly TimeSpan HeldReleaseFor = TimeSpan.FromSeconds(60);

    /// <summary>When a held release is driven again.</summary>
    public static readonly TimeSpan HeldReleaseAgainAfter = TimeSpan.FromSeconds(20);

    /// <summary>How much longer than its travel a slider's motor may run, in the module's own timer (invariant I7).
    /// </summary>
    public static readonly TimeSpan MotorMargin = TimeSpan.FromSeconds(2);

    /// <summary>How long a slider drives back from what it met. Ours: a hand's breadth and more.</summary>
    public static readonly TimeSpan MotorBackFor = TimeSpan.FromSeconds(1);

    /// <summary>How long it waits before it closes again. Ours: time to step out of the way.</summary>
    public static readonly TimeSpan MotorPause = TimeSpan.FromSeconds(2);

    /// <summary>How long contacts that belong together may contradict each other before one of them lies.</summary>
    /// <remarks>What lasts longer than 400 ms must be processed (IEC 60839-11-1).</remarks>
    public static readonly TimeSpan ContactsAgreeWithin = TimeSpan.FromMilliseconds(400);

    /// <summary>How long an input may keep changing before it counts as faulty. Ours: five settling times.</summary>
    public static readonly TimeSpan ContactRestsWithin = TimeSpan.FromSeconds(2);

    /// <summary>More changes of a safety input than <see cref="ChatterChangesMax"/> within this time are chatter.
    /// Ours: no fire panel or lever moves its contact so often.</summary>
    public static readonly TimeSpan ChatterWindow = TimeSpan.FromSeconds(10);

    /// <summary>Changes of a safety input that may be meant.</summary>
    public const int ChatterChangesMax = 6;

    /// <summary>How long a chattering input must rest before it is believed again. Ours.</summary>
    public static readonly TimeSpan ChatterQuiet = TimeSpan.FromSeconds(5);

    /// <summary>How long a camera's contact must say the same before it is believed. Ours: a recorder that
    /// restarts a stream blinks.</summary>
    public static readonly TimeSpan CameraSettle = TimeSpan.FromSeconds(2);

    /// <summary>How long a payphone's hook must say the same before it is believed: a tap is no hanging up.</summary>
    public static readonly TimeSpan HookSettle = TimeSpan.FromMilliseconds(500);

    /// <summary>How long one command keeps a payphone's power at its module.</summary>
    /// <remarks>Longer than an ordinary call: a panel that dies cuts none that has begun, and yet the power ends.
    /// </remarks>
    public static readonly TimeSpan PhonePowerFor = TimeSpan.FromMinutes(20);

    /// <summary>The same while the silo holds a call without a limit; the longest time an OUT command carries is
    /// 6553.5 s.</summary>
    public static readonly TimeSpan PhonePowerForMax = TimeSpan.FromSeconds(6500);

    /// <summary>When a payphone's power is driven again.</summary>
    public static readonly TimeSpan PhonePowerAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>When it is driven again after its module refused it or did not answer.</summary>
    public static readonly TimeSpan PhonePowerRetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>How long a receiver that is off keeps the power after the window's end, unless the silo holds it
    /// longer: the time of one call.</summary>
    public static readonly TimeSpan PhoneGraceMax = TimeSpan.FromMinutes(15);

    /// <summary>Earlier answers kept for repeated orders.</summary>
    public const int AnswersMax = 4096;

    /// <summary>Outputs in one <see cref="OutputCommand"/>: 16 records keep a frame under 128 octets.</summary>
    public const int OutputsPerCommandMax = 16;

    /// <summary>Inputs that may wait for the core; beyond it the panel is broken and says so.</summary>
    public const int QueueMax = 65_536;
}
