using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Domain.Allocation;
using Facility.Domain.Policy;

namespace Facility.Domain.OutOfCell;

/// <summary>How long somebody is to be outdoors, and in contact, each day.</summary>
public static class MeterNorms
{
    private const string Floor = "out-of-cell.floor";

    /// <summary>Time outdoors: what the law gives them, and never less than the international floor.</summary>
    /// <param name="facts">Whose.</param>
    /// <param name="policy">The figures of the day.</param>
    public static MeterNorm? Outdoors(NormFacts facts, DayPolicy policy)
    {
        var law = KeyOf(facts) is { } key ? Of(key, policy) : null;
        return Of(Floor, policy) is { } floor && !(law?.Least >= floor.Least) ? floor : law;
    }

    /// <summary>Contact, of who is isolated, from their first whole day on; of others nobody asks for a number.
    /// </summary>
    public static MeterNorm? Contact(NormFacts facts, DayPolicy policy) =>
        facts is { Isolation: not null, SinceBefore: true } ? Of("out-of-cell.contact", policy) : null;

    private static MeterNorm? Of(string key, DayPolicy policy) =>
        policy.Whole(key) is { } minutes ? new(TimeSpan.FromMinutes(minutes), policy.SourceOf(key)) : null;

    private static string? KeyOf(NormFacts facts) => facts.Isolation switch
    {
        IsolationKind.Disciplinary => "out-of-cell.disciplinary",
        IsolationKind.SingleCell => "out-of-cell.single-cell",
        _ when IsPreTrial(facts) => facts.Person.AgeOn(facts.Day) < Ages.Adult
            ? "out-of-cell.pre-trial-minor" : "out-of-cell.pre-trial",
        _ => KeyOfConditions(facts),
    };

    private static bool IsPreTrial(NormFacts facts) => facts.Person.Status switch
    {
        LegalStatus.Suspect or LegalStatus.Accused => true,
        LegalStatus.Unknown => facts.Institution is InstitutionType.PreTrial,
        _ => false,
    };

    // Conditions nobody has entered leave the floor: it is asked for whatever they are.
    private static string? KeyOfConditions(NormFacts facts)
    {
        var group = facts.Person.SentenceClass is SentenceClass.Life ? "life" : facts.Institution switch
        {
            InstitutionType.Medium or InstitutionType.Unset => "medium",
            InstitutionType.Maximum => "maximum",
            InstitutionType.Emergency => "emergency",
            InstitutionType.Full => "full",
            _ => null,
        };
        return group is null || facts.Person.Conditions is Conditions.Unset ? null
            : $"out-of-cell.{group}-{facts.Person.Conditions.ToString().ToLowerInvariant()}";
    }
}

/// <summary>A figure that is owed each day.</summary>
/// <param name="Least">How long.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record MeterNorm(TimeSpan Least, string Source);

/// <summary>On what a norm depends.</summary>
/// <param name="Person">The person.</param>
/// <param name="Institution">The type of institution.</param>
/// <param name="Isolation">On what footing they are isolated when the day ends, or now; null for not at all.</param>
/// <param name="SinceBefore">Whether that order held when the day began.</param>
/// <param name="Day">Which day.</param>
public sealed record NormFacts(
    Particulars Person, InstitutionType Institution, IsolationKind? Isolation, bool SinceBefore, DateOnly Day);
