using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;
using Facility.Devices.LocalConsole;

namespace Facility.Devices.Panel;

/// <summary>Engages lockdown at once and writes afterwards; ends it only once that is durable.</summary>
internal sealed class LockdownDesk(
    PanelSite site, PanelWork work, DoorBook doors, OutputDesk outputs, OrderDesk orders)
{
    private readonly SortedDictionary<string, StandingLockdown> standing = new(StringComparer.Ordinal);
    private readonly Dictionary<long, (PanelLockdown Order, StandingLockdown Ends)> ending = [];
    private readonly SeenOrders seen = new();

    private readonly HashSet<BlockId> keyed = [];

    public ImmutableArray<StandingLockdown> Standing => [.. standing.Values];

    /// <summary>Whether the hard-wired key of a block is turned now, as far as its input can be believed.</summary>
    public void SetKey(BlockId block, bool turned)
    {
        if (turned) keyed.Add(block);
        else keyed.Remove(block);
    }

    /// <summary>Takes up what stood before a restart.</summary>
    public void Resume(IEnumerable<StandingLockdown> lockdowns)
    {
        foreach (var lockdown in lockdowns) Engage(lockdown);
    }

    public void Take(PanelLockdown order)
    {
        if (!seen.IsNew(order.Order)) return;

        if (order.Engage) Engage(order);
        else End(order);
    }

    /// <summary>True if the token was one of an end.</summary>
    public bool Ended(PanelInput.Journalled entry)
    {
        if (!ending.Remove(entry.Token, out var end)) return false;

        // One that was engaged again meanwhile stays.
        var stands = standing.GetValueOrDefault(end.Order.Block.Value);
        if (!entry.Durable) Refuse(end.Order, Verdict.Allowed, FaultCode.JournalNotWritable);
        else if (stands == end.Ends) Lift(end.Order);
        return true;
    }

    private void Engage(PanelLockdown order)
    {
        var stands = standing.GetValueOrDefault(order.Block.Value);
        var way = stands?.Way.And(order.Way) ?? order.Way;
        Engage(new StandingLockdown(order.Block, order.Order, order.Actor, work.Wall, way));
        outputs.Flush();
        work.Report(RecordKinds.LockdownEngaged, order.Block.Value, order.Order.Value,
            ("actor", order.Actor),
            ("block", order.Block.Value),
            ("doors", site.DoorsOf(order.Block).Count()),
            ("order", order.Order.Value),
            ("way", way is LockdownWay.Full ? null : way.ToString().ToLowerInvariant()));
        work.Add(new PanelEffect.KeepLockdowns(Standing));
    }

    private void Engage(StandingLockdown lockdown)
    {
        standing[lockdown.Block.Value] = lockdown;
        foreach (var door in site.DoorsOf(lockdown.Block)) Engage(doors.Of(door), lockdown);
    }

    // Every way takes back what is released; only the full one stays in the command array, so that below
    // it operators may still release single doors.
    private void Engage(DoorEntry door, StandingLockdown lockdown)
    {
        door.Way = lockdown.Way;
        doors.Tell(door, new DoorInput(
            DoorTrigger.LockdownEngaged, Because: $"order {lockdown.Order} of {lockdown.Actor}"));
        if (lockdown.Way is not LockdownWay.Full) doors.Tell(door, DoorTrigger.LockdownEnded);
    }

    private void End(PanelLockdown order)
    {
        if (orders.IsBehind(order.Epoch))
        {
            Refuse(order, Verdict.Refused("ORD-07", $"Epoch {order.Epoch} is behind."), FaultCode.None);
            return;
        }
        if (keyed.Contains(order.Block))
        {
            Refuse(order, Verdict.Refused("CONS-03", $"The lockdown key of {order.Block} is turned.",
                "Turn the key back first."), FaultCode.None);
            return;
        }
        if (!standing.TryGetValue(order.Block.Value, out var ends))
        {
            Refuse(order, Verdict.Refused("ORD-09", $"Block {order.Block} is not locked down."), FaultCode.None);
            return;
        }

        if (LocalOrders.IsLocal(ends.Order) && order.Actor.StartsWith("host ", StringComparison.Ordinal))
        {
            // A repeat of an end that was ordered before this lockdown began, by a silo that has not heard of it.
            Refuse(order, Verdict.Refused("CONS-04", "It was locked down at the panel itself since.",
                "Let a person end it."), FaultCode.None);
            return;
        }

        var token = work.Require(RecordKinds.LockdownEnded, order.Block.Value, order.Order.Value,
            ("actor", order.Actor),
            ("block", order.Block.Value),
            ("order", order.Order.Value),
            ("reason", order.Reason));
        ending.Add(token, (order, ends));
    }

    private void Lift(PanelLockdown order)
    {
        standing.Remove(order.Block.Value);
        foreach (var door in site.DoorsOf(order.Block).Select(doors.Of))
        {
            door.Way = null;
            doors.Tell(door, DoorTrigger.LockdownEnded);
        }
        work.Add(new PanelEffect.KeepLockdowns(Standing));
    }

    private void Refuse(PanelLockdown order, Verdict verdict, FaultCode fault) =>
        work.Report(RecordKinds.OrderRefused, order.Block.Value, order.Order.Value,
            ("actor", order.Actor),
            ("because", verdict.Refusals.Select(refusal => refusal.Because).ToArray()),
            ("block", order.Block.Value),
            ("fault", fault is FaultCode.None ? null : (int)fault),
            ("order", order.Order.Value),
            ("rules", verdict.Refusals.Select(refusal => refusal.Rule).ToArray()));
}
