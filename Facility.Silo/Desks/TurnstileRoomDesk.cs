using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Turnstiles;
using Facility.Silo.Estate;
using Facility.Silo.Panels;

namespace Facility.Silo.Desks;

/// <summary>The turnstiles as their panels report them.</summary>
public sealed class TurnstileRoomDesk(DeskGuard guard, SiteCatalogue site, IPanelConnections panels) : ITurnstileRoom
{
    public async Task<ImmutableArray<TurnstileView>> Of(BlockId block, CancellationToken cancellation)
    {
        await guard.Enter<ITurnstileRoom>(cancellation);
        var told = site.Site.Panels.SelectMany(panel => panels.Turnstiles(panel.Id))
            .ToDictionary(one => one.Turnstile);
        return
        [
            .. from one in site.Site.Turnstiles
               where one.Block == block
               select new TurnstileView(
                   one.Label, one.Block, told.GetValueOrDefault(one.Id) ?? TurnstileStatus.Unheard(one.Id)),
        ];
    }
}
