using System.Collections.Immutable;

namespace Facility.Devices.Osdp.Bus;

/// <summary>Commands that wait, in the order of urgency, then age. One stays here until it has ended.</summary>
internal sealed class BusQueue
{
    private readonly List<BusOrder> orders = [];
    private long submitted;

    public int Count => orders.Count;

    public void Add(BusCommand command) => orders.Add(new(command, submitted++));

    public void Remove(BusOrder order) => orders.Remove(order);

    /// <summary>The first in order whose peripheral can take it now.</summary>
    public BusOrder? First(Func<BusOrder, bool> can)
    {
        BusOrder? first = null;
        foreach (var order in orders)
            if ((first is null || IsBefore(order, first)) && can(order)) first = order;
        return first;
    }

    public ImmutableArray<BusOrder> Where(Func<BusOrder, bool> condition) => [.. orders.Where(condition)];

    /// <summary>When the first of some orders is over.</summary>
    public TimeSpan FirstEnd(Func<BusOrder, bool> condition)
    {
        var first = TimeSpan.MaxValue;
        foreach (var order in orders)
            if (order.Command.NotAfter is { } end && end < first && condition(order)) first = end;
        return first;
    }

    private static bool IsBefore(BusOrder one, BusOrder other) =>
        one.Command.Urgency != other.Command.Urgency
            ? one.Command.Urgency < other.Command.Urgency
            : one.Age < other.Age;
}
