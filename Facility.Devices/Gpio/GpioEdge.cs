namespace Facility.Devices.Gpio;

/// <summary>An edge with its time, as the chip or the kernel saw it.</summary>
/// <param name="Pin">Of which pin.</param>
/// <param name="High">The level after it.</param>
/// <param name="At">When; only differences mean anything.</param>
/// <param name="Number">Counts from 1 over all watched pins; a gap means that edges were dropped on the way.</param>
public readonly record struct GpioEdge(int Pin, bool High, TimeSpan At, uint Number);
