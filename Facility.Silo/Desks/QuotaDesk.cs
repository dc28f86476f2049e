using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Quotas;
using Facility.Contracts.Verdicts;
using Facility.Silo.Housing;
using Facility.Silo.Quotas;

namespace Facility.Silo.Desks;

/// <summary>The desk of quotas.</summary>
public sealed class QuotaDesk(
    DeskGuard guard, QuotaQueries queries, QuotaStore store, DatedFactStore facts, HousingChanges changes)
    : IQuotaOffice
{
    public async Task<QuotaFile?> Of(PersonId person, Tongue tongue, CancellationToken cancellation)
    {
        await guard.Enter<IQuotaOffice>(cancellation);
        return await queries.Of(person, tongue, cancellation);
    }

    public async Task<QuotaAnswer> Ask(QuotaAsk ask, CancellationToken cancellation)
    {
        await guard.Enter<IQuotaOffice>(cancellation);
        return await queries.Ask(ask, cancellation);
    }

    public async Task<ImmutableArray<PolicyChange>> Changes(string from, string to, CancellationToken cancellation)
    {
        await guard.Enter<IQuotaOffice>(cancellation);
        return await queries.Changes(from, to, cancellation);
    }

    public async Task<Verdict> Open(OpenQuota order, CancellationToken cancellation) =>
        await store.Open(await guard.Enter<IQuotaOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Reward(RewardQuota order, CancellationToken cancellation) =>
        await store.Reward(await guard.Enter<IQuotaOffice>(cancellation), order, cancellation);

    public async Task<Verdict> SetFact(SetDatedFact order, CancellationToken cancellation)
    {
        var verdict = await facts.Set(await guard.Enter<IQuotaOffice>(cancellation), order, cancellation);

        // Some houses hold people of different conditions apart: where they live is judged again.
        if (verdict.IsAllowed && order.Fact is DatedFact.Conditions) changes.Note();
        return verdict;
    }

    public async Task<Verdict> TakeBack(TakeBackQuota order, CancellationToken cancellation) =>
        await store.TakeBack(await guard.Enter<IQuotaOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Decide(DecideQuota order, CancellationToken cancellation) =>
        await store.Decide(await guard.Enter<IQuotaOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Override(OverrideQuota order, CancellationToken cancellation) =>
        await store.Override(await guard.Enter<IQuotaOffice>(cancellation), order, cancellation);

    public async Task<Verdict> Confirm(ConfirmQuotaOverride order, CancellationToken cancellation) =>
        await store.Confirm(await guard.Enter<IQuotaOffice>(cancellation), order, cancellation);
}
