using Facility.Contracts.Scales;

namespace Facility.Devices.Scales;

/// <summary>What one frame of a scale says.</summary>
/// <param name="Says">Stable, moving, overload, underload or error.</param>
/// <param name="Kilograms">Its weight; null if it carries none.</param>
/// <param name="EqualNeeded">How many equal weights in a row make a stable one.</param>
/// <param name="Because">Words of an error.</param>
public sealed record ScaleFrame(ScaleCondition Says, decimal? Kilograms, int EqualNeeded, string Because);
