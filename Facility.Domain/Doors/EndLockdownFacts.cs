using Facility.Contracts.Doors;

namespace Facility.Domain.Doors;

/// <summary>What is looked at when a person ends a lockdown.</summary>
/// <param name="Order">The order.</param>
/// <param name="Engaged">Whether the block is locked down, by the silo's or any door's account.</param>
/// <param name="Now">What somebody who looks now would see.</param>
public sealed record EndLockdownFacts(EndLockdown Order, bool Engaged, LockdownSeen Now)
{
    /// <summary>Whether the preview was of this lockdown, and no door has lost its confirmation since.</summary>
    public bool WasSeen => Order.Seen is { } seen && seen.Order == Now.Order
        && Now.Unconfirmed.All(door => !seen.Unconfirmed.IsDefault && seen.Unconfirmed.Contains(door));
}
