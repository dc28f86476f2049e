using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Planner;
using Facility.Contracts.Verdicts;
using Facility.Silo.Planner;

namespace Facility.Silo.Desks;

/// <summary>The desk of plans to move everybody of a block at once.</summary>
public sealed class PlannerDesk(DeskGuard guard, PlanQueries queries, PlanStore store) : IPlannerOffice
{
    public async Task<ImmutableArray<PlanView>> Plans(CancellationToken cancellation)
    {
        await guard.Enter<IPlannerOffice>(cancellation);
        return await queries.Plans(cancellation);
    }

    public async Task<PlanPage?> Open(OrderId plan, Tongue tongue, CancellationToken cancellation) =>
        await queries.Open(await guard.Enter<IPlannerOffice>(cancellation), plan, tongue, cancellation);

    public async Task<Verdict> Ask(AskPlan order, CancellationToken cancellation) =>
        await store.Ask(await guard.Enter<IPlannerOffice>(cancellation), order, cancellation);

    public async Task<Verdict> CarryOut(CarryOutPlan order, CancellationToken cancellation) =>
        await store.CarryOut(await guard.Enter<IPlannerOffice>(cancellation), order, cancellation);

    public async Task<Verdict> PutAside(OrderId plan, CancellationToken cancellation) =>
        await store.PutAside(await guard.Enter<IPlannerOffice>(cancellation), plan, cancellation);
}
