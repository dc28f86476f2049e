using Facility.Devices.Osdp.Peripheral;

namespace Bench.Fuzz;

/// <summary>Knows which outputs are on and counts how often any changed.</summary>
internal sealed class CountingBody : IPeripheralBody
{
    private readonly HashSet<int> on = [];

    public int Changes { get; private set; }

    public bool IsOn(int output) => on.Contains(output);

    public void OutputChanged(int output, bool isOn)
    {
        Changes++;
        if (isOn) on.Add(output);
        else on.Remove(output);
    }

    public void LampChanged(int reader, int lamp, byte colour)
    {
    }

    public void SounderChanged(int reader, bool on)
    {
    }
}
