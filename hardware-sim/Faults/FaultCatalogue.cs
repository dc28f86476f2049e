using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>Every fault that can be put to work; the ids are those of the hardware facts, section 4.3.</summary>
internal static class FaultCatalogue
{
    /// <summary>All, in the order of the hardware facts.</summary>
    public static ImmutableArray<FaultEntry> Entries { get; } =
        [.. LineCatalogue.Entries, .. DeviceCatalogue.Entries, .. SecureCatalogue.Entries, .. TransferCatalogue.Entries,
            .. PointCatalogue.Entries];

    private static readonly FrozenDictionary<string, FaultEntry> ById =
        Entries.ToFrozenDictionary(entry => entry.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Ids of the hardware facts that are no faults here, and what stands in their place.</summary>
    public static FrozenDictionary<string, string> Later { get; } = LaterFaults.All;

    /// <summary>The ids in words.</summary>
    public static string Ids => string.Join(", ",
        Entries.GroupBy(entry => entry.Id[0]).Select(group => $"{group.First().Id} to {group.Last().Id}"));

    /// <summary>The one with an id, in any case; null when there is none.</summary>
    public static FaultEntry? Find(string id) => ById.GetValueOrDefault(id);
}
