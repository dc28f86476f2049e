using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Planner;

/// <summary>Plans to move everybody of a dormitory or block at once.</summary>
public interface IPlannerOffice
{
    /// <summary>Plans, the newest first; at most 50.</summary>
    [Operation("planner.read")]
    Task<ImmutableArray<PlanView>> Plans(CancellationToken cancellation);

    /// <summary>One plan with everybody of it; null if unknown.</summary>
    [Operation("planner.read")]
    Task<PlanPage?> Open(OrderId plan, Tongue tongue, CancellationToken cancellation);

    /// <summary>Asks for a plan; it is worked out beside everything else. Refusals: PLAN-01, PLAN-02; fault 1003.
    /// </summary>
    [Operation("planner.ask")]
    Task<Verdict> Ask(AskPlan order, CancellationToken cancellation);

    /// <summary>Lets a plan be carried out, each step judged again. Refusals: PLAN-03, PLAN-04, COMM-07; fault 1003.
    /// </summary>
    [Operation("planner.carry-out")]
    Task<Verdict> CarryOut(CarryOutPlan order, CancellationToken cancellation);

    /// <summary>Puts a plan aside. Refusals: PLAN-03; fault 1003.</summary>
    [Operation("planner.ask")]
    Task<Verdict> PutAside(OrderId plan, CancellationToken cancellation);
}
