namespace Facility.Devices.Gpio;

/// <summary>A level for an output.</summary>
/// <param name="Pin">Which pin.</param>
/// <param name="Active">The level, by the pin's own polarity.</param>
/// <param name="For">A pulse of this length, after which the pin is inactive again; null: until the next order.</param>
public sealed record GpioOrder(int Pin, bool Active, TimeSpan? For = null);
