using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;

namespace Facility.Silo.Desks;

/// <summary>The desk of what the cells are and may hold.</summary>
public sealed class EstateOfficeDesk(
    DeskGuard guard, EstateQueries queries, CellRequestStore store, CellBoard board, IGrainFactory grains,
    SiteCatalogue site) : IEstateOffice
{
    public async Task<EstateBoard> Board(EstateFilter filter, CancellationToken cancellation)
    {
        await guard.Enter<IEstateOffice>(cancellation);
        return await queries.Board(filter, cancellation);
    }

    public async Task<Verdict> Request(RequestCell order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IEstateOffice>(cancellation);
        return await Show(await store.Request(actor, order, cancellation), cancellation);
    }

    public async Task<Verdict> Take(OrderId request, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IEstateOffice>(cancellation);
        return await Show(await store.Take(actor, request, cancellation), cancellation);
    }

    public async Task<Verdict> Withdraw(OrderId request, string because, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IEstateOffice>(cancellation);
        return await Show(await store.Withdraw(actor, request, because, cancellation), cancellation);
    }

    public async Task<Verdict> Decide(DecideCell order, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IEstateOffice>(cancellation);
        var placement = grains.GetGrain<IPlacementGrain>(site.Site.Id);
        return await Show(await placement.DecideCell(actor, order, cancellation), cancellation);
    }

    private async Task<Verdict> Show(Verdict verdict, CancellationToken cancellation)
    {
        if (verdict.IsAllowed) await board.Load(cancellation);
        return verdict;
    }
}
