using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Housing;

namespace Facility.Silo.Desks;

/// <summary>The desk of where people live.</summary>
public sealed class HousingDesk(
    DeskGuard guard, HousingQueries queries, IGrainFactory grains, SiteCatalogue site) : IHousingOffice
{
    public async Task<HousingBoard> Board(BlockId? block, Tongue tongue, CancellationToken cancellation) =>
        await queries.Board(await guard.Enter<IHousingOffice>(cancellation), block, tongue, cancellation);

    public async Task<CellAnswer?> WhyNot(
        PersonId person, CellId cell, Tongue tongue, CancellationToken cancellation) =>
        await queries.WhyNot(await guard.Enter<IHousingOffice>(cancellation), person, cell, tongue, cancellation);

    public async Task<ImmutableArray<CellAnswer>> Suggest(
        PersonId person, Tongue tongue, CancellationToken cancellation) =>
        await queries.Suggest(await guard.Enter<IHousingOffice>(cancellation), person, tongue, cancellation);

    public async Task<MoveAnswer> Preview(MoveOrder order, CancellationToken cancellation) =>
        await queries.Preview(await guard.Enter<IHousingOffice>(cancellation), order, cancellation);

    public async Task<MoveAnswer> Move(MoveOrder order, CancellationToken cancellation) =>
        await Placement.Move(await guard.Enter<IHousingOffice>(cancellation), order, cancellation);

    public async Task<MoveAnswer> Override(OverrideMove order, CancellationToken cancellation) =>
        await Placement.Override(await guard.Enter<IHousingOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Withdraw(OrderId move, CancellationToken cancellation) =>
        await Placement.Withdraw(await guard.Enter<IHousingOffice>(cancellation), move, cancellation);

    public async Task<HoldAnswer> Hold(HoldBed order, CancellationToken cancellation) =>
        await Placement.Hold(await guard.Enter<IHousingOffice>(cancellation), order, cancellation);

    public async Task<Verdict> GiveUp(PersonId person, CancellationToken cancellation) =>
        await Placement.GiveUp(await guard.Enter<IHousingOffice>(cancellation), person, cancellation);

    private IPlacementGrain Placement => grains.GetGrain<IPlacementGrain>(site.Site.Id);
}
