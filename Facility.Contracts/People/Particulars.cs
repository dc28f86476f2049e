using System.Collections.Immutable;

namespace Facility.Contracts.People;

/// <summary>What must be known of a person before a cell is chosen. Never a diagnosis, never a story.</summary>
/// <remarks>A fact that nobody has entered is <c>Unknown</c>; it neither refuses nor allows, a named person decides.
/// </remarks>
[GenerateSerializer, Immutable, Alias("facility.particulars")]
public sealed record Particulars
{
    /// <summary>Sex, as the papers say.</summary>
    [Id(0)] public Sex Sex { get; init; }

    /// <summary>Date of birth; null while unknown.</summary>
    [Id(1)] public DateOnly? Born { get; init; }

    /// <summary>Whether they were imprisoned before.</summary>
    [Id(2)] public Imprisonment Imprisonment { get; init; }

    /// <summary>Where their case stands.</summary>
    [Id(3)] public LegalStatus Status { get; init; }

    /// <summary>The conditions they serve in.</summary>
    [Id(4)] public Conditions Conditions { get; init; }

    /// <summary>Whether the law holds them apart by sentence.</summary>
    [Id(5)] public SentenceClass SentenceClass { get; init; }

    /// <summary>The kind of their offence, as far as it separates.</summary>
    [Id(6)] public Offence Offence { get; init; }

    /// <summary>What the building must offer them.</summary>
    [Id(7)] public PersonNeeds Needs { get; init; }

    /// <summary>What separates or joins them.</summary>
    [Id(8)] public PersonTraits Traits { get; init; }

    /// <summary>A letter the medic gives: those of the same may share a cell, others not; empty for none.</summary>
    [Id(9)] public string HealthGroup { get; init; } = "";

    /// <summary>Numbers of their cases: whoever shares one is an accomplice.</summary>
    [Id(10)] public ImmutableArray<string> Cases { get; init; } = [];

    /// <summary>Last day of quarantine; null when not in it.</summary>
    [Id(11)] public DateOnly? QuarantineUntil { get; init; }

    /// <summary>Whole years on a day; null while the birth is unknown.</summary>
    public int? AgeOn(DateOnly day)
    {
        if (Born is not { } born) return null;
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }
}

/// <summary>Sex, as the papers say.</summary>
public enum Sex
{
    /// <summary>Nobody has entered it.</summary>
    Unknown = 0,

    /// <summary>A man.</summary>
    Male = 1,

    /// <summary>A woman.</summary>
    Female = 2,
}

/// <summary>Whether somebody was imprisoned before.</summary>
public enum Imprisonment
{
    /// <summary>Nobody has entered it.</summary>
    Unknown = 0,

    /// <summary>For the first time.</summary>
    First = 1,

    /// <summary>Was imprisoned before.</summary>
    Repeated = 2,
}

/// <summary>Where a case stands.</summary>
public enum LegalStatus
{
    /// <summary>Nobody has entered it.</summary>
    Unknown = 0,

    /// <summary>Suspected.</summary>
    Suspect = 1,

    /// <summary>Accused.</summary>
    Accused = 2,

    /// <summary>Sentenced.</summary>
    Convicted = 3,
}

/// <summary>Conditions of serving.</summary>
public enum Conditions
{
    /// <summary>Nobody has entered them, or the person serves no sentence.</summary>
    Unset = 0,

    /// <summary>Обычные.</summary>
    Ordinary = 1,

    /// <summary>Облегчённые.</summary>
    Lenient = 2,

    /// <summary>Льготные.</summary>
    Preferential = 3,

    /// <summary>Строгие.</summary>
    Strict = 4,
}

/// <summary>Sentences that the law holds apart from all others and from each other.</summary>
public enum SentenceClass
{
    /// <summary>None of them.</summary>
    Common = 0,

    /// <summary>Dangerous recidivism.</summary>
    DangerousRecidivism = 1,

    /// <summary>For life.</summary>
    Life = 2,

    /// <summary>For life, commuted to a term.</summary>
    CommutedLife = 3,

    /// <summary>Death, commuted.</summary>
    CommutedDeath = 4,
}

/// <summary>An offence, as far as it separates.</summary>
public enum Offence
{
    /// <summary>Nobody has entered it.</summary>
    Unknown = 0,

    /// <summary>Without violence, terror or extremism.</summary>
    NonViolent = 1,

    /// <summary>With violence.</summary>
    Violent = 2,

    /// <summary>Terror or extremism.</summary>
    Extremist = 3,
}

/// <summary>What the building must offer somebody.</summary>
[Flags]
public enum PersonNeeds
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>No step: cannot walk without a chair.</summary>
    StepFree = 1,

    /// <summary>A bed in the medical unit.</summary>
    MedicalBed = 2,

    /// <summary>Has an infant with her.</summary>
    WithChild = 4,

    /// <summary>A hand in daily life: a disability that asks for no other cell.</summary>
    DailyHelp = 8,
}

/// <summary>What separates or joins somebody.</summary>
[Flags]
public enum PersonTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Served with a court, law enforcement or a special body.</summary>
    FormerOfficial = 1,

    /// <summary>Works for the house.</summary>
    Housekeeping = 2,

    /// <summary>An adult trusted to live with minors.</summary>
    TrustedWithMinors = 4,

    /// <summary>Smokes.</summary>
    Smoker = 8,

    /// <summary>A foreigner.</summary>
    Foreigner = 16,

    /// <summary>By the medic's word has no long visits; never why.</summary>
    NoLongVisits = 32,
}
