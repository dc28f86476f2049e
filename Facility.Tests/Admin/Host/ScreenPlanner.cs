using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Planner;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Domain.Planner;

namespace Facility.Tests.Admin.Host;

/// <summary>One plan that waits for a review: two have a place, one has none.</summary>
internal sealed class ScreenPlanner : IPlannerOffice
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private PlanView plan = new(
        new("plan-7"), new("b01"), new("b02"), PlanState.Ready, new("s-other"), Now, 3, 2, 0, 0, 0,
        "Worked out in 0.4 s; no plan places more.");

    public ConcurrentQueue<AskPlan> Asked { get; } = [];

    public Task<ImmutableArray<PlanView>> Plans(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<PlanView>>([plan]);

    public Task<PlanPage?> Open(OrderId id, Tongue tongue, CancellationToken cancellation) =>
        Task.FromResult<PlanPage?>(new(plan,
        [
            new(new("p-0003"), "Fictional Three", new CellId("b02-l1-c01"), "2-101", 0, PlanLegState.Unplaced, new(
                [new("PLACE-12", AllocationOutcome.Never, "Fictional One was not imprisoned before.",
                    "Another cell, or the fact corrected.", Role.None)])),
            Leg("p-0001", "Fictional One"), Leg("p-0002", "Fictional Two"),
        ]));

    public Task<Verdict> Ask(AskPlan order, CancellationToken cancellation)
    {
        Asked.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> CarryOut(CarryOutPlan order, CancellationToken cancellation)
    {
        var verdict = PlannerRules.JudgeCarryOut(new(plan.State, plan.AskedBy, new("s-admin")));
        if (verdict.IsAllowed)
            plan = plan with { State = PlanState.Running, Moved = 1, Commission = $"{order.Number} of {order.On:O}" };
        return Task.FromResult(verdict);
    }

    public Task<Verdict> PutAside(OrderId id, CancellationToken cancellation) => Task.FromResult(Verdict.Allowed);

    private PlanLegView Leg(string person, string name) => new(
        new(person), name, new CellId("b02-l1-c01"), "2-101", 1,
        plan.State is PlanState.Running && person == "p-0001" ? PlanLegState.Moved : PlanLegState.Waits,
        AllocationVerdict.Clear);
}
