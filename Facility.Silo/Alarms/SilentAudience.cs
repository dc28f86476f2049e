using System.Collections.Frozen;
using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Domain.Alarms;
using Facility.Silo.Control;
using Facility.Silo.Estate;

namespace Facility.Silo.Alarms;

/// <summary>Says for each session which silent alarms it is not told; asked anew whenever something is drawn,
/// since a station may take control of a block at any moment.</summary>
public sealed class SilentAudience(SiteCatalogue site, StationBoard stations, ControlBoard controls)
{
    private readonly FrozenDictionary<BlockId, string[]> places = site.Blocks.Keys.ToFrozenDictionary(
        block => block, block => PlacesOf(site, block).ToArray());

    /// <summary>What of silent alarms this session is not told.</summary>
    public SilentView Of(Actor viewer)
    {
        var stand = stations.Find(viewer.Station);
        return new(
            places.Where(place => !IsTold(viewer, stand, place.Key)).SelectMany(place => place.Value)
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            viewer.Names);
    }

    private bool IsTold(Actor viewer, StationStand? stand, BlockId block) => SilentRules.IsTold(new(
        viewer.Role, SideOf(stand, block), controls.Find(block).Station == viewer.Station));

    private static StationSide SideOf(StationStand? stand, BlockId block) => stand switch
    {
        null => StationSide.Unenrolled,
        { Kind: StationKind.Kiosk } => StationSide.Kiosk,
        { Kind: StationKind.ControlRoom } => StationSide.ControlRoom,
        { Block: null } => StationSide.Untold,
        _ => stand.Block == block ? StationSide.Here : StationSide.OtherBlock,
    };

    // A panel's console may stand in any of its blocks.
    private static IEnumerable<string> PlacesOf(SiteCatalogue site, BlockId block) =>
    [
        block.Value,
        .. site.DoorsOfBlock[block].SelectMany(door => new[] { door.Id.Value, door.Label }),
        .. site.Site.Consoles.Where(console => site.PanelsOfBlock[block].Contains(console.Panel))
            .Select(console => console.Reader.Id.Value),
    ];
}
