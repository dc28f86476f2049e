using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Devices.Panel;

namespace Facility.Devices.Link;

/// <summary>Orders as the brain takes them; false for what names no order, door or block.</summary>
internal static class PanelOrders
{
    private static readonly double StampMillisecondsMax = TimeSpan.MaxValue.TotalMilliseconds / 2;

    public static bool TryRead(ReleaseOrder message, [NotNullWhen(true)] out PanelRelease? order)
    {
        order = null;
        if (!Identifier.IsValid(message.Order) || !Identifier.IsValid(message.Door)) return false;
        if (Math.Abs((double)message.StampMs) > StampMillisecondsMax) return false;

        order = new PanelRelease(
            new OrderId(message.Order), new DoorId(message.Door), message.Actor, Reason(message.Reason),
            message.Note, message.StampBoot, TimeSpan.FromMilliseconds(message.StampMs), message.Epoch,
            (ReleaseAct)message.Act, message.SecondActor);
        return true;
    }

    public static bool TryRead(LockdownOrder message, [NotNullWhen(true)] out PanelLockdown? order)
    {
        order = Identifier.IsValid(message.Order) && Identifier.IsValid(message.Block)
            ? new PanelLockdown(
                new OrderId(message.Order), new BlockId(message.Block), message.Engage,
                message.Actor, message.Reason, message.Epoch, LockdownWays.Of(message.Way))
            : null;
        return order is not null;
    }

    public static bool TryRead(MaintenanceOrder message, [NotNullWhen(true)] out PanelMaintenance? order)
    {
        order = Identifier.IsValid(message.Order) && Identifier.IsValid(message.Door)
            ? new PanelMaintenance(
                new OrderId(message.Order), new DoorId(message.Door), message.Begin,
                message.Actor, message.Reason, message.KeyHolder, message.Epoch)
            : null;
        return order is not null;
    }

    public static bool TryRead(MotionOrder message, [NotNullWhen(true)] out PanelMotion? order)
    {
        order = null;
        if (!Identifier.IsValid(message.Order) || !Identifier.IsValid(message.Door)) return false;
        if (Math.Abs((double)message.StampMs) > StampMillisecondsMax) return false;

        order = new PanelMotion(
            new OrderId(message.Order), new DoorId(message.Door), (DoorMotion)message.Motion, message.Actor,
            message.StampBoot, TimeSpan.FromMilliseconds(message.StampMs), message.Epoch);
        return true;
    }

    // A reason of a newer silo is still a reason; none stays none, and the brain refuses it.
    private static ReleaseReason Reason(string text) =>
        text.Length == 0 ? ReleaseReason.None
        : Enum.TryParse<ReleaseReason>(text, ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason
        : ReleaseReason.Other;
}
