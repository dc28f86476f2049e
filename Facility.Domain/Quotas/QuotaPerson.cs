using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Domain.Policy;

namespace Facility.Domain.Quotas;

/// <summary>What is known of somebody on the day that is asked about. A decision keeps it, so that it can be made
/// again.</summary>
public sealed record QuotaPerson
{
    /// <summary>Whether they are held here.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The type of the institution.</summary>
    public InstitutionType Institution { get; init; }

    /// <summary>The type that the court set, where somebody wrote it down.</summary>
    public InstitutionType? Set { get; init; }

    /// <summary>Where their case stands.</summary>
    public LegalStatus Status { get; init; }

    /// <summary>The conditions they serve in on that day.</summary>
    public Conditions Conditions { get; init; }

    /// <summary>The sentence.</summary>
    public SentenceClass Sentence { get; init; }

    /// <summary>The degree of conduct on that day, −3 to +3.</summary>
    public int Degree { get; init; }

    /// <summary>Whether they are younger than eighteen.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Whether the law limits no money: disabled, a patient, with a child.</summary>
    public bool SpendsFreely { get; init; }

    /// <summary>The sanction they are isolated by on that day.</summary>
    public IsolationKind? Isolation { get; init; }

    /// <summary>The day on which that ends.</summary>
    public DateOnly? IsolatedUntil { get; init; }

    /// <summary>The last day of quarantine.</summary>
    public DateOnly? QuarantineUntil { get; init; }

    /// <summary>Calls a week, as the facility set them; null while it did not.</summary>
    public int? CallsPerWeek { get; init; }

    /// <summary>Conditions with their first days, the oldest first.</summary>
    public ImmutableArray<ConditionsSince> History { get; init; } = [];

    /// <summary>The conditions on a day: those of the newest row by then, of the oldest before all.</summary>
    public Conditions ConditionsOn(DateOnly day) => History.IsEmpty ? Conditions
        : (History.LastOrDefault(one => one.Since <= day) ?? History[0]).Is;

    /// <summary>The row of the table that is theirs; null while what decides it is not known.</summary>
    public (string For, string In)? RowOn(DateOnly day)
    {
        if (GroupOf() is not { } group) return null;
        if (group is "mixed" or "arrest" or EntitlementWords.PreTrial or EntitlementWords.PreTrialMinor)
            return (group, EntitlementWords.Any);
        var conditions = ConditionsOn(day);
        return conditions is Conditions.Unset ? null : (group, conditions.ToString().ToLowerInvariant());
    }

    private string? GroupOf()
    {
        if (Status is LegalStatus.Suspect or LegalStatus.Accused
            || (Status is LegalStatus.Unknown && Institution is InstitutionType.PreTrial))
            return IsMinor ? EntitlementWords.PreTrialMinor : EntitlementWords.PreTrial;

        // Who serves in a house of several regimes is held by the type that the court set, and nobody guesses it.
        var type = Set ?? (Institution is InstitutionType.Mixed or InstitutionType.PreTrial
            ? InstitutionType.Unset : Institution);
        return type is InstitutionType.Unset or InstitutionType.PreTrial ? null
            : Sentence is SentenceClass.Life ? EntitlementWords.Life : type.ToString().ToLowerInvariant();
    }
}

/// <summary>Conditions from a day on.</summary>
/// <param name="Since">The first day.</param>
/// <param name="Is">The conditions.</param>
public sealed record ConditionsSince(DateOnly Since, Conditions Is);
