using Facility.Contracts.Ids;
using Facility.Contracts.Opening;
using Facility.Silo.Estate;
using Facility.Silo.Opening;

namespace Facility.Silo.Desks;

/// <summary>The due list.</summary>
public sealed class OpeningDesk(DeskGuard guard, SiteCatalogue site, DueList due) : IOpeningRoom
{
    public async Task<DueView> Due(BlockId block, CancellationToken cancellation)
    {
        await guard.Enter<IOpeningRoom>(cancellation);
        return await due.Of(site.Known(block), cancellation);
    }
}
