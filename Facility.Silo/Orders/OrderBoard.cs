using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Domain.Orders;

namespace Facility.Silo.Orders;

/// <summary>The orders that matter on each door, in memory, for screens; told only after their commit.</summary>
public sealed class OrderBoard(TimeProvider clock)
{
    /// <summary>A finished order is shown this long.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromMinutes(1);

    /// <summary>A refusal is told this long; after that it says nothing of the door as it is.</summary>
    public static readonly TimeSpan RefusalToldFor = TimeSpan.FromSeconds(30);

    private const int FinishedMax = 16;

    private readonly ConcurrentDictionary<DoorId, ImmutableArray<OrderView>> orders = new();

    /// <summary>The order that acts on a door, else the last that did, while it matters.</summary>
    /// <remarks>A refused order is none: it never covers one that runs.</remarks>
    public OrderView? Find(DoorId door)
    {
        var known = Of(door);
        return Acting(known) ?? FirstSent(known) ?? LastFinished(known);
    }

    /// <summary>What was refused on a door just now, newest first.</summary>
    public ImmutableArray<OrderView> Refused(DoorId door) =>
    [
        .. Of(door)
            .Where(order => order.Progress is OrderProgress.Refused && Age(order) < RefusalToldFor)
            .OrderByDescending(order => order.At),
    ];

    /// <summary>Takes an order as committed.</summary>
    public void Put(OrderView order) =>
        orders.AddOrUpdate(order.Door, [order], (_, known) => With(known, order));

    private ImmutableArray<OrderView> Of(DoorId door) => orders.GetValueOrDefault(door, []);

    private TimeSpan Age(OrderView order) => clock.GetUtcNow() - order.At;

    private static OrderView? Acting(ImmutableArray<OrderView> known) => known
        .Where(order => order.Progress is OrderProgress.Accepted or OrderProgress.Released or OrderProgress.Opened)
        .Where(order => order.At > RestedAt(known))
        .MaxBy(order => order.At);

    // A door that came to rest again ends what ran on it before, whatever became of its reports.
    private static DateTimeOffset RestedAt(ImmutableArray<OrderView> known) => known
        .Where(order => order.Progress is OrderProgress.Secured)
        .Select(order => order.At)
        .DefaultIfEmpty(DateTimeOffset.MinValue)
        .Max();

    // Of two that are on their way the panel takes the first.
    private static OrderView? FirstSent(ImmutableArray<OrderView> known) =>
        known.Where(order => order.Progress is OrderProgress.Pending).MinBy(order => order.At);

    private OrderView? LastFinished(ImmutableArray<OrderView> known) => known
        .Where(order => order.Progress is OrderProgress.Secured or OrderProgress.Failed && Age(order) < ShownFor)
        .MaxBy(order => order.At);

    private ImmutableArray<OrderView> With(ImmutableArray<OrderView> known, OrderView order)
    {
        // The answer to its sender may come in after the panel's first report of it.
        var held = known.FirstOrDefault(old => old.Id == order.Id);
        var newest = held is not null && order.Progress is OrderProgress.Pending ? held : order;
        var others = known.Where(old => old.Id != order.Id).ToLookup(old => OrderSteps.IsFinished(old.Progress));
        var finished = others[true].Where(old => Age(old) < ShownFor).OrderByDescending(old => old.At);
        return
        [
            newest,
            .. others[false].Where(old => old.At > RestedAt([newest])),
            .. finished.Take(FinishedMax),
        ];
    }
}
