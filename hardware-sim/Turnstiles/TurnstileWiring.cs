using Facility.Contracts.Site;
using HardwareSim.Gpio;

namespace HardwareSim.Turnstiles;

/// <summary>The cable between a turnstile and a chip.</summary>
internal static class TurnstileWiring
{
    /// <summary>A body whose signals go to the chip and that hears what the chip drives.</summary>
    public static TurnstileBody Connect(SiteTurnstile plan, GpioChip chip)
    {
        var inputs = plan.Pins.Where(one => !one.IsOutput).ToDictionary(one => one.Key, one => one.Pin);
        var outputs = plan.Pins.Where(one => one.IsOutput).ToDictionary(one => one.Pin, one => one.Key);
        var body = new TurnstileBody(plan, (key, active) =>
        {
            if (inputs.TryGetValue(key, out var pin)) chip.Put(pin, active == plan.Manner.ActiveHigh);
        });
        chip.OutputChanged += (now, pin, high) =>
        {
            if (outputs.TryGetValue(pin, out var key)) body.Drive(now, key, high == plan.Manner.ActiveHigh);
        };
        return body;
    }
}
