using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Devices.Journal;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>Follows lockdowns: engaged in the very step that hears of them, until their end is durable.</summary>
internal sealed class LockdownJudge(YearWorld world, Observer observer)
{
    private static readonly TimeSpan OnTheWireWithin = TimeSpan.FromSeconds(3);
    private readonly HashSet<(YearPanel Panel, BlockId Block)> standing = [];
    private readonly HashSet<(YearPanel Panel, string Order)> heard = [];
    private readonly HashSet<WatchedDoor> owed = [];

    public bool Stands(WatchedDoor door) => standing.Contains((door.Panel, door.Plan.Block));

    public void Told(YearPanel panel, PanelInput input)
    {
        if (input is PanelInput.Started) heard.RemoveWhere(one => one.Panel == panel);
        if (input is not PanelInput.LockdownArrived { Order: { } order }) return;
        if (!heard.Add((panel, order.Order.Value)) || !order.Engage) return;
        standing.Add((panel, order.Block));
        owed.UnionWith(observer.Doors.Where(door => door.Panel == panel && door.Plan.Block == order.Block));
    }

    public void LockWanted(WatchedDoor door) => owed.Remove(door);

    public void Stepped(YearPanel panel, PanelInput input)
    {
        if (input is not PanelInput.LockdownArrived { Order: { Engage: true } order }) return;
        foreach (var door in owed)
            observer.Broken("I11", $"{door.Plan.Id} got no lock command in lockdown {order.Order}");
        owed.Clear();
        var (at, boot) = (world.Now, panel.Boot);
        world.Agenda.After(OnTheWireWithin, () => LookAtWire(panel, boot, order.Block, at));
    }

    public void Durable(YearPanel panel, JournalEntry entry)
    {
        if (entry.Kind is RecordKinds.LockdownEnded) standing.Remove((panel, new(entry.Subject)));
    }

    private void LookAtWire(YearPanel panel, string boot, BlockId block, TimeSpan since)
    {
        if (panel.Boot != boot || !panel.Runs || panel.IsPaused) return;
        foreach (var door in observer.Doors.Where(door => door.Panel == panel && door.Plan.Block == block))
        {
            if (door.LockSentAt >= since || !panel.ModuleOf(door.Plan.Output).IsReachable) continue;
            if (!observer.Stations.IsFresh(door.Module, since)) continue;
            observer.Broken(
                "I11", $"no lock command left for {door.Plan.Id} within {OnTheWireWithin.TotalSeconds} s");
        }
    }
}
