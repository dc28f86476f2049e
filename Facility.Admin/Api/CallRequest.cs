using Facility.Contracts.Calls;

namespace Facility.Admin.Api;

/// <summary>A step of a call.</summary>
/// <param name="Act">Start, End or Withdraw.</param>
/// <param name="Words">Why, at most 200 characters; needed to withdraw, and to end before the time.</param>
public sealed record CallRequest(CallAct Act, string? Words = null);

/// <summary>The decision on a call.</summary>
/// <param name="Allow">Whether it is allowed.</param>
/// <param name="Words">Why, at most 200 characters; needed for a refusal.</param>
public sealed record CallDecision(bool Allow, string? Words = null);
