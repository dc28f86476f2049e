using System.Collections.Immutable;

namespace Bench.Explore;

/// <summary>One part of the nightly exploration.</summary>
/// <param name="Doors">All graphs of so many doors.</param>
/// <param name="Faults">Faults that may stand at once.</param>
/// <param name="Depth">Moves from the start; null: until nothing is new.</param>
/// <param name="States">States of a graph after which it is given up: something is remembered without end.</param>
public sealed record ExplorePlan(int Doors, int Faults, int? Depth, int States = int.MaxValue)
{
    /// <summary>What <c>bench explore</c> does by itself.</summary>
    public static readonly ImmutableArray<ExplorePlan> Nightly =
    [
        new(1, 0, null), new(2, 0, null), new(3, 0, null), new(4, 0, null),
        new(1, 1, null), new(2, 1, 6), new(3, 1, 5), new(4, 1, 4), new(5, 1, 4), new(6, 1, 3),
    ];
}
