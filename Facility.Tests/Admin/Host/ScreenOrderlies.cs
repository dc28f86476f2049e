using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Verdicts;
using Facility.Domain.Orderlies;
using Facility.Tests.Domain;

namespace Facility.Tests.Admin.Host;

/// <summary>One assignment that stands, one that waits for the second consent, one that ended.</summary>
internal sealed class ScreenOrderlies : IOrderlyOffice
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<OrderlyView> Live =
    [
        new("od-2", Person(5), Person(6), "pushes the chair in the yard", OrderlyState.Proposed, At)
        {
            ToHear = [OrderlySide.Helped],
        },
        new("od-1", Person(1), Person(2), "carries the tray, reads letters aloud", OrderlyState.Standing, At),
    ];

    public ConcurrentQueue<ProposeOrderly> Proposed { get; } = [];

    public ConcurrentQueue<HearOrderly> Heard { get; } = [];

    public ConcurrentQueue<EndOrderly> Ended { get; } = [];

    public Task<OrderlyBoard> Board(CancellationToken cancellation) => Task.FromResult(new OrderlyBoard(
        Live,
        [
            new("od-0", Person(7), Person(8), "makes the bed", OrderlyState.Ended, At)
            {
                End = OrderlyEnd.Ended, AskedBy = OrderlySide.Helper,
            },
        ]));

    public Task<ImmutableArray<OrderlyLine>> Of(PersonId person, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<OrderlyLine>>(
            person == Live[1].Helped.Person ? [new(OrderlySide.Helped, Live[1].Helper.Name)]
            : person == Live[1].Helper.Person ? [new(OrderlySide.Helper, Live[1].Helped.Name)] : []);

    public Task<OrderlyReceipt> Propose(ProposeOrderly order, CancellationToken cancellation)
    {
        Proposed.Enqueue(order);
        var verdict = OrderlyRules.JudgePropose(order, RuleCases.OrderlyPair);
        return Task.FromResult(new OrderlyReceipt(verdict, verdict.IsAllowed ? "od-3" : ""));
    }

    public Task<Verdict> Hear(HearOrderly order, CancellationToken cancellation)
    {
        Heard.Enqueue(order);
        return Task.FromResult(order.Consents
            ? OrderlyRules.JudgeHear(RuleCases.OrderlyHeard with { Order = order }) : Verdict.Allowed);
    }

    public Task<Verdict> End(EndOrderly order, CancellationToken cancellation)
    {
        Ended.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    private static OrderlyPerson Person(int number) =>
        new(new($"p-000{number}"), $"Fictional Prisoner {number}", $"1-10{number}");
}
