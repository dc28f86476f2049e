namespace Bench.Explore;

/// <summary>Something happened that must never happen.</summary>
/// <param name="invariant">Which of the design's invariants, and what happened.</param>
public sealed class ViolationException(string invariant) : Exception(invariant);
