using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>A fault that exists.</summary>
/// <param name="Id">Its id in the hardware facts, section 4.3.</param>
/// <param name="Does">What goes wrong, in one sentence.</param>
/// <param name="When">When it strikes if nothing is said, in the words of <see cref="FaultText"/>.</param>
/// <param name="Make">Puts one to work.</param>
/// <param name="Parameters">What it can be given.</param>
internal sealed record FaultEntry(
    string Id, string Does, string When, Func<FaultOrder, Fault> Make, ImmutableArray<FaultParameter> Parameters)
{
    /// <summary>Whether it must be said at which peripheral.</summary>
    public bool NeedsAddress { get; init; }

    /// <summary>Whether that peripheral must be a reader.</summary>
    public bool NeedsReader { get; init; }

    /// <summary>What it can strike on; a fault of a moment strikes on anything.</summary>
    public FaultTarget Targets { get; init; } = FaultTarget.Anything;

    /// <summary>Where it acts.</summary>
    public FaultPlace Place => Id[0] switch
    {
        'L' => FaultPlace.Line,
        'D' => FaultPlace.Device,
        'S' => FaultPlace.Secure,
        'T' => FaultPlace.FileTransfer,
        _ => FaultPlace.Points,
    };
}
