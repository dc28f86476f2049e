using Facility.Contracts.Doors;

namespace Facility.Admin.Doors;

/// <summary>Puts the answer to this page's own order beside what the feed tells of the door.</summary>
public static class OwnOrder
{
    // An order on its way is accepted, refused or failed long before this, and the feed says which.
    private static readonly TimeSpan OnItsWayMax = TimeSpan.FromSeconds(10);

    /// <summary>The own order as far as it is known now; a panel's refusal comes by the feed.</summary>
    public static OrderView? Newest(DoorView door, OrderView? pressed, DateTimeOffset now) =>
        pressed is null ? null
        : door.Order?.Id == pressed.Id ? door.Order
        : door.Refused.FirstOrDefault(order => order.Id == pressed.Id)
            ?? (pressed.Progress is OrderProgress.Pending && now - pressed.At > OnItsWayMax ? null : pressed);

    /// <summary>The order to show: the one that acts on the door, whoever sent it.</summary>
    /// <remarks>The own one comes first only while the feed has not got to it, or if nothing could be kept
    /// of it, so that the feed never will.</remarks>
    public static OrderView? Shown(DoorView door, OrderView? pressed)
    {
        var isAhead = pressed is { Progress: OrderProgress.Pending }
            or { Progress: OrderProgress.Failed, Fault: Contracts.Verdicts.FaultCode.RecordNotWritable };
        if (!isAhead) return door.Order;
        return door.Order is null or { Progress: OrderProgress.Secured or OrderProgress.Failed } ? pressed : door.Order;
    }
}
