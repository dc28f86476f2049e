#if IOT_BINDINGS
using System.Device.Gpio;
using System.Device.I2c;
using Iot.Device.Mcp23xxx;
using Iot.Device.Pcx857x;

namespace Facility.Devices.Gpio;

/// <summary>Expanders through the drivers of Iot.Device.Bindings; only in a build with <c>-p:IotBindings=true</c>.
/// </summary>
internal static class ExpanderChips
{
    /// <summary>Opens the expander; its inputs are read, for an interrupt wire cannot be told of here.</summary>
    /// <exception cref="IOException">There is no such bus, or nothing answers at the address.</exception>
    public static OpenChip Open(ExpanderEndpoint expander)
    {
        var device = I2cDevice.Create(new(expander.Bus, expander.Address));
        try
        {
            return new(new(Driver(expander.Kind, device)));
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    private static GpioDriver Driver(string kind, I2cDevice device) => kind switch
    {
        "mcp23008" => new Mcp23008(device),
        "mcp23009" => new Mcp23009(device),
        "mcp23017" => new Mcp23017(device),
        "mcp23018" => new Mcp23018(device),
        "pcf8574" => new Pcf8574(device),
        "pcf8575" => new Pcf8575(device),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "One of ExpanderEndpoint.Kinds."),
    };
}
#endif
