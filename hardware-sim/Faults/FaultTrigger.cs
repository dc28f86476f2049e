namespace HardwareSim.Faults;

/// <summary>Which of the frames that fit is struck.</summary>
internal enum FaultPick
{
    /// <summary>None: the fault strikes when it is added.</summary>
    Now,

    /// <summary>The n-th, then the n-th after it, as often as said.</summary>
    Nth,

    /// <summary>Every n-th, until cleared or as often as said.</summary>
    EveryNth,

    /// <summary>A share of them, by seed.</summary>
    Share,
}

/// <summary>When a fault strikes.</summary>
/// <param name="Pick">Which of the frames that fit.</param>
/// <param name="Nth">The n of it, from 1.</param>
/// <param name="Share">The share of it, above 0, at most 1.</param>
/// <param name="What">Which frames fit.</param>
/// <param name="After">Only what comes behind such a frame counts; null: everything.</param>
/// <param name="Address">Only this peripheral's commands and replies count; null: everybody's.</param>
/// <param name="Times">How often at most; null: see <see cref="FaultPick"/>.</param>
/// <param name="Lasts">How long the fault is at work from when it was added; null: until cleared.</param>
internal sealed record FaultTrigger(
    FaultPick Pick, int Nth, double Share, FrameMatch What, FrameMatch? After, byte? Address, int? Times,
    TimeSpan? Lasts);
