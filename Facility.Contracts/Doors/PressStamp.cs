using Facility.Contracts.Ids;

namespace Facility.Contracts.Doors;

/// <summary>The panel's monotonic clock as the page knew it when the person pressed (invariant I6).</summary>
/// <param name="Panel">Whose clock.</param>
/// <param name="Boot">The panel's start; another boot voids the stamp.</param>
/// <param name="Milliseconds">Milliseconds since that start.</param>
[GenerateSerializer, Immutable, Alias("facility.press-stamp")]
public readonly record struct PressStamp(
    [property: Id(0)] PanelId Panel,
    [property: Id(1)] string Boot,
    [property: Id(2)] long Milliseconds);
