using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.People;

/// <summary>People whose name or id has every word that was typed, in any order and either script.</summary>
public static class NameSearch
{
    // More words than a name has parts only cost time.
    private const int WordsMax = 6;

    /// <summary>Leaves those who match.</summary>
    public static IQueryable<PersonRow> Named(this IQueryable<PersonRow> people, FacilityDb db, string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsMax))
        {
            var (folded, latin) = (NameFolding.Fold(word), NameFolding.ToLatin(word));
            if (folded.Length == 0) continue;
            people = db.Kind.Among(people, db, folded, latin);
            people = latin.Length == 0
                ? people.Where(person => person.SearchName.Contains(folded))
                : people.Where(person => person.SearchName.Contains(folded) || person.SearchName.Contains(latin));
        }
        return people;
    }
}
