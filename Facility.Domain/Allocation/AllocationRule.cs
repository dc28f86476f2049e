using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Roles;
using Facility.Domain.Rules;

namespace Facility.Domain.Allocation;

/// <summary>One rule of placing, and what follows from breaking it.</summary>
/// <param name="Id">Unique in the system, e.g. PLACE-02.</param>
/// <param name="Sentence">True of every placement that stands unopposed.</param>
/// <param name="Source">A law with its article, an invariant, or "ours".</param>
/// <param name="Find">What stands against it; null for nothing.</param>
public sealed record AllocationRule(
    string Id, string Sentence, string Source, Func<AllocationFacts, Finding?> Find) : IRule
{
    /// <summary>Who may override; <see cref="Role.None"/> for nobody.</summary>
    public Role OverriddenBy { get; init; } = Role.Supervisor;
}

/// <summary>What a rule found: an outcome and the values that its words name.</summary>
/// <param name="Outcome">What follows.</param>
/// <param name="Evidence">Values for the sentence, in the order of its places.</param>
public sealed record Finding(AllocationOutcome Outcome, ImmutableArray<string> Evidence)
{
    /// <summary>Nobody can allow it.</summary>
    public static Finding Never(params ReadOnlySpan<string> evidence) =>
        new(AllocationOutcome.Never, [.. evidence]);

    /// <summary>A second person may.</summary>
    public static Finding NeedsOverride(params ReadOnlySpan<string> evidence) =>
        new(AllocationOutcome.NeedsOverride, [.. evidence]);

    /// <summary>It is only said.</summary>
    public static Finding Noted(params ReadOnlySpan<string> evidence) =>
        new(AllocationOutcome.Noted, [.. evidence]);
}
