using Facility.Contracts.Ids;

namespace Facility.Devices.Panel;

/// <summary>Remembers which orders were answered, so that a repeat acts on nothing; the oldest are forgotten.</summary>
/// <remarks>Forgetting is safe: an order this old is refused for its age, and one from before a restart
/// for its boot.</remarks>
internal sealed class SeenOrders
{
    private readonly HashSet<OrderId> known = [];
    private readonly Queue<OrderId> order = [];

    /// <summary>True the first time.</summary>
    public bool IsNew(OrderId id)
    {
        if (!known.Add(id)) return false;

        order.Enqueue(id);
        if (order.Count > PanelLimits.AnswersMax) known.Remove(order.Dequeue());
        return true;
    }
}
