using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>The body of taking a door out of service or putting it back.</summary>
/// <param name="Order">Chosen by the sender, so that a repeat acts once.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
/// <param name="Until">Until when it is meant to be out, within 30 days; not needed for putting back.</param>
/// <param name="KeyHolder">The person who holds its key; needed while people are behind it.</param>
public sealed record ServiceRequest(
    OrderId Order, string? Reason, DateTimeOffset? Until = null, PersonId? KeyHolder = null);
