using System.Device.Gpio;
using System.Device.Gpio.Drivers;

namespace Facility.Devices.Gpio;

/// <summary>Real chips of this machine, by the kernel's GPIO character devices.</summary>
internal static class GpioChips
{
    /// <summary>Opens the chip of that label.</summary>
    /// <exception cref="IOException">There is none, or libgpiod is not installed.</exception>
    public static OpenChip Open(string label)
    {
        try
        {
            return Try(label, LibGpiodV2Driver.GetAvailableChips, chip => new LibGpiodV2Driver(chip));
        }
        catch (Exception missing) when (IsMissing(missing))
        {
            // libgpiod.so.3 is not in every release; version 1 does the same for us.
        }
        try
        {
            return Try(label, LibGpiodDriver.GetAvailableChips, chip => new LibGpiodDriver(chip));
        }
        catch (Exception missing) when (IsMissing(missing))
        {
            throw new IOException(
                "libgpiod is not installed; on Debian: apt install libgpiod2 (or libgpiod3).", missing);
        }
    }

    private static OpenChip Try(
        string label, Func<IList<GpioChipInfo>> list, Func<GpioChipInfo, GpioDriver> open)
    {
        var chips = list();
        var chip = GpioLabel.Choose(label, chips);
        return new(new(open(chip)), pins => LinuxEdges.Open(label, pins));
    }

    private static bool IsMissing(Exception trouble) =>
        trouble is DllNotFoundException or EntryPointNotFoundException or PlatformNotSupportedException
        || trouble.InnerException is DllNotFoundException;
}
