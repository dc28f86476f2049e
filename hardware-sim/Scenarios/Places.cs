using System.Collections.Frozen;
using Facility.Contracts.Site;

namespace HardwareSim.Scenarios;

/// <summary>Which words may stand in a sentence's places, in one building.</summary>
internal sealed class Places(Site site, SitePeople? people)
{
    private static readonly string[] Roles =
        ["guard", "supervisor", "administrator", "medic", "inspector", "integrator"];

    private readonly FrozenDictionary<string, FrozenSet<string>> known = new Dictionary<string, FrozenSet<string>>
    {
        ["door"] = Set(site.Doors.Select(door => door.Id.Value)),
        ["reader"] = Set(site.Doors.SelectMany(door => door.Readers).Select(reader => reader.Id.Value)),
        ["line"] = Set(site.Lines.Select(line => line.Id.Value)),
        ["block"] = Set(site.Blocks.Select(block => block.Id.Value)),
        ["group"] = Set(site.AccessGroups.Select(group => group.Id.Value)),
        ["role"] = Set(Roles),
    }.ToFrozenDictionary();

    /// <summary>What is wrong with the words; null when nothing is.</summary>
    public (string What, string Right)? Objection(Words words)
    {
        foreach (var (place, said) in words.Said)
        {
            if (place == "card" && !Card.TryParse(said, people, out _, out var wrong)) return (wrong, "");
            if (!known.TryGetValue(place, out var all) || all.Contains(said)) continue;
            return (
                $"There is no {place} '{said}' in {site.Id}.", $"Near it are {string.Join(", ", Near(all, said))}.");
        }
        return null;
    }

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.Ordinal);

    // Those that share the longest beginning with it.
    private static IEnumerable<string> Near(FrozenSet<string> all, string said) => all
        .OrderByDescending(word => word.Zip(said).TakeWhile(pair => pair.First == pair.Second).Count())
        .ThenBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(3);
}
