using Facility.Devices.Osdp.Peripheral;

namespace Bench.Fuzz;

/// <summary>Counts how often an output changed.</summary>
internal sealed class CountingBody : IPeripheralBody
{
    public int Changes { get; private set; }

    public void OutputChanged(int output, bool on) => Changes++;

    public void LampChanged(int reader, int lamp, byte colour)
    {
    }

    public void SounderChanged(int reader, bool on)
    {
    }
}
