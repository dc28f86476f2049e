using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>Control room and office as a panel hears of them: orders with stamps, lockdowns, tables.</summary>
internal sealed class YearStation(YearWorld world)
{
    private static readonly TimeSpan TableEvery = TimeSpan.FromHours(9);
    private readonly Dictionary<PanelId, string> connected = [];
    private readonly List<BlockId> locked = [];
    private long orders;

    /// <summary>Which sender this is; rises when a silo takes over.</summary>
    public long Epoch { get; set; } = 1;

    /// <summary>A silo that is away refreshes no tables.</summary>
    public TimeSpan AwayUntil { get; set; }

    public IReadOnlyList<BlockId> Locked => locked;

    public void Begin() => world.Agenda.After(TableEvery, Refresh);

    /// <summary>The link comes up a while after its panel.</summary>
    public void Connects(YearPanel panel)
    {
        connected.Remove(panel.Id);
        var boot = panel.Boot;
        world.Agenda.After(world.Between(0.5, 3), () =>
        {
            if (!panel.Runs || panel.Boot != boot) return;
            connected[panel.Id] = boot;
            if (panel.Kept.Table.Version != world.Staff.Table.Version) panel.Adopt(world.Staff.Table);
        });
    }

    /// <summary>Somebody presses now; the order arrives a while later, be it too late.</summary>
    public PanelRelease Press(SiteDoor door, TimeSpan underWay, Func<PanelRelease, PanelRelease>? changed = null)
    {
        var panel = world.PanelOf(door);
        var stamp = panel.Now - world.Between(0, 1);
        var order = new PanelRelease(
            new($"o-{++orders}"), door.Id, "s-001 guard st-1", ReleaseReason.Meal, "",
            connected.GetValueOrDefault(panel.Id, "unknown"),
            stamp < TimeSpan.Zero ? TimeSpan.Zero : stamp, Epoch);
        Send(panel, changed?.Invoke(order) ?? order, underWay);
        return order;
    }

    public void Send(YearPanel panel, PanelRelease order, TimeSpan underWay) => world.Agenda.After(underWay, () =>
    {
        if (connected.ContainsKey(panel.Id)) panel.Tell(new PanelInput.ReleaseArrived(order));
    });

    public void LockDown(BlockId block, bool engage)
    {
        if (engage) locked.Add(block);
        else locked.Remove(block);
        var order = new PanelLockdown(
            new($"l-{++orders}"), block, engage, "s-002 supervisor st-1", engage ? "" : "over", Epoch);
        foreach (var panel in world.Panels)
        {
            if (panel.Site.DoorsOf(block).Any()) Deliver(panel, order);
        }
    }

    public void Revoke(YearCard card)
    {
        if (!world.Staff.Revoke(card)) return;
        world.Staff.Compile();
        foreach (var panel in world.Panels)
        {
            Linked(panel, world.Between(0.005, 0.2), () =>
                panel.Tell(new PanelInput.Revoked(card.Id, CredentialState.Revoked)));
            Linked(panel, world.Between(0.3, 20), () => panel.Adopt(world.Staff.Table));
        }
    }

    public void ChangeTable()
    {
        world.Staff.Compile();
        foreach (var panel in world.Panels)
            Linked(panel, world.Between(0.01, 0.2), () => panel.Adopt(world.Staff.Table));
    }

    // An order to lock down is sent again until its panel takes it; one to end it is not.
    private void Deliver(YearPanel panel, PanelLockdown order) => world.Agenda.After(world.Between(0.002, 0.03), () =>
    {
        if (connected.ContainsKey(panel.Id) && panel.Runs) panel.Tell(new PanelInput.LockdownArrived(order));
        else if (order.Engage && locked.Contains(order.Block))
            world.Agenda.After(TimeSpan.FromSeconds(1), () => Deliver(panel, order));
    });

    private void Linked(YearPanel panel, TimeSpan wait, Action act) => world.Agenda.After(wait, () =>
    {
        if (panel.Runs && connected.ContainsKey(panel.Id)) act();
    });

    private void Refresh()
    {
        if (world.Now >= AwayUntil) ChangeTable();
        world.Agenda.After(TableEvery, Refresh);
    }
}
