using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>The body of engaging a lockdown; all of it may be missing.</summary>
/// <param name="Order">Chosen by the sender, so that a repeat acts once.</param>
public sealed record LockdownRequest(OrderId? Order);
