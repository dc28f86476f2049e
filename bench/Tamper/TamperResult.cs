namespace Bench.Tamper;

/// <summary>How one tampering ended.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="First">The first entry that is not as it was signed; null when only a checkpoint was touched.</param>
/// <param name="Found">Whether the check said no.</param>
/// <param name="IsExact">Whether it named that entry, or that checkpoint, alone.</param>
/// <param name="IsLocated">Whether that entry is among those it named.</param>
/// <param name="Says">What it said.</param>
internal sealed record TamperResult(
    string Kind, long? First, bool Found, bool IsExact, bool IsLocated, string Says);
