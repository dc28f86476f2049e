using System.Collections.Immutable;

namespace Bench.Explore;

/// <summary>What an exploration found.</summary>
public sealed record ExploreReport
{
    /// <summary>Who excludes whom.</summary>
    internal DoorGraph Graph { get; init; } = null!;

    /// <summary>Distinct canonical states.</summary>
    public int States { get; init; }

    /// <summary>Moves between them; those that a renaming makes equal count once.</summary>
    public long Edges { get; init; }

    /// <summary>Moves to the farthest state.</summary>
    public int Depth { get; init; }

    /// <summary>New states at each depth, from the start on.</summary>
    public ImmutableArray<int> Levels { get; init; } = [];

    /// <summary>Whether nothing new can be reached.</summary>
    public bool IsFixedPoint { get; init; }

    /// <summary>States from which some door can never again be opened legally; null if that was not asked.</summary>
    public int? Dead { get; init; }

    /// <summary>Pairs of states of the same form whose successors were compared; they were the same.</summary>
    public int TwinsCompared { get; init; }

    /// <summary>What must never happen and did, by the shortest way; null for nothing.</summary>
    public Counterexample? Violation { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Whether all is as it must be.</summary>
    public bool IsClean => Violation is null && Dead is null or 0;
}
