using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.Verdicts;
using Facility.Domain.Isolation;
using Facility.Domain.Policy;

namespace Facility.Tests.Admin.Host;

/// <summary>One beyond fifteen days whom no medic saw today, one who stays on; the rules judge orders.</summary>
internal sealed class ScreenIsolation : IIsolationOffice
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DayPolicy Policy = PolicyBook.Current.On(new(2026, 3, 1));

    public ConcurrentQueue<OrderIsolation> Ordered { get; } = [];

    public ConcurrentQueue<NoteFitness> Noted { get; } = [];

    public Task<IsolationBoard> Board(CancellationToken cancellation) => Task.FromResult(new IsolationBoard(
        [
            Row("p-0011", "Fictional Prisoner Eleven", null) with
            {
                InARow = TimeSpan.FromDays(16.5), IsBeyondFloor = true, SeenAt = Now.AddDays(-1),
                Cell = new CellId("b01-l1-c01"),
            },
        ],
        [
            Row("p-0001", "Fictional Prisoner One", Now.AddHours(-1)) with
            {
                StaysOn = true, Cell = new CellId("b01-l1-c02"),
            },
        ]));

    public Task<IsolationFile> Of(PersonId person, CancellationToken cancellation) => Task.FromResult(
        new IsolationFile([Row(person.Value, "Fictional", Now.AddDays(-1))], TimeSpan.FromDays(3), Now.AddDays(2)));

    public Task<Verdict> Order(OrderIsolation order, CancellationToken cancellation)
    {
        Ordered.Enqueue(order);
        return Task.FromResult(IsolationRules.JudgeOrder(
            new(order, new(), [], null, Policy, order.From, new(2026, 3, 1))));
    }

    public Task<Verdict> End(EndIsolation order, CancellationToken cancellation) =>
        Task.FromResult(IsolationRules.JudgeEnd(new(order, IsolationKind.Disciplinary, Policy)));

    public Task<Verdict> Note(NoteFitness order, CancellationToken cancellation)
    {
        Noted.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    private static IsolationView Row(string person, string name, DateTimeOffset? ended) => new(
        $"is-{person}", new(person), name, IsolationKind.Disciplinary, "struck an officer", "head, order 12",
        Now.AddDays(-10), Now.AddDays(5), ended, ended is null ? IsolationEnd.None : IsolationEnd.TermOver);
}
