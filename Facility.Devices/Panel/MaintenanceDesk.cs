using System.Collections.Immutable;
using Facility.Contracts.Record;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>Takes doors out of service and puts them back; neither releases anything.</summary>
internal sealed class MaintenanceDesk(PanelWork work, DoorBook doors, OrderDesk orders)
{
    private readonly SortedDictionary<string, StandingMaintenance> standing = new(StringComparer.Ordinal);
    private readonly SeenOrders seen = new();

    private ImmutableArray<StandingMaintenance> Standing => [.. standing.Values];

    /// <summary>Takes up what was out before a restart; doors that are gone are forgotten.</summary>
    public void Resume(IEnumerable<StandingMaintenance> kept)
    {
        foreach (var one in kept)
        {
            if (doors.Find(one.Door) is { } door) Begin(door, one);
        }
    }

    public void Take(PanelMaintenance order)
    {
        if (!seen.IsNew(order.Order)) return;

        var door = doors.Find(order.Door);
        if (door is null) Refuse(order, "ORD-01", $"Door {order.Door} is not one of this panel's.");
        else if (orders.IsBehind(order.Epoch)) Refuse(order, "ORD-07", $"Epoch {order.Epoch} is behind.");
        else if (order.Begin) Begin(order, door);
        else End(order, door);
    }

    private void Begin(PanelMaintenance order, DoorEntry door)
    {
        Begin(door, new(order.Door, order.Order, order.Actor, order.Reason));
        Report(RecordKinds.DoorOutOfService, order);
        work.Add(new PanelEffect.KeepMaintenance(Standing));
    }

    private void Begin(DoorEntry door, StandingMaintenance one)
    {
        standing[one.Door.Value] = one;
        doors.Tell(door, new DoorInput(
            DoorTrigger.OutOfServiceBegan, Because: $"order {one.Order} of {one.Actor}"));
    }

    private void End(PanelMaintenance order, DoorEntry door)
    {
        standing.Remove(order.Door.Value);
        doors.Tell(door, DoorTrigger.OutOfServiceEnded);
        Report(RecordKinds.DoorInService, order);
        work.Add(new PanelEffect.KeepMaintenance(Standing));
    }

    private void Report(string kind, PanelMaintenance order) =>
        work.Report(kind, order.Door.Value, order.Order.Value,
            ("actor", order.Actor),
            ("door", order.Door.Value),
            ("key_holder", order.KeyHolder.Length > 0 ? order.KeyHolder : null),
            ("order", order.Order.Value),
            ("reason", order.Reason));

    private void Refuse(PanelMaintenance order, string rule, string because) =>
        work.Report(RecordKinds.OrderRefused, order.Door.Value, order.Order.Value,
            ("actor", order.Actor),
            ("because", new[] { because }),
            ("door", order.Door.Value),
            ("order", order.Order.Value),
            ("rules", new[] { rule }));
}
