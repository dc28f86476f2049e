using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Bench.Year;

/// <summary>A site with fewer cell doors per landing: a year of all of them costs four times as much.</summary>
public static class ThinnedSite
{
    /// <summary>The doors of one line with their panel, and nothing that hangs elsewhere.</summary>
    public static Site OnLine(Site site, LineId line)
    {
        var doors = site.Doors.Where(door => door.Output.Line == line)
            .Select(door => door with { Readers = [.. door.Readers.Where(reader => reader.Line == line)] })
            .ToImmutableArray();
        var kept = doors.Select(door => door.Id).ToHashSet();
        var lines = site.Lines.Where(one => one.Id == line).ToImmutableArray();
        return site with
        {
            Lines = lines,
            Panels = [.. site.Panels.Where(panel => lines.Any(one => one.Panel == panel.Id))],
            Doors = doors,
            Interlocks = [.. site.Interlocks.Where(set => set.Doors.All(kept.Contains))],
            AccessGroups =
            [
                .. site.AccessGroups.Select(group => group with { Doors = [.. group.Doors.Where(kept.Contains)] }),
            ],
            FireLoop = site.FireLoop is { } loop ? loop with { Doors = [.. loop.Doors.Where(kept.Contains)] } : null,
            Turnstiles = [], Scales = [], Areas = [], Consoles = [], SafetyInputs = [],
        };
    }

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
