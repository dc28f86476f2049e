using Facility.Contracts.Papers;
using Facility.Contracts.Parcels;
using Facility.Contracts.Visits;
using Facility.Domain.Papers;
using Facility.Domain.Parcels;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;
using Facility.Domain.Rules;
using Facility.Domain.Visits;

namespace Facility.Tests.Papers;

public sealed class PaperWordsTests
{
    // What a notice can be about: the rules of a booking, of accepting a parcel, and of the number.
    private static readonly IRule[] Told = [.. VisitRules.All, .. ParcelRules.Accept, .. QuotaRules.Ask];

    [Fact]
    public void Every_text_speaks_every_language_with_the_same_places() =>
        Assert.All(PaperWords.Keys, key => Assert.True(PaperWords.Speaks(key), key));

    [Fact]
    public void Everything_that_a_paper_may_name_has_a_word()
    {
        Has<PaperKind>("title");
        Has<VisitKind>("kind");
        Has<VisitState>("state");
        Has<Relation>("relation");
        Has<ParcelWay>("way");
        Has<ParcelState>("parcel");
        Has<VisitRefusal>("refusal");
        Assert.All(ParcelList.On(new(2026, 5, 4)).Values,
            item => Assert.Contains($"unit-{item.Unit}", PaperWords.Keys));
    }

    [Fact]
    public void The_source_of_every_rule_that_a_notice_may_name_is_said_in_every_language() =>
        Assert.All(Told, rule => Assert.Contains(PaperWords.SourceKey(rule.Source), PaperWords.Keys));

    [Fact]
    public void The_source_of_every_entitlement_is_said_in_every_language() =>
        Assert.All(
            PolicyBook.Current.Profiles
                .SelectMany(profile => PolicyBook.Current.On(profile.From).Entitlements.Values)
                .Select(row => row.Source),
            source => Assert.Contains(PaperWords.SourceKey(source), PaperWords.Keys));

    private static void Has<T>(string key) where T : struct, Enum =>
        Assert.All(Enum.GetNames<T>(), name => Assert.Contains($"{key}-{name}", PaperWords.Keys));
}
