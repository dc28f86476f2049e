using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;

namespace Facility.Tests.Admin.Host;

/// <summary>Visitors, rooms and sessions.</summary>
internal sealed partial class ScreenVisits : IVisitSetupOffice, IVisitorRegister
{
    public Task<ImmutableArray<VisitorView>> List(
        string text, PersonId? prisoner, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<VisitorView>>(
        [
            new(new("v-1"), "Fictional Wife", Sex.Female, new(1990, 1, 1), "+7 700 000 00 00", Tongue.Kazakh,
                [new(new("p-0001"), "Fictional Prisoner 1", Relation.Spouse, "", ["proof of kinship or marriage"])],
                ["identity paper N 1"], [new("ban-1", "", Today.AddDays(3), "decision 5")]),
        ]);

    public Task<ImmutableArray<VisitPaper>> Papers(CancellationToken cancellation) =>
        Task.FromResult(VisitPapers.Current.On(Today));

    public Task<VisitorReceipt> Enter(EnterVisitor order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        var verdict = VisitorRules.JudgeEnter(new(order, Today));
        return Task.FromResult(new VisitorReceipt(verdict, verdict.IsAllowed ? new PersonId("v-1") : null));
    }

    public Task<Verdict> Link(LinkVisitor order, CancellationToken cancellation) =>
        Task.FromResult(VisitorRules.JudgeLink(new(order, true, true)));

    public Task<Verdict> Paper(SeePaper order, CancellationToken cancellation) =>
        Task.FromResult(VisitorRules.JudgePaper(new(order, true, order.Paper.Length > 0, Today)));

    public Task<Verdict> Ban(BanVisitor order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Task.FromResult(VisitorRules.JudgeBan(new(order, true, Today)));
    }

    public Task<Verdict> EndBan(string id, string words, CancellationToken cancellation) =>
        Task.FromResult(VisitorRules.JudgeEndBan(true, words));

    public Task<VisitSetup> Setup(CancellationToken cancellation) => Task.FromResult(new VisitSetup(
        [new("r-1", "Room 1", false, true)],
        [new("vs-10", "r-1", DayOfWeek.Wednesday, new(10, 0), new(12, 0), 0, Today, null, 1, 4, [VisitKind.Short])],
        []));

    public Task<Verdict> Room(VisitRoom room, CancellationToken cancellation) =>
        Task.FromResult(VisitSetupRules.JudgeRoom(room));

    public Task<Verdict> Open(OpenTemplate order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Task.FromResult(VisitSetupRules.JudgeOpen(new(
            order.Template, order.Template.Room is "r-1" ? new("r-1", "Room 1", false, true) : null, null)));
    }

    public Task<Verdict> Change(ChangeTemplate order, CancellationToken cancellation) =>
        Task.FromResult(VisitSetupRules.JudgeChange(new(order, true, 2, null)));

    public Task<ImmutableArray<VisitView>> Affected(BlockDay order, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<VisitView>>(order.Day == Today ? [visits["vi-1"]] : []);

    public Task<Verdict> Block(BlockDay order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Task.FromResult(VisitSetupRules.JudgeBlock(new(order, Today, true)));
    }

    public Task<Verdict> Unblock(string id, CancellationToken cancellation) =>
        Task.FromResult(VisitSetupRules.JudgeUnblock(isBlocked: false));
}
