using System.Globalization;
using Facility.Admin.Speech;
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
        QuotaAct.Opened => "used elsewhere|a line",
        QuotaAct.Reserved => "promised|a line",
        QuotaAct.Settled => "given|a line",
        QuotaAct.GivenBack => "taken back|a line",
        QuotaAct.Rewarded => "reward|a line",
        QuotaAct.Decided => "decided by the head|a line",
        QuotaAct.OverrideAsked => "asked for beyond the figures|a line",
        QuotaAct.Overridden => "given beyond the figures|a line",
        _ => "refused|a line",
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
    public static string Amount(QuotaLine line, Words words) => line.Kind is QuotaKind.Spending
        ? string.Create(words.Culture, $"{line.Amount:0.##} ₸")
        : line.Amount.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>What a meter comes to.</summary>
    public static string Of(QuotaMeter meter, Words words) => meter switch
    {
        { MayNow: true, Kind: QuotaKind.Spending } => words["● may spend today"],
        { MayNow: true } => words["● may have one today"],
        { IsUnset: true } => words["◇ no figure: the head decides"],
        { Next: { } next } =>
            words["▲ not today, from {0}", next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        _ => words["▲ not today"],
    };

    /// <summary>A dated fact's value.</summary>
    public static string Of(DatedFactView fact, Words words) => fact.Fact switch
    {
        DatedFact.Conditions => words[$"{((Conditions)fact.Value).ToString().ToLowerInvariant()} conditions"],
        DatedFact.Institution => words[$"type {((InstitutionType)fact.Value).ToString().ToLowerInvariant()}"],
        _ => words["degree of conduct {0}", fact.Value.ToString("+0;-0;0", CultureInfo.InvariantCulture)],
    };
}
