using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Movement;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Domain.Movement;

namespace Facility.Tests.Admin.Host;

/// <summary>One on the way and overdue, one who has not left; new orders are judged by the rules.</summary>
internal sealed class ScreenMovement : IMovementOffice
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public ConcurrentQueue<OrderMovement> Given { get; } = [];

    public ConcurrentQueue<string> Done { get; } = [];

    public Task<ImmutableArray<MovementOrderView>> List(CancellationToken cancellation) =>
        Task.FromResult(ImmutableArray.Create(
            Row("mo-1", "p-0001", "Fictional Prisoner One", MovementStage.Left, isOverdue: true),
            Row("mo-2", "p-0002", "Fictional Prisoner Two", MovementStage.Ordered, isOverdue: false)));

    public Task<MovementReceipt> Give(OrderMovement order, CancellationToken cancellation)
    {
        Given.Enqueue(order);
        var verdict = MovementOrderRules.JudgeGive(new(
            order, order.From, IsInside: true, HasStart: true, HasEnd: true, LeavesBlock: true, IsStaff: true,
            Conditions.Ordinary, SentenceClass.Common, "", ""));
        return Task.FromResult(new MovementReceipt(verdict, verdict.IsAllowed ? "mo-3" : ""));
    }

    public Task<Verdict> Leave(string id, CancellationToken cancellation) => Keep($"left {id}");

    public Task<Verdict> Arrive(string id, CancellationToken cancellation) => Keep($"arrived {id}");

    public Task<Verdict> End(string id, string because, CancellationToken cancellation)
    {
        Done.Enqueue($"ended {id} {because}");
        return Task.FromResult(MovementOrderRules.JudgeStep(new(
            MovementStage.Ordered, MovementStage.Ended, HasBegun: true, because)));
    }

    private Task<Verdict> Keep(string act)
    {
        Done.Enqueue(act);
        return Task.FromResult(Verdict.Allowed);
    }

    private static MovementOrderView Row(
        string id, string person, string name, MovementStage stage, bool isOverdue) => new(
        id, new(person), name, "1-101", "Visits room 1", Now, Now.AddMinutes(30), "Officer One", MovementReason.Visit,
        "lawyer", stage, [new(new("b01-l1-c01"), "1-101"), new(new("b01-gate"), "Block 1 gate")], !isOverdue,
        isOverdue, stage is MovementStage.Left ? "left, said Guard One" : "given by Supervisor One");
}
