namespace Facility.Admin.Api;

/// <summary>When an order is looked at again.</summary>
/// <param name="Next">A day within half a year.</param>
public sealed record ReviewRequest(DateOnly Next);
