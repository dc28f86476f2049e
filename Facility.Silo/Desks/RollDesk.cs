using Facility.Contracts.Allocation;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Roll;

namespace Facility.Silo.Desks;

/// <summary>The desk of the roll.</summary>
public sealed class RollDesk(
    DeskGuard guard, RollQueries queries, IGrainFactory grains, SiteCatalogue site) : IRollOffice
{
    public async Task<RollBoard> Board(CancellationToken cancellation)
    {
        await guard.Enter<IRollOffice>(cancellation);
        return await queries.Board(cancellation);
    }

    public async Task<Verdict> Move(RecordMovement order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IRollOffice>(cancellation);
        return await grains.GetGrain<IPlacementGrain>(site.Site.Id).Pass(actor, order, cancellation);
    }
}
