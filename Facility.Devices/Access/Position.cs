namespace Facility.Devices.Access;

/// <summary>Where the last confirmed passage left somebody.</summary>
/// <param name="Inside">Inside the area, or outside it.</param>
/// <param name="At">When he passed, UTC.</param>
public sealed record Position(bool Inside, DateTimeOffset At);
