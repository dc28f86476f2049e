using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Groups;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Orders;

namespace Facility.Silo.Groups;

/// <summary>A group release in memory: what was ordered so far, and whether it was broken off.</summary>
internal sealed class GroupProgress(GroupOrder order, DateTimeOffset started)
{
    private readonly OrderView?[] ordered = new OrderView?[order.Joint.Doors.Length];

    public GroupOrder Order => order;

    public DateTimeOffset Started => started;

    public CancellationTokenSource Aborted { get; } = new();

    public DateTimeOffset? EndedAt { get; set; }

    public string Says { get; set; } = "";

    public int Reached => ordered.Count(view => view is not null);

    public void Put(int index, OrderView view) => ordered[index] = view;

    public void Fail(int index, FaultCode fault) => ordered[index] = new(
        order.IdOf(index), order.Joint.Doors[index], OrderProgress.Failed, Verdict.Allowed, fault, "",
        ReleaseReason.None, started, OrderStore.Sentence(fault));

    /// <summary>The orders sent so far.</summary>
    public IEnumerable<OrderId> OrderIds => ordered.OfType<OrderView>().Select(view => view.Id);

    public GroupRun View(
        Func<DoorId, string> labelOf, IReadOnlyDictionary<OrderId, OrderView> newest) => new(
        order.Joint.Id, order.Joint.Block, $"{order.Joint.Actor.Name} and {order.Second.Name}", started,
        EndedAt is not null, Says,
        [.. order.Joint.Doors.Select((door, index) => Result(door, labelOf(door), ordered[index] is { } view
            ? newest.GetValueOrDefault(view.Id, view)
            : null))]);

    private GroupResult Result(DoorId door, string label, OrderView? view) => new(
        door, label, OutcomeOf(view), view?.Progress is OrderProgress.Refused
            ? $"{view.Verdict.Rules}: {view.Says}"
            : $"{view?.Says} {view?.Warns}".Trim());

    private GroupOutcome OutcomeOf(OrderView? view) => view?.Progress switch
    {
        null => EndedAt is null ? GroupOutcome.Waiting : GroupOutcome.NotReached,
        OrderProgress.Refused => GroupOutcome.Refused,
        OrderProgress.Failed => GroupOutcome.Fault,
        OrderProgress.Released or OrderProgress.Opened or OrderProgress.Secured => GroupOutcome.Done,
        _ => GroupOutcome.Ordered,
    };
}
