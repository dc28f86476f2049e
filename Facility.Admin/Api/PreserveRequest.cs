using Facility.Contracts.Cameras;

namespace Facility.Admin.Api;

/// <summary>The next step of a request to preserve a recording.</summary>
/// <param name="Act">Which.</param>
/// <param name="Camera">For placing: the camera.</param>
/// <param name="Words">The keeper's reference, or why there is none, 1 to 200 characters.</param>
public sealed record PreserveRequest(PreserveAct Act, string? Camera = null, string? Words = null);
