using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Domain.Allocation;

namespace Facility.Tests.Allocation;

/// <summary>A person of a case: a man of 35, convicted, imprisoned for the first time, unless told otherwise.</summary>
public sealed class GoldenPerson
{
    public Sex Sex { get; set; } = Sex.Male;

    /// <summary>Full years; -1 for unknown.</summary>
    public int Age { get; set; } = 35;

    /// <summary>The date of birth, where the day matters; it stands instead of the age.</summary>
    public string? Born { get; set; }

    public Imprisonment Imprisonment { get; set; } = Imprisonment.First;

    public LegalStatus Status { get; set; } = LegalStatus.Convicted;

    public Conditions Conditions { get; set; } = Conditions.Ordinary;

    public SentenceClass Sentence { get; set; }

    public Offence Offence { get; set; }

    public List<PersonNeeds> Needs { get; set; } = [];

    public List<PersonTraits> Traits { get; set; } = [];

    public string HealthGroup { get; set; } = "";

    public List<string> Cases { get; set; } = [];

    /// <summary>Days of quarantine that are left, today included; 0 for none.</summary>
    public int QuarantineDays { get; set; }

    /// <summary>How far the case's person and this one are kept apart, if they are.</summary>
    public KeepApartLevel? KeptApart { get; set; }

    public HousedPerson Housed(string id, DateOnly today) => new(new PersonId(id), id, new()
    {
        Sex = Sex,
        Born = Born is { } born ? DateOnly.ParseExact(born, "yyyy-MM-dd")
            : Age < 0 ? null : today.AddYears(-Age).AddDays(-1),
        Imprisonment = Imprisonment,
        Status = Status,
        Conditions = Conditions,
        SentenceClass = Sentence,
        Offence = Offence,
        Needs = Needs.Aggregate(PersonNeeds.None, (all, one) => all | one),
        Traits = Traits.Aggregate(PersonTraits.None, (all, one) => all | one),
        HealthGroup = HealthGroup,
        Cases = [.. Cases],
        QuarantineUntil = QuarantineDays > 0 ? today.AddDays(QuarantineDays - 1) : null,
    });
}
