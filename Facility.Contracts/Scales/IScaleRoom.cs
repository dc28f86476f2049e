using System.Collections.Immutable;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Scales;

/// <summary>The scales with their live readings.</summary>
public interface IScaleRoom
{
    /// <summary>All scales of the site as they are now.</summary>
    [Operation("scales.read")]
    Task<ImmutableArray<ScaleView>> List(CancellationToken cancellation);
}

/// <summary>A scale for a screen.</summary>
/// <param name="Label">Its mark.</param>
/// <param name="CapacityKilograms">What it can weigh.</param>
/// <param name="Reading">What its panel says.</param>
[GenerateSerializer, Immutable, Alias("facility.scale-view")]
public sealed record ScaleView(
    [property: Id(0)] string Label,
    [property: Id(1)] decimal CapacityKilograms,
    [property: Id(2)] ScaleReading Reading);
