using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Roles;

namespace Facility.Domain.Allocation;

/// <summary>Orders to keep people apart, as far as they reach where people live.</summary>
public static class KeepApartRules
{
    private const string Source = "ours; Mandela rule 1, European prison rule 52";

    /// <summary>The rules.</summary>
    public static ImmutableArray<AllocationRule> All { get; } =
    [
        new("PLACE-40", "Who is kept apart from somebody, at whatever level, shares no cell with them.", Source,
            facts => Against(facts, KeepApartLevel.Cell, facts.With) is { } found
                ? Finding.Never(found.Name, found.Order) : null)
        {
            OverriddenBy = Role.None,
        },

        new("PLACE-41", "Who is kept off somebody's landing does not live on it.", Source,
            facts => Against(facts, KeepApartLevel.Landing, facts.OnLanding) is { } found
                ? Finding.NeedsOverride(found.Name, found.Order) : null),

        new("PLACE-42", "Who is kept out of somebody's block does not live in it.", Source,
            facts => Against(facts, KeepApartLevel.Block, facts.Near.Select(one => one.Person)) is { } found
                ? Finding.NeedsOverride(found.Name, found.Order) : null),
    ];

    private static (string Name, string Order)? Against(
        AllocationFacts facts, KeepApartLevel least, IEnumerable<HousedPerson> among)
    {
        // Most people are kept apart from nobody, and their block may hold a thousand others.
        if (facts.Apart.IsEmpty) return null;
        var byId = facts.Apart.Where(one => one.Level >= least).ToLookup(one => one.From, one => one.Id);
        foreach (var other in among)
        {
            if (byId[other.Id].FirstOrDefault() is { } order) return (other.Name, order);
        }
        return null;
    }
}
