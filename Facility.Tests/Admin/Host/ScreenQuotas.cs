using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;
using Facility.Tests.Domain;

namespace Facility.Tests.Admin.Host;

/// <summary>p-0001 has a ledger: one visit promised, one of a reward, one asked for beyond the figures.</summary>
internal sealed class ScreenQuotas : IQuotaOffice
{
    private static readonly DateTimeOffset At = new(2026, 5, 3, 8, 0, 0, TimeSpan.Zero);

    public ConcurrentQueue<object> Done { get; } = [];

    public Task<QuotaFile?> Of(PersonId person, Tongue tongue, CancellationToken cancellation) => Task.FromResult(
        person.Value != "p-0001" ? null : new QuotaFile(
            person, "Fictional Prisoner 1", [.. Enum.GetValues<QuotaKind>().Select(kind => MeterOf(kind, tongue))],
            [
                new(4, QuotaAct.OverrideAsked, QuotaKind.ShortVisit, QuotaSource.None, new(2026, 5, 3), 1)
                {
                    Words = "a funeral", By = "Officer 2", At = At,
                },
                new(1, QuotaAct.Reserved, QuotaKind.ShortVisit, QuotaSource.Ordinary, new(2026, 5, 3), 1)
                {
                    By = "Officer 1", At = At, Counts = true, Profile = "kz-2025",
                },
            ],
            [
                new(DatedFact.Conduct, 2, new(2026, 2, 1), "order 8"),
                new(DatedFact.Conditions, 1, new(2025, 3, 1), "as the register says"),
            ]));

    public Task<QuotaAnswer> Ask(QuotaAsk ask, CancellationToken cancellation) =>
        Task.FromResult(QuotaJudge.Decide(RuleCases.QuotaAsked with { Ask = ask }).Answer);

    public Task<ImmutableArray<PolicyChange>> Changes(string from, string to, CancellationToken cancellation) =>
        Task.FromResult(PolicyBook.Current.Under(from) is { } old && PolicyBook.Current.Under(to) is { } other
            ? PolicyDiff.Of(old.On(new(2026, 5, 3)), other.On(new(2026, 5, 3))) : []);

    public Task<Verdict> Open(OpenQuota order, CancellationToken cancellation) =>
        Keep(order, QuotaActRules.JudgeOpen(order, new(2026, 12, 31)));

    public Task<Verdict> Reward(RewardQuota order, CancellationToken cancellation) =>
        Keep(order, QuotaActRules.JudgeReward(order));

    public Task<Verdict> SetFact(SetDatedFact order, CancellationToken cancellation) =>
        Keep(order, QuotaActRules.JudgeFact(order, DateOnly.MaxValue));

    public Task<Verdict> TakeBack(TakeBackQuota order, CancellationToken cancellation) =>
        Keep(order, QuotaActRules.JudgeTakeBack(new(RuleCases.QuotaKept, order.Entry, Settles: false), order));

    public Task<Verdict> Decide(DecideQuota order, CancellationToken cancellation) =>
        Keep(order, QuotaActRules.JudgeDecide(order, order.Kind is QuotaKind.Call));

    public Task<Verdict> Override(OverrideQuota order, CancellationToken cancellation) =>
        Keep(order, QuotaActRules.JudgeOverride(order));

    public Task<Verdict> Confirm(ConfirmQuotaOverride order, CancellationToken cancellation) =>
        Keep(order, QuotaActRules.JudgeConfirm(RuleCases.QuotaKept, order.Entry, new("a-admin")));

    private Task<Verdict> Keep(object order, Verdict verdict)
    {
        Done.Enqueue(order);
        return Task.FromResult(verdict);
    }

    private static QuotaMeter MeterOf(QuotaKind kind, Tongue tongue)
    {
        var decision = QuotaJudge.Decide(RuleCases.QuotaAsked with
        {
            Ask = new(new("p-0001"), kind, new(2026, 5, 20), "") { Tongue = tongue },
            Book = QuotaBook.Of(
            [
                new(1, QuotaAct.Reserved, QuotaKind.ShortVisit, new(2026, 5, 3)) { Source = QuotaSource.Ordinary },
            ]),
        });
        return new(kind, decision.Verdict.IsAllowed, decision.Next, decision.Lines)
        {
            IsUnset = decision.IsUnset, Rules = decision.Verdict.Rules,
        };
    }
}
