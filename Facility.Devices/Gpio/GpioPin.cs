namespace Facility.Devices.Gpio;

/// <summary>A pin of a panel's chip as the site file wires it.</summary>
/// <param name="Number">Its number on the chip.</param>
/// <param name="IsOutput">Whether the panel drives it.</param>
/// <param name="ActiveHigh">Whether a high level means active.</param>
public readonly record struct GpioPin(int Number, bool IsOutput, bool ActiveHigh);
