using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Domain.Movement;

/// <summary>The doors on a way through the site, by what each door is used for and where it is.</summary>
/// <remarks>A site file names no neighbours, so this is every gate that must be passed, and of a block with several
/// gates each of them: whoever goes chooses. It is never a door of another landing or block.</remarks>
public static class MovementWay
{
    /// <summary>From behind one door to behind another, in their order.</summary>
    public static ImmutableArray<DoorId> Between(IEnumerable<SiteDoor> doors, SiteDoor from, SiteDoor to)
    {
        var all = doors.ToList();
        var way = new List<SiteDoor> { from };
        if (from.Block != to.Block || from.Landing != to.Landing) way.AddRange(Gates(all, from));
        if (from.Block != to.Block)
        {
            way.AddRange(Entrances(all, from.Block));
            way.AddRange(Entrances(all, to.Block));
        }
        if (from.Block != to.Block || from.Landing != to.Landing) way.AddRange(Gates(all, to));
        way.Add(to);
        return [.. way.Select(door => door.Id).Distinct()];
    }

    private static IEnumerable<SiteDoor> Gates(List<SiteDoor> doors, SiteDoor of) => doors.Where(door =>
        door.Use is DoorUse.LandingGate && door.Block == of.Block && of.Landing.Length > 0
        && door.Landing == of.Landing);

    private static IEnumerable<SiteDoor> Entrances(List<SiteDoor> doors, BlockId block) => doors.Where(door =>
        door.Use is DoorUse.BlockGate or DoorUse.SallyPort && door.Block == block);
}
