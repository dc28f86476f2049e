namespace Facility.Devices.Doors;

/// <summary>What an input says, and since when it says so (monotonic).</summary>
public readonly record struct Observed<T>(T Value, TimeSpan Since) where T : struct, Enum;
