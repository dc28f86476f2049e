using Facility.Contracts.Actors;

namespace Facility.Domain.Sites;

/// <summary>Who applies another site file, and why.</summary>
/// <param name="First">Who asks.</param>
/// <param name="Second">Who confirms.</param>
/// <param name="Reason">Why.</param>
public sealed record SiteApplyFacts(Actor First, Actor Second, string Reason);
