namespace Facility.Devices.Gpio;

/// <summary>Bounds of the GPIO seam.</summary>
public static class GpioLimits
{
    /// <summary>How often every pin is read, whatever edges said.</summary>
    /// <remarks>Finds a vanished chip, a lost edge and an output that fell back. Ours: well under the shortest grant,
    /// and often enough that a simulated or real watchdog of 3 s stays quiet.</remarks>
    public static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>How often pins are read where a chip tells no edges.</summary>
    /// <remarks>Ours: twice within the 50 ms for which a PASS contact must be active.</remarks>
    public static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Pause before a lost chip is looked for again.</summary>
    public static readonly TimeSpan ReopenAfter = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait for an answer of a chip across a process border.</summary>
    public static readonly TimeSpan AnswerWaitMax = TimeSpan.FromSeconds(1);

    /// <summary>Older than this, a pin confirms nothing any more.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(3);

    /// <summary>No edge for so long ends a Wiegand frame; longer than any pause inside one.</summary>
    public static readonly TimeSpan FrameEndAfter = TimeSpan.FromMilliseconds(25);

    /// <summary>How often a reader's refused frames are told, together; the first at once.</summary>
    public static readonly TimeSpan RefusedToldEvery = TimeSpan.FromSeconds(10);

    /// <summary>Edges and orders that may wait; beyond it the chip counts as lost.</summary>
    public const int WaitingMax = 16_384;
}
