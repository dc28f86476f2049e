using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>A line's waits and bounds. All have defaults; a site changes them only with a reason.</summary>
public sealed record BusTimings
{
    /// <summary>The defaults.</summary>
    public static BusTimings Standard { get; } = new();

    /// <summary>Longest wait for the beginning of a reply, from the command's last octet on.</summary>
    public TimeSpan ReplyWaitMax { get; init; } = OsdpLimits.ReplyWaitMax;

    /// <summary>Each peripheral is polled once in this time while nothing happens.</summary>
    public TimeSpan RoundInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long after anything happened the line is polled back to back.</summary>
    /// <remarks>A bolt needs up to a second to follow its command; its report should not wait for a round.</remarks>
    public TimeSpan ActivityWindow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Times a frame is sent into silence before its peripheral counts as offline.</summary>
    /// <remarks>Four, because a busy machine may well lose half a second once, and a peripheral called offline
    /// makes every door on it unknown. Damaged replies do not count: somebody is there.</remarks>
    public int AttemptsMax { get; init; } = 4;

    /// <summary>The same on a line that was noisy within <see cref="NoiseMemory"/>.</summary>
    /// <remarks>Where one octet of a hundred is damaged, every fourth sealed command is not heard.</remarks>
    public int AttemptsOnNoisyLineMax { get; init; } = 8;

    /// <summary>For how long a line counts as noisy after octets that belonged to no frame.</summary>
    public TimeSpan NoiseMemory { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Times a frame is sent in all, damaged replies counted.</summary>
    public int AttemptsWithDamageMax { get; init; } = 16;

    /// <summary>After a damaged reply the frame is repeated once the line was silent for this long.</summary>
    /// <remarks>The gap between characters of the standard: the rest of a reply that is still coming would be
    /// heard within it. Without this each damaged reply costs the whole reply wait.</remarks>
    public TimeSpan DamageWait { get; init; } = OsdpLimits.NativeGapMax;

    /// <summary>A peripheral without a good reply for longer is offline, whatever else it says.</summary>
    public TimeSpan OfflineAfter { get; init; } = OsdpLimits.OfflineAfter;

    /// <summary>Wait for the reply of a peripheral that is offline.</summary>
    /// <remarks>Peripherals answer in 3 ms, adapters add 16 ms. The whole wait is granted every
    /// <see cref="WholeProbeEvery"/>th time, so that a slow one is found as well, at a fraction of the cost: both
    /// together keep a dead peripheral below 5 % of the line.</remarks>
    public TimeSpan ProbeWait { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>Every how many probes the whole reply wait is granted.</summary>
    public int WholeProbeEvery { get; init; } = 32;

    /// <summary>First pause between two probes of a peripheral; doubles up to <see cref="ProbePauseMax"/>.</summary>
    public TimeSpan ProbePauseMin { get; init; } = TimeSpan.FromMilliseconds(350);

    /// <summary>Longest pause between two probes of a peripheral, so that it is back within a second.</summary>
    public TimeSpan ProbePauseMax { get; init; } = TimeSpan.FromMilliseconds(700);

    /// <summary>Shortest time between two probes on a line that has somebody online.</summary>
    public TimeSpan ProbeSpacing { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Shortest time between two probes on a line without anybody.</summary>
    public TimeSpan ProbeSpacingDeadLine { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>After a report no probe is sent for this time: a release may be on its way.</summary>
    public TimeSpan DecisionWindow { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>After a card or keys the line stays silent for this time, or until a command comes.</summary>
    /// <remarks>A decision with its journal entry takes a few milliseconds; a poll begun meanwhile would hold
    /// the release up for the rest of its exchange, 9 ms at 38400 baud.</remarks>
    public TimeSpan DecisionPause { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Pause after a busy reply, and before a peripheral is started again from sequence 0.</summary>
    public TimeSpan BusyPause { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Longest pause before the next handshake with a peripheral that was refused; the first is
    /// <see cref="ProbePauseMin"/>, and it doubles.</summary>
    public TimeSpan RefusedPauseMax { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Untrue replies to one frame that are dropped and repeated before the session ends.</summary>
    /// <remarks>A reply that fails its MAC behind a good check value is no damage of the line.</remarks>
    public int UntrueRepliesMax { get; init; } = 2;

    /// <summary>Slots in a row that a reader which keeps reporting may have.</summary>
    public int FocusSlotsMax { get; init; } = 3;

    /// <summary>A peripheral that answers is told as alive once in this time.</summary>
    public TimeSpan AliveInterval { get; init; } = TimeSpan.FromSeconds(1);
}
