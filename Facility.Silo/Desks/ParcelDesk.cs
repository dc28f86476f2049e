using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Parcels;
using Facility.Contracts.Verdicts;
using Facility.Silo.Parcels;

namespace Facility.Silo.Desks;

/// <summary>The parcel desk.</summary>
public sealed class ParcelDesk(DeskGuard guard, ParcelQueries queries, ParcelStore store) : IParcelDesk
{
    public async Task<ImmutableArray<ParcelView>> List(Tongue tongue, CancellationToken cancellation)
    {
        await guard.Enter<IParcelDesk>(cancellation);
        return await queries.List(tongue, cancellation);
    }

    public async Task<ImmutableArray<ItemView>> Items(Tongue tongue, CancellationToken cancellation)
    {
        await guard.Enter<IParcelDesk>(cancellation);
        return queries.Items(tongue);
    }

    public async Task<ParcelAnswer> Receive(ReceiveParcel order, CancellationToken cancellation) =>
        await store.Receive(await guard.Enter<IParcelDesk>(cancellation), order, cancellation);

    public async Task<Verdict> TakeOut(TakeOutItem order, CancellationToken cancellation) =>
        await store.TakeOut(await guard.Enter<IParcelDesk>(cancellation), order, cancellation);

    public async Task<Verdict> Weigh(WeighParcel order, CancellationToken cancellation) =>
        await store.Weigh(await guard.Enter<IParcelDesk>(cancellation), order, cancellation);

    public async Task<ParcelAnswer> Accept(AcceptParcel order, CancellationToken cancellation) =>
        await store.Accept(await guard.Enter<IParcelDesk>(cancellation), order, cancellation);

    public async Task<Verdict> Open(OpenParcel order, CancellationToken cancellation) =>
        await store.Open(await guard.Enter<IParcelDesk>(cancellation), order, cancellation);

    public async Task<Verdict> HandOver(HandOverParcel order, CancellationToken cancellation) =>
        await store.HandOver(await guard.Enter<IParcelDesk>(cancellation), order, byMedic: false, cancellation);

    public async Task<Verdict> TakeMedicine(HandOverParcel order, CancellationToken cancellation) =>
        await store.HandOver(await guard.Enter<IParcelDesk>(cancellation), order, byMedic: true, cancellation);

    public async Task<Verdict> Return(ReturnParcel order, CancellationToken cancellation) =>
        await store.Return(await guard.Enter<IParcelDesk>(cancellation), order, cancellation);

    public async Task<Verdict> WeighStock(WeighStock order, CancellationToken cancellation) =>
        await store.WeighStock(await guard.Enter<IParcelDesk>(cancellation), order, cancellation);
}
