using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Quotas;

/// <summary>Visits, parcels and money that somebody may have: asked, explained, kept in a ledger.</summary>
public interface IQuotaOffice
{
    /// <summary>Meters, ledger and dated facts of a person; null for nobody held here.</summary>
    [Operation("quota.read")]
    Task<QuotaFile?> Of(PersonId person, Tongue tongue, CancellationToken cancellation);

    /// <summary>Whether somebody may have one on a day, with the arithmetic; nothing is written.</summary>
    [Operation("quota.read")]
    Task<QuotaAnswer> Ask(QuotaAsk ask, CancellationToken cancellation);

    /// <summary>What changes between two profiles, and how many people here it concerns; empty for a name that is
    /// none.</summary>
    [Operation("quota.read")]
    Task<ImmutableArray<PolicyChange>> Changes(string from, string to, CancellationToken cancellation);

    /// <summary>Writes down what was used elsewhere. Refusals: QUOT-13, QUOT-20; fault 1003.</summary>
    [Operation("quota.write")]
    Task<Verdict> Open(OpenQuota order, CancellationToken cancellation);

    /// <summary>Grants a reward. Refusals: QUOT-14, QUOT-20; fault 1003.</summary>
    [Operation("quota.write")]
    Task<Verdict> Reward(RewardQuota order, CancellationToken cancellation);

    /// <summary>Writes a dated fact down. Refusals: QUOT-15, QUOT-16, QUOT-20; fault 1003.</summary>
    [Operation("quota.write")]
    Task<Verdict> SetFact(SetDatedFact order, CancellationToken cancellation);

    /// <summary>A line counts no more. Refusals: QUOT-10 to QUOT-12, QUOT-20; fault 1003.</summary>
    [Operation("quota.write")]
    Task<Verdict> TakeBack(TakeBackQuota order, CancellationToken cancellation);

    /// <summary>Decides a case for which no figure is set. Refusals: QUOT-17, QUOT-20; fault 1003.</summary>
    [Operation("quota.decide")]
    Task<Verdict> Decide(DecideQuota order, CancellationToken cancellation);

    /// <summary>Asks for one beyond the figures. Refusals: QUOT-18, QUOT-20; fault 1003.</summary>
    [Operation("quota.override")]
    Task<Verdict> Override(OverrideQuota order, CancellationToken cancellation);

    /// <summary>The second person's yes. Refusals: QUOT-19, QUOT-20; fault 1003.</summary>
    [Operation("quota.override")]
    Task<Verdict> Confirm(ConfirmQuotaOverride order, CancellationToken cancellation);
}
