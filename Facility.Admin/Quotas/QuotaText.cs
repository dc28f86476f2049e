using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;

namespace Facility.Admin.Quotas;

/// <summary>Quotas in words; the mark says it without colour too.</summary>
internal static class QuotaText
{
    /// <summary>What is counted.</summary>
    public static string Of(QuotaKind kind) => kind switch
    {
        QuotaKind.ShortVisit => "short visit",
        QuotaKind.LongVisit => "long visit",
        QuotaKind.Parcel => "parcel",
        QuotaKind.SmallPost => "small post",
        QuotaKind.Spending => "money",
        _ => "call",
    };

    /// <summary>What a line does.</summary>
    public static string Of(QuotaAct act) => act switch
    {
        QuotaAct.Opened => "used elsewhere",
        QuotaAct.Reserved => "promised",
        QuotaAct.Settled => "given",
        QuotaAct.GivenBack => "taken back",
        QuotaAct.Rewarded => "reward",
        QuotaAct.Decided => "decided by the head",
        QuotaAct.OverrideAsked => "asked for beyond the figures",
        QuotaAct.Overridden => "given beyond the figures",
        _ => "refused",
    };

    /// <summary>To what it is charged.</summary>
    public static string Of(QuotaSource source) => source switch
    {
        QuotaSource.Ordinary => "the conditions' number",
        QuotaSource.Swap => "long visits, given as a short one",
        QuotaSource.Reward => "a reward",
        QuotaSource.Degree => "the degree of conduct",
        QuotaSource.Decision => "the head's decision",
        QuotaSource.Override => "two people's override",
        _ => "",
    };

    /// <summary>How many.</summary>
    public static string Amount(QuotaLine line) => line.Kind is QuotaKind.Spending
        ? string.Create(CultureInfo.InvariantCulture, $"{line.Amount:0.##} ₸")
        : line.Amount.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>What a meter comes to.</summary>
    public static string Of(QuotaMeter meter) => meter switch
    {
        { MayNow: true, Kind: QuotaKind.Spending } => "● may spend today",
        { MayNow: true } => "● may have one today",
        { IsUnset: true } => "◇ no figure: the head decides",
        { Next: { } next } => string.Create(CultureInfo.InvariantCulture, $"▲ not today, from {next:yyyy-MM-dd}"),
        _ => "▲ not today",
    };

    /// <summary>A dated fact's value.</summary>
    public static string Of(DatedFactView fact) => fact.Fact switch
    {
        DatedFact.Conditions => $"{((Conditions)fact.Value).ToString().ToLowerInvariant()} conditions",
        DatedFact.Institution => $"type {((InstitutionType)fact.Value).ToString().ToLowerInvariant()}",
        _ => string.Create(CultureInfo.InvariantCulture, $"degree of conduct {fact.Value:+0;-0;0}"),
    };
}
