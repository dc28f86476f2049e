using System.Collections.Immutable;
using Facility.Contracts.Verdicts;

namespace Facility.Domain.Rules;

/// <summary>Judging by a table of rules: every objection is collected, not only the first.</summary>
public static class RuleTable
{
    /// <summary>What the rules of a table say to these facts.</summary>
    public static Verdict Judge<TFacts>(this ImmutableArray<Rule<TFacts>> rules, TFacts facts) => new(
    [
        .. from rule in rules
           let objection = rule.Judge(facts)
           where objection is not null
           select new Refusal(rule.Id, objection.Because, objection.WouldChange)
    ]);
}
