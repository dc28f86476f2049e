using System.Collections.Concurrent;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Domain.Orders;

namespace Facility.Silo.Orders;

/// <summary>The latest order on each door, in memory, for screens; replaced only after its commit.</summary>
public sealed class OrderBoard(TimeProvider clock)
{
    /// <summary>A finished order is shown this long.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<DoorId, OrderView> latest = new();

    /// <summary>The latest order on a door, while it matters.</summary>
    public OrderView? Find(DoorId door) =>
        latest.TryGetValue(door, out var order)
        && (!OrderSteps.IsFinished(order.Progress) || clock.GetUtcNow() - order.At < ShownFor)
            ? order
            : null;

    /// <summary>Takes an order as committed; an older order never covers a newer one.</summary>
    public void Put(OrderView order) => latest.AddOrUpdate(
        order.Door, order, (_, known) => known.Id == order.Id || known.At <= order.At ? order : known);
}
