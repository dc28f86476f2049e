using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Verdicts;
using Facility.Domain.Allocation;

namespace Facility.Tests.Admin.Host;

/// <summary>Two placements wait, one late and one of the viewer's own; one order may be cited, one no more.</summary>
internal sealed class ScreenCommission : ICommissionOffice
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private ImmutableArray<ProvisionalView> provisional =
    [
        Waiting("p-0002", "Fictional Prisoner Two", "1-102", UrgentReason.DangerToLife) with { IsLate = true },
        Waiting("p-0003", "Fictional Prisoner Three", "1-103", UrgentReason.Arrival) with { IsOwn = true },
    ];

    private ImmutableArray<CommissionOrderView> orders =
    [
        Order("12/4", new(2026, 2, 27), isInTime: true), Order("3", new(2025, 11, 3), isInTime: false),
    ];

    public ConcurrentQueue<ConfirmPlacement> Confirmed { get; } = [];

    public Task<CommissionBoard> Board(CancellationToken cancellation) =>
        Task.FromResult(new CommissionBoard(provisional, orders));

    public Task<Verdict> Enter(EnterCommission order, CancellationToken cancellation)
    {
        var verdict = CommissionRules.JudgeEnter(new(
            order, orders.Any(one => one.Citation == new CommissionCitation(order.Number, order.On)),
            new(2999, 1, 1), null));
        if (verdict.IsAllowed)
            orders = orders.Insert(0, new(
                order.Order, order.Number, order.On, order.Members, new("a-admin"), Now, IsInTime: true));
        return Task.FromResult(verdict);
    }

    public Task<Verdict> Confirm(ConfirmPlacement order, CancellationToken cancellation)
    {
        Confirmed.Enqueue(order);
        provisional = [.. provisional.Where(one => one.Id != order.Placement)];
        return Task.FromResult(Verdict.Allowed);
    }

    private static ProvisionalView Waiting(string person, string name, string label, UrgentReason reason) => new(
        $"pv-{person}", new(person), name, new("b01-l1-c02"), label, reason, new("a-super"), Now.AddHours(-20),
        Now.AddHours(11));

    private static CommissionOrderView Order(string number, DateOnly on, bool isInTime) => new(
        new($"c-{on:yyyyMMdd}"), number, on, ["Fictional Head", "Fictional Doctor", "Fictional Teacher"],
        new("a-super"), Now.AddDays(-2), isInTime);
}
