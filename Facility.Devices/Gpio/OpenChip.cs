using System.Collections.Immutable;
using System.Device.Gpio;

namespace Facility.Devices.Gpio;

/// <summary>An open chip.</summary>
/// <param name="pins">Its pins through whatever driver fits it.</param>
/// <param name="watch">Watches pins that nobody opened for edges with time stamps; null where it cannot.</param>
public sealed class OpenChip(GpioController pins, Func<ImmutableArray<int>, IEdgeSource>? watch = null) : IDisposable
{
    /// <summary>Its pins.</summary>
    public GpioController Pins => pins;

    /// <summary>Watches pins; null where the chip cannot.</summary>
    /// <exception cref="IOException">The chip is gone, or a pin is held by another program.</exception>
    public IEdgeSource? Watch(ImmutableArray<int> wanted) => watch?.Invoke(wanted);

    /// <inheritdoc/>
    public void Dispose() => pins.Dispose();
}
