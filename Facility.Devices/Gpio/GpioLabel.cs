using System.Device.Gpio;

namespace Facility.Devices.Gpio;

/// <summary>Which of a machine's chips is meant: never its number, which changes with every replug.</summary>
public static class GpioLabel
{
    /// <summary>The chip of that label.</summary>
    /// <exception cref="IOException">There is none; those that are there are named.</exception>
    public static GpioChipInfo Choose(string label, IList<GpioChipInfo> chips) =>
        chips.FirstOrDefault(one => one.Label == label)
            ?? throw new IOException(chips.Count == 0
                ? $"There is no GPIO chip '{label}': this machine has none."
                : $"There is no GPIO chip '{label}'; there are {string.Join(", ", chips.Select(one => one.Label))}.");
}
