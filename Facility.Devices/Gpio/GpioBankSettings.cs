using System.Collections.Immutable;
using Facility.Devices.Wiegand;

namespace Facility.Devices.Gpio;

/// <summary>What a GPIO bank needs.</summary>
/// <param name="Pins">The pins that are wired.</param>
/// <param name="Open">Opens the chip; may throw as <see cref="GpioEndpoint.Open"/> does.</param>
/// <param name="Time">The clock.</param>
public sealed record GpioBankSettings(
    ImmutableArray<GpioPin> Pins, Func<OpenChip> Open, TimeProvider Time)
{
    /// <summary>The readers whose two wires are on the chip, besides its pins.</summary>
    public ImmutableArray<WiegandWires> Readers { get; init; } = [];

    /// <summary>Which pulses are a reader's.</summary>
    public WiegandTiming Timing { get; init; } = WiegandTiming.Taken;
}
