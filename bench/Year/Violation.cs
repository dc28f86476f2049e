namespace Bench.Year;

/// <summary>Something that must never happen, and did.</summary>
/// <param name="Invariant">Which: I1 to I11.</param>
/// <param name="At">The world's clock.</param>
/// <param name="Sentence">What was seen.</param>
public sealed record Violation(string Invariant, TimeSpan At, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Invariant} at {At:d\\.hh\\:mm\\:ss\\.fff}: {Sentence}";
}
