using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Silo.Visits;

namespace Facility.Silo.Desks;

/// <summary>The desk of the stock of visitor cards.</summary>
public sealed class VisitCardDesk(DeskGuard guard, VisitCardQueries queries, VisitCardStock stock) : IVisitCardOffice
{
    public async Task<ImmutableArray<VisitCardView>> Stock(CancellationToken cancellation)
    {
        await guard.Enter<IVisitCardOffice>(cancellation);
        return await queries.Stock(cancellation);
    }

    public async Task<Verdict> Enrol(EnrolVisitCard order, CancellationToken cancellation) =>
        await stock.Enrol(await guard.Enter<IVisitCardOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Withdraw(WithdrawVisitCard order, CancellationToken cancellation) =>
        await stock.Withdraw(await guard.Enter<IVisitCardOffice>(cancellation), order, cancellation);
}
