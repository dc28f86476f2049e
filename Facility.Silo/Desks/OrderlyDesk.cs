using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Verdicts;
using Facility.Silo.Orderlies;

namespace Facility.Silo.Desks;

/// <summary>The desk of orderlies. Only a signed-in officer comes here; a kiosk has no way to it.</summary>
public sealed class OrderlyDesk(DeskGuard guard, OrderlyQueries queries, OrderlyStore store) : IOrderlyOffice
{
    public async Task<OrderlyBoard> Board(CancellationToken cancellation) =>
        await queries.Board(await guard.Enter<IOrderlyOffice>(cancellation), cancellation);

    public async Task<ImmutableArray<OrderlyLine>> Of(PersonId person, CancellationToken cancellation)
    {
        await guard.Enter<IOrderlyOffice>(cancellation);
        return await queries.Of(person, cancellation);
    }

    public async Task<OrderlyReceipt> Propose(ProposeOrderly order, CancellationToken cancellation) =>
        await store.Propose(await guard.Enter<IOrderlyOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Hear(HearOrderly order, CancellationToken cancellation) =>
        await store.Hear(await guard.Enter<IOrderlyOffice>(cancellation), order, cancellation);

    public async Task<Verdict> End(EndOrderly order, CancellationToken cancellation) =>
        await store.End(await guard.Enter<IOrderlyOffice>(cancellation), order, cancellation);
}
