using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;

namespace Facility.Tests.Admin.Host;

/// <summary>Two cards of the stock: V1 in the rack, V2 not back, its end not yet known to a panel.</summary>
internal sealed partial class ScreenVisits : IVisitCardOffice
{
    private ImmutableArray<VisitCardView>? stock;

    public Task<ImmutableArray<VisitCardView>> Stock(CancellationToken cancellation) =>
        Task.FromResult(stock ??=
        [
            new("V1", "40", new("visitors"), VisitCardState.InRack, null),
            new("V2", "80", new("visitors"), VisitCardState.Lent, new(
                new("vc-V2.1"), "vi-9", new("v-9"), "Fictional Uncle", clock.GetUtcNow().AddHours(-5),
                clock.GetUtcNow().AddHours(-1), null, "in at gate-t1, 2026-03-04 09:41",
                [new(new("panel-1"), false, null, false)])
            {
                IsOverdue = true,
            }),
        ]);

    public Task<Verdict> Enrol(EnrolVisitCard order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Task.FromResult(VisitDoorRules.JudgeCard(new(
            order, order.Printed is "V1" or "V2", false, order.Group.Value is "visitors", [])));
    }

    public Task<Verdict> Withdraw(WithdrawVisitCard order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Task.FromResult(VisitDoorRules.JudgeWithdraw(isInUse: true, order.Words));
    }

    private static bool IsCard(string badge) => badge is "V1" or "V2";
}
