namespace Bench.Housing;

/// <summary>Something that the office does, measured each time.</summary>
/// <param name="Says">What.</param>
/// <param name="Do">Does it once.</param>
internal sealed record HousingAct(string Says, Func<CancellationToken, Task> Do);
