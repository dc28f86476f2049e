using Facility.Devices.Osdp.Bus;

namespace Bench.Wire;

/// <summary>A line on which octets are damaged while people come and go.</summary>
/// <param name="Seed">Of chance.</param>
/// <param name="Damaged">Share of octets that arrive as others.</param>
public sealed record NoisySettings(int Seed, double Damaged)
{
    /// <summary>How long.</summary>
    public TimeSpan Span { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Speed.</summary>
    public int Baud { get; init; } = 38400;

    /// <summary>Peripherals, each with a reader and two outputs.</summary>
    public int Readers { get; init; } = 8;

    /// <summary>Whether all is said in secure channels.</summary>
    public bool Secure { get; init; }

    /// <summary>The panel's waits and bounds.</summary>
    public BusTimings Timings { get; init; } = BusTimings.Standard;
}
