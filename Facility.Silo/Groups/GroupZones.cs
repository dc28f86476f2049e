using System.Collections.Immutable;
using Facility.Contracts.Groups;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Domain.Groups;
using Facility.Silo.Estate;
using Facility.Silo.Opening;

namespace Facility.Silo.Groups;

/// <summary>Where cells may be released together, and what stands against it now.</summary>
public sealed class GroupZones(SiteCatalogue site, LockdownBoard lockdowns, OpeningPlan plan, PeopleBoard people)
{
    /// <summary>The zones of a block, each with its doors, the people behind them and the rules' answer.</summary>
    public ImmutableArray<GroupPreview> Of(BlockId block)
    {
        var known = site.Blocks[block];
        return
        [
            .. from zone in Zones(known)
               let doors = DoorsOf(block, zone.Landing)
               select new GroupPreview(
                   block, zone.Landing, zone.Label, zone.Gap,
                   [.. doors.Select(door => new GroupDoor(door.Id, door.Label, PeopleBehind(door)))],
                   Judge(block, [.. doors.Select(door => door.Id)])),
        ];
    }

    /// <summary>Judges a group as it is named. Refusals: BULK-01 to BULK-05.</summary>
    public Verdict Judge(BlockId block, ImmutableArray<DoorId> doors)
    {
        var known = doors.Select(door => site.Doors[door]).ToList();
        return GroupRules.JudgeRelease(new(
            doors,
            ZoneOf(block, doors)?.Label,
            known.TrueForAll(door => door.Cell is not null),
            lockdowns.Find(block).RefusesOrders,
            Interlocked(doors),
            known.Select(plan.NotDue).FirstOrDefault(why => why.Length > 0) ?? ""));
    }

    /// <summary>The time between two doors of a group.</summary>
    public TimeSpan GapOf(BlockId block, ImmutableArray<DoorId> doors) =>
        ZoneOf(block, doors)?.Gap ?? SiteLimits.GroupGapUsual;

    /// <summary>How many people belong behind doors.</summary>
    public int PeopleBehind(IEnumerable<DoorId> doors) => doors.Sum(door => PeopleBehind(site.Doors[door]));

    // The smallest zone that holds them all: a landing's own gap goes before the block's.
    private (string Landing, string Label, TimeSpan Gap)? ZoneOf(BlockId block, ImmutableArray<DoorId> doors) =>
        Zones(site.Blocks[block])
            .Where(zone => doors.All(door => IsIn(site.Doors[door], block, zone.Landing)))
            .Select(zone => ((string, string, TimeSpan)?)zone)
            .FirstOrDefault();

    private static IEnumerable<(string Landing, string Label, TimeSpan Gap)> Zones(SiteBlock block)
    {
        foreach (var landing in block.Landings)
        {
            if (landing.GroupGap is { } gap) yield return (landing.Id, $"{block.Label}, {landing.Label}", gap);
        }
        if (block.GroupGap is { } whole) yield return ("", block.Label, whole);
    }

    private string Interlocked(ImmutableArray<DoorId> doors)
    {
        var both = site.Site.Interlocks
            .Select(set => set.Doors.Intersect(doors).ToList())
            .FirstOrDefault(set => set.Count > 1) ?? [];
        return string.Join(" and ", both.Select(door => site.Doors[door].Label));
    }

    private List<SiteDoor> DoorsOf(BlockId block, string landing) =>
        [.. site.DoorsOfBlock[block].Where(door => door.Cell is not null && IsIn(door, block, landing))];

    private static bool IsIn(SiteDoor door, BlockId block, string landing) =>
        door.Block == block && (landing.Length == 0 || door.Landing == landing);

    private int PeopleBehind(SiteDoor door) => door.Cell is { } cell ? people.CountIn(cell) : 0;
}
