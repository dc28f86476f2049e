using Facility.Contracts.Doors;

namespace Facility.Silo.Estate;

/// <summary>A block's lockdown as ordered; what its doors confirm is another matter.</summary>
/// <param name="Engaged">Whether it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Who engaged it.</param>
/// <param name="Order">The order that last engaged or ended it.</param>
/// <param name="Recorded">Whether the record has it; securing does not wait for that.</param>
/// <param name="Way">What it refuses.</param>
public sealed record LockdownState(
    bool Engaged, DateTimeOffset? Since, string By, string Order, bool Recorded = true,
    LockdownWay Way = LockdownWay.Full)
{
    public static LockdownState None { get; } = new(false, null, "", "");

    /// <summary>Whether it also refuses operators' releases.</summary>
    public bool RefusesOrders => Engaged && Way is LockdownWay.Full;

    /// <summary>What stands after a further lockdown: since when it stands and by whom stays, and it never
    /// loosens.</summary>
    public LockdownState With(LockDownBlock order, DateTimeOffset now) =>
        !Engaged ? new(true, now, order.Actor.Name, order.Id.Value, Way: order.Way)
        : Way.And(order.Way) is var joined && joined == Way ? this
        : this with { Way = joined, Order = order.Id.Value };
}
