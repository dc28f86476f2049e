using System.Collections.Immutable;
using Facility.Domain.Visits;
using Facility.Silo.Persistence;

namespace Facility.Silo.Visits;

/// <summary>What the ledger says of one more visit on each of many days, asked once.</summary>
/// <param name="Lines">Its arithmetic, line by line; empty for what is never counted.</param>
/// <param name="Next">The first day that has one; null for none.</param>
/// <param name="Says">Why there is none before.</param>
internal sealed record VisitMeter(ImmutableArray<string> Lines, DateOnly? Next, string Says)
{
    /// <summary>Whether the kind is counted at all.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Asks, as if a visit that is there already were not.</summary>
    public static async Task<VisitMeter> Read(
        (FacilityDb Db, DateTimeOffset Now) at, VisitQuota quota, VisitParties parties,
        (DateOnly From, string OwnKey) of)
    {
        if (!VisitUse.IsCounted(parties.Asked.Kind)) return new([], null, "");
        var answer = await quota.Answer(at.Db, at.Now, parties, of.From, of.OwnKey);
        return new(
            answer.Lines, VisitQuota.IsEnough(answer) ? of.From : answer.Next, VisitQuota.Says(answer))
        {
            IsCounted = true,
        };
    }

    /// <summary>Whether one is left on a day; null for what is never counted.</summary>
    public VisitEntitlement? On(DateOnly day) =>
        IsCounted ? new(Next is { } first && day >= first, Says) : null;
}
