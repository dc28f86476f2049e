namespace Facility.Silo.Hosting;

/// <summary>One finding before a start.</summary>
/// <param name="IsGood">Whether a start would go on.</param>
/// <param name="Says">What was found, a sentence.</param>
public sealed record CheckLine(bool IsGood, string Says);
