using System.Collections.Concurrent;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Roll;

namespace Facility.Tests.Admin.Host;

/// <summary>A roll of three: one inside, one out and overdue, one whose movement is judged by the rules.</summary>
internal sealed class ScreenRoll : IRollOffice
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public ConcurrentQueue<RecordMovement> Written { get; } = [];

    public Task<RollBoard> Board(CancellationToken cancellation) => Task.FromResult(new RollBoard(
        RollArithmetic.Of(new(
            Now, Now.AddHours(-8),
            [
                new(Presence.Inside, Now.AddDays(-9), new("b01-l1-c01")), new(Presence.Out, Now.AddDays(-1), null),
                new(Presence.Gone, Now.AddHours(-1), null),
            ],
            [new(LedOut: true, WasOutBefore: false), new(LedOut: true, WasOutBefore: true)],
            [new(new("b01-l1-c01"), Facility.Contracts.Allocation.CellState.Active, 2, 2, IsIsolation: false)])),
        [Row("p-0003", "Fictional Prisoner Three", MovementKind.Release, null)],
        [Row("p-0002", "Fictional Prisoner Two", MovementKind.Court, Now.AddHours(-2))]));

    public Task<Verdict> Move(RecordMovement order, CancellationToken cancellation)
    {
        Written.Enqueue(order);
        return Task.FromResult(MovementRules.Judge(new(order, Presence.Inside, null, DateTimeOffset.MaxValue)));
    }

    private static MovementView Row(string id, string name, MovementKind kind, DateTimeOffset? due) =>
        new(new(id), name, kind, Now.AddHours(-3), "order 12 of 1 March 2026", due, due is not null);
}
