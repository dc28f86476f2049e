namespace Bench.Fuzz;

/// <summary>What a storm cost.</summary>
/// <param name="Role">Who stood in it.</param>
/// <param name="Frames">How many frames.</param>
/// <param name="ProcessorMax">Longest processor time of a step.</param>
/// <param name="WallMax">Longest time of a step by the wall, which counts what others took.</param>
/// <param name="AllocatedMean">Octets allocated per frame.</param>
/// <param name="AllocatedMax">Most octets allocated for a frame.</param>
public sealed record FuzzReport(
    FuzzRole Role, long Frames, TimeSpan ProcessorMax, TimeSpan WallMax, double AllocatedMean, long AllocatedMax);
