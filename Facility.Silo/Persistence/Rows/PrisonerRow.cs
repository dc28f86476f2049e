using Facility.Contracts.People;
using Facility.Contracts.Roll;

namespace Facility.Silo.Persistence.Rows;

/// <summary>What separates a prisoner from others. Particulars stay here; the record holds ids only.</summary>
public sealed class PrisonerRow : IVersioned
{
    public required string PersonId { get; set; }
    public Sex Sex { get; set; }
    public Imprisonment Imprisonment { get; set; }
    public LegalStatus Status { get; set; }
    public Conditions Conditions { get; set; }
    public SentenceClass SentenceClass { get; set; }
    public Offence Offence { get; set; }
    public PersonNeeds Needs { get; set; }
    public PersonTraits Traits { get; set; }
    public string HealthGroup { get; set; } = "";

    /// <summary>Numbers of cases, parted by spaces.</summary>
    public string Cases { get; set; } = "";
    public DateOnly? QuarantineUntil { get; set; }
    public Presence Presence { get; set; }
    public DateTimeOffset? PresentSince { get; set; }

    /// <summary>How many children live here with her, kept by the register of children; no sheet changes it.</summary>
    public int Children { get; set; }

    public long Version { get; set; }
}
