using Facility.Devices.Osdp.Peripheral;

namespace Bench.Wire;

/// <summary>A peripheral with nothing attached but a tally of its outputs.</summary>
public sealed class QuietBody : IPeripheralBody
{
    /// <summary>Times an output went on.</summary>
    public int Pulses { get; private set; }

    /// <inheritdoc/>
    public void OutputChanged(int output, bool on) => Pulses += on ? 1 : 0;

    /// <inheritdoc/>
    public void LampChanged(int reader, int lamp, byte colour)
    {
    }

    /// <inheritdoc/>
    public void SounderChanged(int reader, bool on)
    {
    }
}
