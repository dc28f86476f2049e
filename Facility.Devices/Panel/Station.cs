using Facility.Contracts.Ids;

namespace Facility.Devices.Panel;

/// <summary>A peripheral by line and address.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Address">Its address on it.</param>
public readonly record struct Station(LineId Line, byte Address);
