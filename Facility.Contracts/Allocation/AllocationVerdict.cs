using System.Collections.Immutable;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Allocation;

/// <summary>What the rules say of one person in one cell.</summary>
/// <remarks>The verdict is the same whoever asks; only the evidence is covered for those who may not see it.</remarks>
/// <param name="Objections">All of them, the weightiest first.</param>
[GenerateSerializer, Immutable, Alias("facility.allocation-verdict")]
public sealed record AllocationVerdict([property: Id(0)] ImmutableArray<AllocationObjection> Objections)
{
    /// <summary>Nothing stands against it.</summary>
    public static readonly AllocationVerdict Clear = new([]);

    /// <summary>The weightiest of the objections.</summary>
    public AllocationOutcome Outcome => Objections.IsEmpty ? AllocationOutcome.Allowed
        : Objections.Max(one => one.Outcome);

    /// <summary>Whether it may be done without anybody's override.</summary>
    public bool IsAllowed => Outcome <= AllocationOutcome.Noted;

    /// <summary>Whether a second person may override what stands against it.</summary>
    public bool IsOverridable => Outcome is AllocationOutcome.NeedsOverride;
}

/// <summary>What follows from an objection.</summary>
public enum AllocationOutcome
{
    /// <summary>Nothing stands against it.</summary>
    Allowed = 0,

    /// <summary>It is allowed; the note is shown and kept.</summary>
    Noted = 1,

    /// <summary>It is allowed only with a second person's override, with a reason and an end.</summary>
    NeedsOverride = 2,

    /// <summary>Nobody can allow it.</summary>
    Never = 3,
}

/// <summary>One objection.</summary>
/// <param name="Rule">Which rule, e.g. PLACE-02.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Because">A sentence in the reader's language, with the evidence as far as they may see it.</param>
/// <param name="WouldChange">What would have to change; empty if nothing can.</param>
/// <param name="OverriddenBy">Who may override; <see cref="Role.None"/> for nobody.</param>
[GenerateSerializer, Immutable, Alias("facility.allocation-objection")]
public sealed record AllocationObjection(
    [property: Id(0)] string Rule,
    [property: Id(1)] AllocationOutcome Outcome,
    [property: Id(2)] string Because,
    [property: Id(3)] string WouldChange,
    [property: Id(4)] Role OverriddenBy);
