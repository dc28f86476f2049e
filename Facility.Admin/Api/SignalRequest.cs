using Facility.Contracts.Signals;

namespace Facility.Admin.Api;

/// <summary>The next step of a signal.</summary>
/// <param name="Act">Which.</param>
/// <param name="Words">What was done, at most 500 characters.</param>
public sealed record SignalRequest(SignalAct Act, string? Words = null);
