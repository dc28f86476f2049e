using Facility.Contracts.Ids;
using Facility.Contracts.Opening;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Opening;

namespace Facility.Silo.Desks;

/// <summary>The due list and the roll checks.</summary>
public sealed class OpeningDesk(DeskGuard guard, SiteCatalogue site, DueList due, RollChecks rolls) : IOpeningRoom
{
    public async Task<DueView> Due(BlockId block, CancellationToken cancellation)
    {
        await guard.Enter<IOpeningRoom>(cancellation);
        return await due.Of(site.Known(block), cancellation);
    }

    public async Task<Verdict> RollCheck(BlockId block, bool open, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IOpeningRoom>(cancellation);
        return await rolls.Change(site.Known(block), open, actor, cancellation);
    }
}
