using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Service;

namespace Facility.Contracts.Link;

/// <summary>Orders as messages to a panel.</summary>
public static class OrderMapping
{
    /// <summary>A release order, with the panel's own stamp of when the person pressed.</summary>
    public static ToPanel ToMessage(this ReleaseDoor order, long epoch) => new()
    {
        Release = new ReleaseOrder
        {
            Order = order.Id.Value,
            Door = order.Door.Value,
            Actor = Words(order.Actor),
            Reason = order.Reason.ToString(),
            Note = order.Note,
            StampBoot = order.Pressed.Boot,
            StampMs = order.Pressed.Milliseconds,
            Epoch = epoch,
            SecondActor = order.Second is { } second ? Words(second) : "",
            Act = (int)order.Act,
        },
    };

    /// <summary>A lockdown.</summary>
    public static ToPanel ToMessage(this LockDownBlock order, long epoch) => new()
    {
        Lockdown = new LockdownOrder
        {
            Order = order.Id.Value,
            Block = order.Block.Value,
            Engage = true,
            Actor = Words(order.Actor),
            Epoch = epoch,
            Way = (int)order.Way,
        },
    };

    /// <summary>The end of a lockdown.</summary>
    public static ToPanel ToMessage(this EndLockdown order, long epoch) => new()
    {
        Lockdown = new LockdownOrder
        {
            Order = order.Id.Value,
            Block = order.Block.Value,
            Actor = Words(order.Actor),
            Reason = order.Reason,
            Epoch = epoch,
        },
    };

    /// <summary>A door's service.</summary>
    public static ToPanel ToMessage(this ServiceOrder order, long epoch) => new()
    {
        Maintenance = new MaintenanceOrder
        {
            Order = order.Id.Value,
            Door = order.Door.Value,
            Begin = order.Out,
            Actor = Words(order.Actor),
            Reason = order.Reason,
            KeyHolder = order.KeyHolder?.Value ?? "",
            Epoch = epoch,
        },
    };

    /// <summary>A close or a stop, with the panel's own stamp of when the person pressed.</summary>
    public static ToPanel ToMessage(this MoveDoor order, long epoch) => new()
    {
        Motion = new MotionOrder
        {
            Order = order.Id.Value,
            Door = order.Door.Value,
            Motion = (int)order.Motion,
            Actor = Words(order.Actor),
            StampBoot = order.Pressed.Boot,
            StampMs = order.Pressed.Milliseconds,
            Epoch = epoch,
        },
    };

    internal static string Words(Actor actor) => $"{actor.Person} {actor.Role} {actor.Station}";
}
