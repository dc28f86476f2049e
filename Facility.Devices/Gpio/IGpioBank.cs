namespace Facility.Devices.Gpio;

/// <summary>A panel's GPIO chip at work. Callable from any thread; nothing here blocks.</summary>
public interface IGpioBank
{
    /// <summary>Drives an output; a level that does not read back is told as an event.</summary>
    void Drive(GpioOrder order);
}
