using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Panels;

namespace Facility.Silo.Grains;

/// <summary>A door's way to its panel and back, as its grain needs it.</summary>
public sealed class DoorLink(SiteCatalogue site, IDoorBoard board, IPanelConnections panels, SiloEpoch epoch)
{
    /// <summary>What every order of this start carries.</summary>
    public long Epoch => epoch.Current;

    public DoorStatus Status(DoorId door) => board.Find(door);

    public bool IsConnected(DoorId door) =>
        site.Doors.TryGetValue(door, out var known) && panels.Pulse(site.PanelOf(known)).Connected;

    public bool TrySend(ReleaseDoor order) => panels.TrySend(
        site.PanelOf(site.Doors[order.Door]), order.ToMessage(epoch.Current));

    public void Touch(DoorId door) => board.Touch([door]);
}
