using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>The body of engaging a lockdown; all of it may be missing.</summary>
/// <param name="Order">Chosen by the sender, so that a repeat acts once.</param>
/// <param name="Way">What it refuses; full when missing.</param>
public sealed record LockdownRequest(OrderId? Order, LockdownWay Way = LockdownWay.Full);
