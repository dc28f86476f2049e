using Facility.Contracts.Custody;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Custody;

namespace Facility.Silo.Desks;

/// <summary>The desk of receptions and holdings.</summary>
public sealed class CustodyDesk(DeskGuard guard, CustodyQueries queries, CustodyStore store) : ICustodyOffice
{
    public async Task<CustodyBoard> Board(CancellationToken cancellation)
    {
        await guard.Enter<ICustodyOffice>(cancellation);
        return await queries.Board(cancellation);
    }

    public async Task<ReceptionReceipt> Receive(ReceivePerson order, CancellationToken cancellation) =>
        await store.Receive(await guard.Enter<ICustodyOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Complete(
        PersonId person, ReceptionPapers papers, CancellationToken cancellation) =>
        await store.Complete(await guard.Enter<ICustodyOffice>(cancellation), person, papers, cancellation);

    public async Task<Verdict> Extend(ExtendHolding order, CancellationToken cancellation) =>
        await store.Extend(await guard.Enter<ICustodyOffice>(cancellation), order, cancellation);
}
