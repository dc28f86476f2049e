using System.Collections.Immutable;
using Facility.Contracts.Scales;
using Facility.Contracts.Site;

namespace Facility.Devices.Scales;

/// <summary>The scales of a panel: they hang on its machine and decide nothing, so its core knows of none.</summary>
/// <param name="plans">The scales of its site.</param>
/// <param name="open">Opens one; null on a bench without any.</param>
internal sealed class ScaleRack(ImmutableArray<SiteScale> plans, Func<SiteScale, IScale>? open) : IDisposable
{
    private readonly ImmutableArray<IScale> scales = open is null ? [] : [.. plans.Select(open)];

    /// <summary>What each says now.</summary>
    public ImmutableArray<ScaleReading> Readings => [.. scales.Select(scale => scale.Reading)];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var scale in scales.OfType<IDisposable>()) scale.Dispose();
    }
}
