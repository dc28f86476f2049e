using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Due;
using Facility.Contracts.Verdicts;
using Facility.Domain.Due;
using Facility.Silo.Due;

namespace Facility.Tests.Admin.Host;

/// <summary>One item late, one of today, one of later, two of registers; closing is judged by the rules.</summary>
internal sealed class ScreenDue : IDueOffice
{
    private static readonly DateOnly Today = new(2100, 1, 1);

    public ConcurrentQueue<CloseDue> Closed { get; } = [];

    public ConcurrentQueue<EnterDue> Entered { get; } = [];

    public Task<DueBoard> Board(string? addressee, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        ImmutableArray<DueItemView> open =
        [
            .. new[]
            {
                Item("family-arrival", now.AddHours(-2)), Item("injuries", now.AddSeconds(1)),
                Item("isolation-visit", now.AddDays(2)), Item("quarantine", now.AddDays(9)),
            }.Where(item => addressee is null or "" || item.To == addressee),
        ];
        return Task.FromResult(new DueBoard(
            open, open.Length, open.Count(item => item.IsLate),
            [
                Item("sanction", now) with { State = DueState.Done, Proved = "letter 5, 2026-03-01, the prosecutor" },
                Item("isolation-visit", now) with { Id = "du-missed", State = DueState.Missed },
            ]));
    }

    public Task<DueChoices> Choices(CancellationToken cancellation) => Task.FromResult(DueQueries.Choices());

    public Task<Verdict> Close(CloseDue order, CancellationToken cancellation)
    {
        Closed.Enqueue(order);
        return Task.FromResult(DueRules.JudgeClose(
            new(order, DueTable.Current.Find("family-arrival"), null, Today)));
    }

    public Task<Verdict> Enter(EnterDue order, CancellationToken cancellation)
    {
        Entered.Enqueue(order);
        return Task.FromResult(Verdict.Allowed);
    }

    private static DueItemView Item(string id, DateTimeOffset due)
    {
        var kind = DueTable.Current.Find(id)!;
        return new(
            $"du-{id}", id, kind.Says, kind.To, DueTable.Current.Addressees[kind.To], new("p-0001"),
            "Fictional Prisoner One", due.AddDays(-1), due)
        {
            Proof = kind.Proof, Source = kind.Source, IsOfRegister = kind.IsOfRegister,
            IsLate = due <= TimeProvider.System.GetUtcNow(),
        };
    }
}
