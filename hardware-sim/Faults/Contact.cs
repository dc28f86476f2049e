using Facility.Devices.Osdp.Bus;

namespace HardwareSim.Faults;

/// <summary>A contact at a peripheral's terminals as it really is.</summary>
/// <param name="Address">The peripheral.</param>
/// <param name="Input">Which input.</param>
/// <param name="State">What it is.</param>
/// <param name="Since">Since when.</param>
internal readonly record struct Contact(byte Address, int Input, InputState State, TimeSpan Since);
