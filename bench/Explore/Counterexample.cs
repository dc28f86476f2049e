using System.Collections.Immutable;

namespace Bench.Explore;

/// <summary>A shortest way to what must never happen.</summary>
/// <param name="Invariant">Which, and what happened.</param>
/// <param name="Moves">From the start.</param>
public sealed record Counterexample(string Invariant, ImmutableArray<string> Moves)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Invariant}\n{string.Join('\n', Moves.Select((move, index) => $"  {index + 1}. {move}"))}";
}
