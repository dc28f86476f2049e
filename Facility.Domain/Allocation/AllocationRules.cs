using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Roles;

namespace Facility.Domain.Allocation;

/// <summary>Who may live where: one table, run at proposal, at commit and on every later change.</summary>
public static class AllocationRules
{
    /// <summary>All rules.</summary>
    public static ImmutableArray<AllocationRule> All { get; } =
        [.. SpaceRules.All, .. SeparationRules.All, .. CareRules.All, .. KeepApartRules.All];

    /// <summary>Those about who lives together, not about the cell and its space.</summary>
    public static ImmutableArray<AllocationRule> BetweenPeople { get; } =
        [.. SeparationRules.All, .. CareRules.BetweenPeople, .. KeepApartRules.All];

    /// <summary>Everything that stands against a placement, the weightiest first.</summary>
    /// <param name="facts">Who, where, with whom.</param>
    /// <param name="reader">In which language it is said, and how much of the evidence.</param>
    public static AllocationVerdict Judge(AllocationFacts facts, AllocationReader reader) => new(
    [
        .. from one in Findings(facts)
           orderby one.Finding.Outcome descending
           select new AllocationObjection(
               one.Rule.Id, one.Finding.Outcome, AllocationWords.Because(one.Rule.Id, one.Finding, reader),
               AllocationWords.WouldChange(one.Rule.Id, reader.Tongue),
               one.Finding.Outcome is AllocationOutcome.NeedsOverride ? one.Rule.OverriddenBy : Role.None)
    ]);

    /// <summary>What the rules find against a placement, in the order of the table and without words.</summary>
    public static IEnumerable<(AllocationRule Rule, Finding Finding)> Findings(AllocationFacts facts)
    {
        foreach (var rule in All)
            if (rule.Find(facts) is { } finding) yield return (rule, finding);
    }

    /// <summary>Whether nothing stands against a placement but notes; the same table, without its words.</summary>
    public static bool IsOpen(AllocationFacts facts)
    {
        foreach (var rule in All)
            if (rule.Find(facts) is { Outcome: > AllocationOutcome.Noted }) return false;
        return true;
    }
}

/// <summary>Who reads a verdict.</summary>
/// <param name="Tongue">Their language.</param>
/// <param name="SeesOthers">Whether they may know who the others are that stand against it.</param>
/// <param name="SeesHealth">Whether they may know who a medical ground is about.</param>
public sealed record AllocationReader(Tongue Tongue, bool SeesOthers, bool SeesHealth);
