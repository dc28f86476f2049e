using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Children;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roll;
using Facility.Contracts.Verdicts;
using Facility.Domain.Children;
using Facility.Domain.Policy;

namespace Facility.Tests.Admin.Host;

/// <summary>Three children: one overdue and without a mother, one whose time ends soon, one of a year.</summary>
internal sealed class ScreenChildren : IChildOffice
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static readonly ImmutableArray<ChildView> Living =
    [
        new(new("ch-1"), "Fictional Child One", new(2023, 2, 28), new("p-0001"), "Fictional Mother One",
            Presence.Gone, "", new(2026, 2, 28), -1),
        new(new("ch-2"), "Fictional Child Two", new(2023, 3, 5), new("p-0002"), "Fictional Mother Two",
            Presence.Out, "1-102", new(2026, 3, 5), 4) { GoesAlong = true },
        new(new("ch-3"), "Fictional Child Three", new(2025, 2, 1), new("p-0003"), "Fictional Mother Three",
            Presence.Inside, "1-103", new(2028, 2, 1), 702),
    ];

    public ConcurrentQueue<TakeChildIn> Taken { get; } = [];

    public ConcurrentQueue<object> Acts { get; } = [];

    public Task<ChildBoard> Board(CancellationToken cancellation) => Task.FromResult(new ChildBoard(Living, 1));

    public Task<ImmutableArray<ChildView>> Of(PersonId person, CancellationToken cancellation) =>
        Task.FromResult(Living.Where(one => one.Child == person || one.Mother == person).ToImmutableArray());

    public Task<ChildReceipt> TakeIn(TakeChildIn order, CancellationToken cancellation)
    {
        Taken.Enqueue(order);
        var verdict = ChildRules.JudgeTakeIn(new(order, Sex.Female, PolicyBook.Current.On(Today), DateOnly.MaxValue));
        return Task.FromResult(new ChildReceipt(verdict, verdict.IsAllowed ? new PersonId("ch-4") : null));
    }

    public Task<Verdict> Extend(ExtendChildStay order, CancellationToken cancellation) => Keep(
        order, ChildRules.JudgeExtend(
            new(order, new(2023, 3, 5), new(2026, 3, 5), null, PolicyBook.Current.On(Today))));

    public Task<Verdict> GoesAlong(ChildGoesAlong order, CancellationToken cancellation) =>
        Keep(order, ChildRules.JudgeAlong(new(order, LivesHere: true)));

    public Task<Verdict> End(EndChildStay order, CancellationToken cancellation) => Keep(
        order, ChildRules.JudgeEnd(new(order, Today.AddYears(-2), MotherIsGone: false, DateOnly.MaxValue)));

    private Task<Verdict> Keep(object order, Verdict verdict)
    {
        Acts.Enqueue(order);
        return Task.FromResult(verdict);
    }
}
