using System.Text.Json.Serialization;
using Facility.Contracts.People;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Exchange;

/// <summary>What a sheet says of somebody held here: the same facts as reception, custody and housing keep.</summary>
internal sealed record PersonFacts
{
    /// <summary>The word for no end, as a sheet says it.</summary>
    public const string ForLife = "life";

    public string Name { get; init; } = "";
    public DateOnly? Born { get; init; }
    public Sex Sex { get; init; }
    public Imprisonment Imprisonment { get; init; }
    public LegalStatus Status { get; init; }
    public Conditions Conditions { get; init; }
    public SentenceClass SentenceClass { get; init; }
    public Offence Offence { get; init; }
    public PersonNeeds Needs { get; init; }
    public PersonTraits Traits { get; init; }
    public string HealthGroup { get; init; } = "";
    public string Cases { get; init; } = "";
    public DateOnly? QuarantineUntil { get; init; }
    public string LegalOrder { get; init; } = "";
    public DateOnly? OrderedOn { get; init; }

    /// <summary>A day, "life", or empty.</summary>
    public string HeldUntil { get; init; } = "";
    public string Cell { get; init; } = "";

    /// <summary>What separates them, as rules look at it.</summary>
    [JsonIgnore]
    public Particulars Particulars => new()
    {
        Sex = Sex, Born = Born, Imprisonment = Imprisonment, Status = Status, Conditions = Conditions,
        SentenceClass = SentenceClass, Offence = Offence, Needs = Needs, Traits = Traits, HealthGroup = HealthGroup,
        Cases = [.. Cases.Split(' ', StringSplitOptions.RemoveEmptyEntries)], QuarantineUntil = QuarantineUntil,
    };

    /// <summary>The facts of three rows and a home.</summary>
    public static PersonFacts Of(PersonRow person, PrisonerRow? prisoner, CustodyRow? custody, string? cell)
    {
        var known = PersonRows.ParticularsOf(person.Born, prisoner);
        return new()
        {
            Name = person.Name, Born = person.Born, Sex = known.Sex, Imprisonment = known.Imprisonment,
            Status = known.Status, Conditions = known.Conditions, SentenceClass = known.SentenceClass,
            Offence = known.Offence, Needs = known.Needs, Traits = known.Traits, HealthGroup = known.HealthGroup,
            Cases = string.Join(' ', known.Cases), QuarantineUntil = known.QuarantineUntil,
            LegalOrder = custody?.LegalOrder ?? "", OrderedOn = custody?.OrderedOn,
            HeldUntil = custody is not { LegalOrder.Length: > 0 } ? ""
                : custody.HeldUntil is { } until ? SheetDays.Write(until) : ForLife,
            Cell = cell ?? "",
        };
    }
}
