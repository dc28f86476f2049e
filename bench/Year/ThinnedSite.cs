using Facility.Contracts.Doors;
using Facility.Contracts.Site;

namespace Bench.Year;

/// <summary>A site with fewer cell doors per landing: a year of all of them costs four times as much.</summary>
public static class ThinnedSite
{
    /// <summary>The site with all its other doors, lines, readers and interlocks, and some cells of each landing.
    /// </summary>
    public static Site Of(Site site, int cellsPerLanding)
    {
        var left = site.Doors.Where(door => door.Use is DoorUse.Cell)
            .GroupBy(door => (door.Block, door.Landing))
            .SelectMany(landing => landing.Skip(cellsPerLanding)).Select(door => door.Id).ToHashSet();
        return site with
        {
            Doors = [.. site.Doors.Where(door => !left.Contains(door.Id))],
            AccessGroups =
            [
                .. site.AccessGroups.Select(group =>
                    group with { Doors = [.. group.Doors.Where(door => !left.Contains(door))] }),
            ],
            FireLoop = site.FireLoop is { } loop
                ? loop with { Doors = [.. loop.Doors.Where(door => !left.Contains(door))] }
                : null,
        };
    }
}
