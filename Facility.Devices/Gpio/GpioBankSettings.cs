using System.Collections.Immutable;
using System.Device.Gpio;

namespace Facility.Devices.Gpio;

/// <summary>What a GPIO bank needs.</summary>
/// <param name="Pins">The pins that are wired.</param>
/// <param name="Open">Opens the chip; may throw as <see cref="GpioEndpoint.Open"/> does.</param>
/// <param name="Time">The clock.</param>
public sealed record GpioBankSettings(
    ImmutableArray<GpioPin> Pins, Func<GpioController> Open, TimeProvider Time);
