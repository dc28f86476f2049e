namespace Facility.Devices.Wiegand;

/// <summary>The two wires of a reader on a chip; it is known by its D0 pin.</summary>
/// <param name="D0">Pin whose pulses are zeros.</param>
/// <param name="D1">Pin whose pulses are ones.</param>
/// <param name="Format">What it sends.</param>
public sealed record WiegandWires(int D0, int D1, WiegandFormat Format);
