using Facility.Contracts.Allocation;
using Facility.Domain.Allocation;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Tests.Allocation;

/// <summary>Cases that a lawyer can read: who, where, with whom, and what the rules must say.</summary>
public sealed class GoldenTests
{
    private const int CasesMin = 200;
    private static readonly AllocationReader Medic = new(Tongue.English, SeesOthers: true, SeesHealth: true);
    private static readonly AllocationReader Stranger = new(Tongue.Kazakh, SeesOthers: false, SeesHealth: false);
    private static readonly Dictionary<string, GoldenCase> All = Read().ToDictionary(one => one.Case);

    public static TheoryData<string> Cases => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_what_the_case_says(string name)
    {
        var expected = All[name];
        var verdict = AllocationRules.Judge(expected.Facts(), Medic);
        var rules = verdict.Objections.Select(one => one.Rule).Order(StringComparer.Ordinal);

        Assert.Equal(
            $"{expected.Expect}: {string.Join(' ', expected.Rules.Order(StringComparer.Ordinal))}",
            $"{verdict.Outcome}: {string.Join(' ', rules)}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_the_same_to_whoever_may_not_see_the_others(string name)
    {
        var (facts, open) = (All[name].Facts(), AllocationRules.Judge(All[name].Facts(), Medic));
        var covered = AllocationRules.Judge(facts, Stranger);

        Assert.Equal(open.Objections.Select(one => (one.Rule, one.Outcome, one.OverriddenBy)),
            covered.Objections.Select(one => (one.Rule, one.Outcome, one.OverriddenBy)));
        var others = facts.With.Concat(facts.Near.Select(one => one.Person)).Select(one => one.Name).ToList();
        Assert.All(covered.Objections, one => Assert.DoesNotContain(
            others, name => one.Because.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void There_are_two_hundred_cases_and_each_rule_both_objects_and_keeps_silent_in_some()
    {
        Assert.True(All.Count >= CasesMin, $"{All.Count} cases, {CasesMin} at least");
        foreach (var rule in AllocationRules.All.Select(one => one.Id))
        {
            var objecting = All.Values.Count(one => one.Rules.Contains(rule));
            Assert.True(objecting > 0, $"{rule} objects in no case");
            Assert.True(objecting < All.Count, $"{rule} objects in every case");
        }
    }

    [Fact]
    public void Each_rule_speaks_three_languages()
    {
        Assert.All(AllocationRules.All, rule => Assert.True(AllocationWords.Speaks(rule.Id), rule.Id));
    }

    private static List<GoldenCase> Read() => new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithEnumNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build()
        .Deserialize<List<GoldenCase>>(File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "Allocation", "golden-cases.yaml")));
}
