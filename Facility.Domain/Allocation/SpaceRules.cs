using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;

namespace Facility.Domain.Allocation;

/// <summary>Whether a cell has a place for somebody at all.</summary>
public static class SpaceRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<AllocationRule> All { get; } =
    [
        new("PLACE-01", "People live in cells that are in use.", "decent accommodation; Mandela rules 13-17",
            facts => facts.Cell.State is CellState.Active ? null : Finding.Never(facts.Cell.Label)),

        new("PLACE-02", "A cell never holds more than its maximum, held places counted.", "invariant I13",
            facts => Count(facts) <= facts.Cell.Capacity.Maximum ? null : Finding.Never(
                facts.Cell.Label, Text(facts.With.Length), Text(facts.Held), Text(facts.Cell.Capacity.Maximum))),

        new("PLACE-03", "In normal use a cell holds no more than its working capacity.",
            "ours; a cell whose working capacity is zero is free for nobody",
            facts => Count(facts) <= facts.Cell.Capacity.Working
                || Count(facts) > facts.Cell.Capacity.Maximum || IsOrderedToCountNobody(facts) ? null
                : Finding.NeedsOverride(facts.Cell.Label, Text(facts.Cell.Capacity.Working))),

        new("PLACE-04", "Everybody has the floor area that the law gives them.", "penal code art. 115; L353 art. 22",
            facts => SpaceNorms.Owed(facts.House, facts.With.Add(facts.Person)) is { } norm
                && norm > facts.Cell.AreaSquareMetres ? Finding.Never(
                facts.Cell.Label, Text(facts.Cell.AreaSquareMetres), Text(norm), Text(facts.With.Length + 1)) : null),

        new("PLACE-05", "Nobody has less than the European floor: 6 m² in a single cell, 4 m² each in others.",
            "European anti-torture committee 2015; floor-international",
            facts => SpaceNorms.Floor(facts.House, facts.Cell.Capacity.Maximum) is { } floor
                && facts.Cell.AreaSquareMetres < floor * (facts.With.Length + 1)
                ? Finding.Noted(
                    Text(Math.Round(facts.Cell.AreaSquareMetres / (facts.With.Length + 1), 2,
                        MidpointRounding.ToZero)), Text(floor))
                : null),

        new("PLACE-06", "A move leads elsewhere.", "an order means what it says",
            facts => facts.IsHome ? Finding.Never(facts.Person.Name, facts.Cell.Label) : null),
    ];

    private static int Count(AllocationFacts facts) => facts.With.Length + facts.Held + 1;

    // Isolation and own protection count nobody in normal use: there the register stands for the working capacity.
    private static bool IsOrderedToCountNobody(AllocationFacts facts) =>
        facts.IsOrderedHere && facts.Cell.Capacity.Working == 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
