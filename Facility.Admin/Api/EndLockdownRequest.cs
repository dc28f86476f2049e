using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>The body of ending a lockdown.</summary>
/// <param name="Order">Chosen by the sender, so that a repeat acts once.</param>
/// <param name="Reason">Why it may end.</param>
/// <param name="Seen">The preview's <c>seen</c>.</param>
public sealed record EndLockdownRequest(OrderId Order, string Reason, LockdownSeen? Seen = null);
