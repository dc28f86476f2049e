using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>Closes and stops sliders as people order; each order acts at most once and waits for no storage.</summary>
internal sealed class MotionDesk(PanelWork work, DoorBook doors, OrderDesk orders, string boot)
{
    private readonly SeenOrders seen = new();

    public void Take(PanelMotion order)
    {
        if (!seen.IsNew(order.Order)) return;

        var entry = doors.Find(order.Door);
        var verdict = MotionRules.Judge(new(order, entry?.Plan, entry?.Snapshot)
        {
            Availability = entry?.Availability ?? Availability.Unknown,
            IsBehind = orders.IsBehind(order.Epoch),
            IsStale = order.StampBoot != boot || work.Now < order.Stamp
                || work.Now - order.Stamp > PanelLimits.OrderAgeMax,
        });
        if (entry is null || !verdict.IsAllowed)
        {
            Refuse(order, verdict);
            return;
        }

        var closes = order.Motion is DoorMotion.Close;
        doors.Tell(entry, closes ? DoorTrigger.CloseOrdered : DoorTrigger.StopOrdered);
        work.Report(
            closes ? RecordKinds.DoorCloseOrdered : RecordKinds.DoorStopOrdered, order.Door.Value, order.Order.Value,
            ("actor", order.Actor),
            ("door", order.Door.Value),
            ("order", order.Order.Value));
    }

    private void Refuse(PanelMotion order, Verdict verdict) =>
        work.Report(RecordKinds.OrderRefused, order.Door.Value, order.Order.Value,
            ("actor", order.Actor),
            ("because", verdict.Refusals.Select(refusal => refusal.Because).ToArray()),
            ("door", order.Door.Value),
            ("order", order.Order.Value),
            ("rules", verdict.Refusals.Select(refusal => refusal.Rule).ToArray()),
            ("would_change", PanelWork.WouldChange(verdict)));
}
