using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>Judges people's release orders; each acts at most once.</summary>
internal sealed class OrderDesk(PanelWork work, DoorBook doors, ReleaseDesk releases, string boot)
{
    private readonly SeenOrders seen = new();
    private long epochSeen;

    /// <summary>The highest epoch of a sender so far.</summary>
    public long EpochSeen => epochSeen;

    /// <summary>A repeat gets the first answer: that is already in the journal, so nothing more happens.</summary>
    /// <returns>The verdict; null for a repeat.</returns>
    public Verdict? Release(PanelRelease order)
    {
        if (!seen.IsNew(order.Order)) return null;

        var entry = doors.Find(order.Door);
        var verdict = OrderRules.Judge(Request(order, entry));
        epochSeen = Math.Max(epochSeen, order.Epoch);
        if (entry is not null && verdict.IsAllowed) Accept(order, entry);
        else Refuse(order, verdict);
        return verdict;
    }

    /// <summary>Whether an order of another kind comes from a sender that was replaced.</summary>
    public bool IsBehind(long epoch) => epoch < epochSeen;

    private OrderRequest Request(PanelRelease order, DoorEntry? entry) => new(
        order,
        entry is not null,
        entry?.Snapshot.LockedDown is true,
        doors.Blocking(order.Door),
        entry is not null && (entry.Snapshot.Command is CommandState.Released || releases.IsPending(entry)),
        order.StampBoot == boot,
        work.Now - order.Stamp,
        epochSeen,
        entry?.Availability ?? Availability.Unknown)
    {
        OverruledBy = entry?.OverruledBy(CommandSlot.Operator) ?? "",
        FireLetsStaff = entry?.FireLetsStaff is true,
        IsDriven = entry?.Plan.IsDriven is not false,
    };

    private void Accept(PanelRelease order, DoorEntry entry)
    {
        var overrides = order.Act is ReleaseAct.InterlockOverride;
        var kind = overrides ? RecordKinds.InterlockOverridden : RecordKinds.ReleaseAccepted;
        var token = work.Require(kind, order.Door.Value, order.Order.Value,
            ("act", order.Act is ReleaseAct.Single ? null : order.Act.ToString().ToLowerInvariant()),
            ("actor", order.Actor),
            ("because", overrides ? InterlockWords.Because(entry.BlockedBy) : null),
            ("blocked_by", overrides ? entry.BlockedBy.Select(block => block.Door.Value).ToArray() : null),
            ("door", order.Door.Value),
            ("note", order.Note),
            ("order", order.Order.Value),
            ("reason", order.Reason.ToString().ToLowerInvariant()),
            ("rules", Array.Empty<string>()),
            ("second_actor", order.SecondActor.Length > 0 ? order.SecondActor : null));
        releases.Await(token, new(
            entry, entry.FireLetsStaff ? CommandSlot.LifeSafety : CommandSlot.Operator,
            order.Order.Value, $"order {order.Order} of {order.Actor}",
            order.Stamp + PanelLimits.OrderAgeMax, null)
        {
            Overrides = overrides,
        });
    }

    /// <summary>Records that an order was refused.</summary>
    public void Refuse(PanelRelease order, Verdict verdict) =>
        work.Report(RecordKinds.OrderRefused, order.Door.Value, order.Order.Value,
            ("actor", order.Actor),
            ("because", verdict.Refusals.Select(refusal => refusal.Because).ToArray()),
            ("door", order.Door.Value),
            ("order", order.Order.Value),
            ("rules", verdict.Refusals.Select(refusal => refusal.Rule).ToArray()),
            ("would_change", PanelWork.WouldChange(verdict)));
}
