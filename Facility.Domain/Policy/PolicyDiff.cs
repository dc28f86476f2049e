using System.Collections.Immutable;
using Facility.Contracts.Quotas;

namespace Facility.Domain.Policy;

/// <summary>What differs between two profiles: which cells of the table, for whom, and which figures.</summary>
public static class PolicyDiff
{
    private const string Nothing = "not set";

    private static readonly QuotaKind[] Kinds =
    [
        QuotaKind.ShortVisit, QuotaKind.LongVisit, QuotaKind.Parcel, QuotaKind.SmallPost, QuotaKind.Spending,
    ];

    /// <summary>What changes, group by group and then figure by figure; nobody is counted.</summary>
    public static ImmutableArray<PolicyChange> Of(DayPolicy older, DayPolicy newer) =>
    [
        .. from name in older.Entitlements.Keys.Union(newer.Entitlements.Keys).OrderBy(Order).ThenBy(name => name.In)
           from kind in Kinds
           let was = Say(older, name, kind)
           let becomes = Say(newer, name, kind)
           where was != becomes
           select new PolicyChange(name.For, name.In, kind.ToString(), was, becomes, null),
        .. from key in older.Figures.Keys.Union(newer.Figures.Keys).Order(StringComparer.Ordinal)
           let was = older.Figures.GetValueOrDefault(key)?.Is ?? Nothing
           let becomes = newer.Figures.GetValueOrDefault(key)?.Is ?? Nothing
           where was != becomes
           select new PolicyChange("", "", key, was, becomes, null),
    ];

    private static int Order((string For, string In) name) => EntitlementWords.Groups.IndexOf(name.For);

    private static string Say(DayPolicy policy, (string For, string In) name, QuotaKind kind) =>
        policy.Entitlements.GetValueOrDefault(name)?.Of(kind).ToString() ?? Nothing;
}
