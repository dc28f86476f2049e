using System.Collections.Immutable;
using Facility.Contracts.Scales;
using Facility.Silo.Estate;
using Facility.Silo.Panels;

namespace Facility.Silo.Desks;

/// <summary>The scales as their panels report them.</summary>
public sealed class ScaleDesk(DeskGuard guard, SiteCatalogue site, IPanelConnections panels) : IScaleRoom
{
    public async Task<ImmutableArray<ScaleView>> List(CancellationToken cancellation)
    {
        await guard.Enter<IScaleRoom>(cancellation);
        var told = site.Site.Panels.SelectMany(panel => panels.Scales(panel.Id)).ToDictionary(one => one.Scale);
        return
        [
            .. site.Site.Scales.Select(one => new ScaleView(
                one.Label, one.CapacityKilograms, told.GetValueOrDefault(one.Id) ?? ScaleReading.Unheard(one.Id))),
        ];
    }
}
