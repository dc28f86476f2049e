using Facility.Devices.Osdp.Bus;

namespace Bench.Wire;

/// <summary>What came of a noisy time.</summary>
public sealed record NoisyReport
{
    /// <summary>Share of the time that readers counted as online, all together.</summary>
    public double Availability { get; init; }

    /// <summary>Cards shown.</summary>
    public int Cards { get; init; }

    /// <summary>Cards shown and never read.</summary>
    public int Lost { get; init; }

    /// <summary>Cards read more often than shown.</summary>
    public int Doubled { get; init; }

    /// <summary>Readings of cards nobody showed.</summary>
    public int False { get; init; }

    /// <summary>Orders given: for good cards, and by a guard.</summary>
    public int Orders { get; init; }

    /// <summary>Orders by how they ended.</summary>
    public required IReadOnlyDictionary<CommandOutcome, int> Outcomes { get; init; }

    /// <summary>Orders whose outcome does not fit what their output did, each as a sentence.</summary>
    public required IReadOnlyList<string> Untrue { get; init; }

    /// <summary>Times a peripheral was called offline.</summary>
    public int Offline { get; init; }

    /// <summary>From a good card shown to its output on: median and longest.</summary>
    public (TimeSpan Median, TimeSpan P99, TimeSpan Longest) CardToOutput { get; init; }

    /// <summary>The line's counts.</summary>
    public BusCounters Counters { get; init; }

    /// <summary>Octets damaged of octets carried.</summary>
    public double Damaged { get; init; }
}
