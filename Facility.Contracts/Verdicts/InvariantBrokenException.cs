namespace Facility.Contracts.Verdicts;

/// <summary>We were wrong: a fact that must always hold does not. Never caught for its content.</summary>
public sealed class InvariantBrokenException(string statement)
    : Exception($"Broken invariant: {statement}");
