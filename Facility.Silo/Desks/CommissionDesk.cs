using Facility.Contracts.Allocation;
using Facility.Contracts.Verdicts;
using Facility.Silo.Housing;

namespace Facility.Silo.Desks;

/// <summary>The desk of the commission that decides who lives where.</summary>
public sealed class CommissionDesk(
    DeskGuard guard, CommissionQueries queries, CommissionStore store) : ICommissionOffice
{
    public async Task<CommissionBoard> Board(CancellationToken cancellation) =>
        await queries.Board(await guard.Enter<ICommissionOffice>(cancellation), cancellation);

    public async Task<Verdict> Enter(EnterCommission order, CancellationToken cancellation) =>
        await store.Enter(await guard.Enter<ICommissionOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Confirm(ConfirmPlacement order, CancellationToken cancellation) =>
        await store.Confirm(await guard.Enter<ICommissionOffice>(cancellation), order, cancellation);
}
