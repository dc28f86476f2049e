using Facility.Contracts.Site;

namespace Facility.Devices.Access;

/// <summary>What a panel knows of an area when somebody is about to come in or leave.</summary>
/// <param name="Area">The area.</param>
/// <param name="Entering">Whether he is about to come in.</param>
/// <param name="Position">Where his last confirmed passage left him; null for unknown or forgotten.</param>
/// <param name="Within">How many are inside by confirmed passages.</param>
public sealed record AreaFacts(SiteArea Area, bool Entering, Position? Position, int Within)
{
    /// <summary>Whether he is already where he is about to go.</summary>
    public bool IsPassback => Position is { } known && known.Inside == Entering;
}
