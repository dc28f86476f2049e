using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace HardwareSim.Life;

/// <summary>A round through doors in and out again, as readers in order.</summary>
/// <param name="Readers">Where the card is shown, one after the other.</param>
internal sealed record Route(ImmutableArray<ReaderId> Readers)
{
    /// <summary>The rounds a member of staff may walk: into each block as far as the card goes, and back.</summary>
    public static ImmutableArray<Route> Of(Site site, SiteStaff staff)
    {
        var allowed = site.AccessGroups.Where(group => staff.Groups.Contains(group.Id))
            .SelectMany(group => group.Doors).ToHashSet();
        return [.. site.Blocks.SelectMany(block => InBlock(site, block, allowed))];
    }

    private static IEnumerable<Route> InBlock(Site site, SiteBlock block, HashSet<DoorId> allowed)
    {
        var doors = site.Doors
            .Where(door => door.Block == block.Id && allowed.Contains(door.Id) && HasBothSides(door)).ToArray();
        var entrance = doors.Where(door => door.Use == DoorUse.SallyPort)
            .Concat(doors.Where(door => door.Use == DoorUse.BlockGate)).ToArray();
        if (entrance.Length == 0) yield break;
        var landings = doors.Where(door => door.Use == DoorUse.LandingGate).ToArray();
        if (landings.Length == 0) yield return Through(entrance);
        foreach (var landing in landings) yield return Through([.. entrance, landing]);
    }

    private static Route Through(SiteDoor[] doors) =>
        new([
            .. doors.Select(door => On(door, inside: false)),
            .. doors.Reverse().Select(door => On(door, inside: true)),
        ]);

    private static bool HasBothSides(SiteDoor door) =>
        door.Readers.Any(reader => reader.Inside) && door.Readers.Any(reader => !reader.Inside);

    private static ReaderId On(SiteDoor door, bool inside) => door.Readers.First(reader => reader.Inside == inside).Id;
}
