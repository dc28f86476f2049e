using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Verdicts;
using Facility.Silo.Control;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Panels;

namespace Facility.Silo.Grains;

/// <summary>A door's way to its panel and back, as its grain needs it.</summary>
public sealed class DoorLink(SiteCatalogue site, IDoorBoard board, IPanelConnections panels, SiloEpoch epoch,
    ControlStore control)
{
    /// <summary>What every order of this start carries.</summary>
    public long Epoch => epoch.Current;

    public DoorStatus Status(DoorId door) => board.Find(door);

    public bool IsConnected(DoorId door) =>
        site.Doors.TryGetValue(door, out var known) && panels.Pulse(site.PanelOf(known)).Connected;

    public bool TrySend(ReleaseDoor order) => panels.TrySend(
        site.PanelOf(site.Doors[order.Door]), order.ToMessage(epoch.Current));

    public bool TrySend(MoveDoor order) => IsConnected(order.Door) && panels.TrySend(
        site.PanelOf(site.Doors[order.Door]), order.ToMessage(epoch.Current));

    /// <summary>What the control of its block says beside the door's own rules; a free block is taken.</summary>
    public async Task<Verdict> Claim(ReleaseDoor order, Verdict verdict, CancellationToken cancellation)
    {
        if (!site.Doors.TryGetValue(order.Door, out var door)) return verdict;
        return verdict.IsAllowed
            ? await control.Claim(order.Actor, door.Block, cancellation)
            : new([.. verdict.Refusals, .. control.Judge(order.Actor, door.Block).Refusals]);
    }

    public void Touch(DoorId door) => board.Touch([door]);
}
