using Facility.Contracts.Doors;

namespace Facility.Domain.Doors;

/// <summary>What is looked at when a person ends a lockdown.</summary>
/// <param name="Order">The order.</param>
/// <param name="Engaged">Whether the block is locked down, by the silo's or any door's account.</param>
public sealed record EndLockdownFacts(EndLockdown Order, bool Engaged);
