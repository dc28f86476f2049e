namespace Facility.Contracts.Site.Reading;

/// <summary>Finds interlocks that cannot work together: doors that wait for themselves, for too many, for ever.
/// </summary>
/// <remarks>A panel takes the tokens of all sets of a door at once or none of them, so sets in a ring cannot lock each
/// other out for good; what remains is waiting while others take turns, which is a warning.</remarks>
internal sealed class InterlockChecks(Mistakes mistakes, IReadOnlyList<WrittenInterlock> sets)
{
    private readonly Dictionary<string, HashSet<string>> partners = PartnersOf(sets);

    public void Check()
    {
        foreach (var set in sets)
        {
            CheckDoubled(set);
            if (!IsContained(set)) CheckShutIn(set);
        }
        CheckReach();
        foreach (var door in partners.Keys) WarnOfTurns(door);
    }

    private void CheckDoubled(WrittenInterlock set)
    {
        foreach (var doubled in set.Doors.GroupBy(door => door.Id).Where(group => group.Count() > 1))
            mistakes.Add(SiteError.Interlock, doubled.Last().Line,
                $"{doubled.Key} stands twice in interlock '{set.Id}': it would wait for itself.",
                "Name each door once.");
    }

    private bool IsContained(WrittenInterlock set)
    {
        var larger = sets.FirstOrDefault(other => other != set && other.Names.IsSupersetOf(set.Names)
            && (other.Names.Count > set.Names.Count || sets.TakeWhile(before => before != set).Contains(other)));
        if (larger is null) return false;

        mistakes.Add(SiteError.Interlock, set.Line,
            $"Interlock '{set.Id}' says nothing that '{larger.Id}' does not say.", "Take it out.");
        return true;
    }

    private void CheckShutIn(WrittenInterlock set)
    {
        var outside = partners.Keys.FirstOrDefault(door =>
            !set.Names.Contains(door) && set.Names.All(name => partners[name].Contains(door)));
        if (outside is not null)
            mistakes.Add(SiteError.Interlock, set.Line,
                $"Every door of interlock '{set.Id}' also waits for {outside}: while that is open, whoever is between "
                    + "them is shut in.",
                $"Name {outside} in '{set.Id}' if it leads to the same place, or do not let it wait for both.");
    }

    private void CheckReach()
    {
        foreach (var (door, waitsFor) in partners.Where(one => one.Value.Count >= SiteLimits.InterlockDoorsMax))
            mistakes.Add(SiteError.Interlock, LineOf(door, sets.Last(set => set.Names.Contains(door))),
                $"{door} waits for {waitsFor.Count} doors over all its interlocks.",
                $"At most {SiteLimits.InterlockDoorsMax - 1} others.");
    }

    private void WarnOfTurns(string door)
    {
        foreach (var one in sets.Where(set => set.Names.Contains(door)))
        {
            foreach (var other in sets.SkipWhile(set => set != one).Skip(1).Where(set => set.Names.Contains(door)))
            {
                if (Pair(door, one, other) is not { } pair) continue;
                mistakes.Warn(SiteError.Interlock, LineOf(door, other),
                    $"{door} waits for {pair.One} ('{one.Id}') and {pair.Other} ('{other.Id}'), which do not wait for "
                        + $"each other: while they take turns, {door} may wait for ever.",
                    "Put all three in one interlock, or see that the two are not used in turns.");
                return;
            }
        }
    }

    private (string One, string Other)? Pair(string door, WrittenInterlock one, WrittenInterlock other) => (
        from first in one.Names
        from second in other.Names
        where first != door && second != door && first != second && !partners[first].Contains(second)
        select ((string, string)?)(first, second)).FirstOrDefault();

    private static int LineOf(string door, WrittenInterlock set) => set.Doors.First(entry => entry.Id == door).Line;

    private static Dictionary<string, HashSet<string>> PartnersOf(IReadOnlyList<WrittenInterlock> sets)
    {
        var partners = new Dictionary<string, HashSet<string>>();
        foreach (var set in sets)
        {
            foreach (var door in set.Names)
            {
                if (!partners.TryGetValue(door, out var known)) partners[door] = known = [];
                known.UnionWith(set.Names.Where(other => other != door));
            }
        }
        return partners;
    }
}
