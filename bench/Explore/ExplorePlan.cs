using System.Collections.Immutable;

namespace Bench.Explore;

/// <summary>One part of the nightly exploration.</summary>
/// <param name="Doors">All graphs of so many doors.</param>
/// <param name="Faults">Faults that may stand at once.</param>
/// <param name="Depth">Moves from the start; null: until nothing is new.</param>
/// <param name="States">States of a graph after which it is given up: something is remembered without end.</param>
public sealed record ExplorePlan(int Doors, int Faults, int? Depth, int States = int.MaxValue)
{
    /// <summary>Which faults may happen, if any.</summary>
    public FaultKinds Kinds { get; init; } = FaultKinds.All;

    /// <summary>Which doors a fire lets go.</summary>
    public FireLayout Fire { get; init; }

    /// <summary>In words, for the report.</summary>
    public string Name => $"{Doors} doors, {Faults} faults at once"
        + (Faults > 0 && Kinds != FaultKinds.All ? $" of {Kinds}" : "")
        + (Fire is FireLayout.None ? "" : $", fire {Fire}".ToLowerInvariant());

    internal bool Has(FaultKinds kind) => Faults > 0 && Kinds.HasFlag(kind);

    private const FaultKinds Sudden = FaultKinds.Broken | FaultKinds.Lost | FaultKinds.Spent;

    /// <summary>What <c>bench explore</c> does by itself: what this machine reaches in an hour.</summary>
    /// <remarks>Any fault at 2 doors, or a fire that lets 2 doors go, has no fixed point within reach: each door more
    /// multiplies the states by those of one.</remarks>
    public static readonly ImmutableArray<ExplorePlan> Nightly =
    [
        new(1, 0, null), new(2, 0, null), new(3, 0, null), new(4, 0, null),
        new(1, 0, null) { Fire = FireLayout.All }, new(2, 0, null) { Fire = FireLayout.One },
        new(1, 1, null), new(2, 1, null) { Kinds = Sudden }, new(3, 1, null) { Kinds = FaultKinds.Spent },
        new(2, 1, 6) { Fire = FireLayout.One }, new(3, 1, 5) { Fire = FireLayout.One },
        new(4, 1, 4) { Fire = FireLayout.All }, new(5, 1, 3) { Fire = FireLayout.All },
        new(6, 1, 3) { Fire = FireLayout.All },
    ];
}
