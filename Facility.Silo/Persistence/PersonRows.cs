using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Silo.People;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Persistence;

/// <summary>How a person's row is made and found.</summary>
public static class PersonRows
{
    public static PersonRow NewRow(
        PersonId id, string name, PersonKind kind, string post, DateOnly? born, bool fictional) => new()
    {
        Id = id.Value,
        Name = name,
        SearchName = NameFolding.Kept(name, id.Value),
        NameKey = NameOrder.KeyOf(name),
        Kind = kind,
        Post = post,
        Born = born,
        Fictional = fictional,
    };

    /// <summary>The row of what separates a prisoner.</summary>
    public static PrisonerRow NewPrisoner(PersonId id, Particulars particulars)
    {
        var row = new PrisonerRow { PersonId = id.Value };
        Copy(particulars, row);
        return row;
    }

    /// <summary>Brings a row to what is known now; the birth stands with the person.</summary>
    public static void Copy(Particulars from, PrisonerRow to)
    {
        (to.Sex, to.Imprisonment, to.Status) = (from.Sex, from.Imprisonment, from.Status);
        (to.Conditions, to.SentenceClass, to.Offence) = (from.Conditions, from.SentenceClass, from.Offence);
        (to.Needs, to.Traits, to.HealthGroup) = (from.Needs, from.Traits, from.HealthGroup);
        (to.Cases, to.QuarantineUntil) = (string.Join(' ', from.Cases), from.QuarantineUntil);
    }

    /// <summary>What is known of a person; of somebody without a row nothing is.</summary>
    public static Particulars ParticularsOf(DateOnly? born, PrisonerRow? row) => row is null
        ? new() { Born = born }
        : new()
        {
            Sex = row.Sex,
            Born = born,
            Imprisonment = row.Imprisonment,
            Status = row.Status,
            Conditions = row.Conditions,
            SentenceClass = row.SentenceClass,
            Offence = row.Offence,
            Needs = row.Needs | (row.Children > 0 ? PersonNeeds.WithChild : PersonNeeds.None),
            Traits = row.Traits,
            HealthGroup = row.HealthGroup,
            Cases = [.. row.Cases.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            QuarantineUntil = row.QuarantineUntil,
        };
}
