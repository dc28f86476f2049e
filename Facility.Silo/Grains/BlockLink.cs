using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Verdicts;
using Facility.Silo.Control;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Panels;

namespace Facility.Silo.Grains;

/// <summary>A block's way to its panels, as its grain needs it.</summary>
public sealed class BlockLink(
    SiteCatalogue site, IDoorBoard board, IPanelConnections panels, SiloEpoch epoch, ControlStore control)
{
    public void Send(LockDownBlock order) => Send(order.Block, order.ToMessage(epoch.Current));

    public void Send(EndLockdown order) => Send(order.Block, order.ToMessage(epoch.Current));

    /// <summary>Ending a lockdown is an order like any other; engaging one asks nobody (invariant I11).</summary>
    public Task<Verdict> Claim(EndLockdown order, CancellationToken cancellation) =>
        control.Claim(order.Actor, order.Block, cancellation);

    public void Touch(BlockId block) => board.Touch(site.DoorsOfBlock[block].Select(door => door.Id));

    public bool AnyDoorLockedDown(BlockId block) =>
        site.DoorsOfBlock[block].Any(door => board.Find(door.Id).LockedDown);

    /// <summary>Whether a connected panel's doors disagree with what was ordered.</summary>
    public bool Disagrees(BlockId block, LockdownState ordered) =>
        site.PanelsOfBlock[block].Any(panel => Disagrees(panel, block, ordered));

    /// <summary>Tells those panels again whose doors disagree with what was ordered.</summary>
    public void Repeat(BlockId block, LockdownState ordered)
    {
        if (ordered.Order.Length == 0) return;
        var message = new ToPanel
        {
            Lockdown = new()
            {
                Order = ordered.Order,
                Block = block.Value,
                Engage = ordered.Engaged,
                Actor = "host repeats",
                Reason = ordered.Engaged ? "" : "ended while the panel was away",
                Epoch = epoch.Current,
                Way = (int)ordered.Way,
            },
        };
        foreach (var panel in site.PanelsOfBlock[block].Where(panel => Disagrees(panel, block, ordered)))
            panels.TrySend(panel, message);
    }

    private bool Disagrees(PanelId panel, BlockId block, LockdownState ordered) =>
        panels.Pulse(panel).Connected
        && site.DoorsOfBlock[block].Any(door =>
            site.PanelOf(door) == panel
            && board.Find(door.Id) is { Availability: not Availability.Unknown } status
            && (status.LockedDown != ordered.Engaged || (ordered.Engaged && status.Way != ordered.Way)));

    private void Send(BlockId block, ToPanel message)
    {
        foreach (var panel in site.PanelsOfBlock[block]) panels.TrySend(panel, message);
    }
}
