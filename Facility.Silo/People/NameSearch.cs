using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.People;

/// <summary>People whose name or id has every word that was typed, in any order and either script.</summary>
public static class NameSearch
{
    // More words than a name has parts only cost time.
    private const int WordsMax = 6;

    // What the index of names is made of: three letters in a row.
    private const int IndexedMin = 3;

    /// <summary>Leaves those who match.</summary>
    public static IQueryable<PersonRow> Named(this IQueryable<PersonRow> people, FacilityDb db, string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsMax))
        {
            var (folded, latin) = (NameFolding.Fold(word), NameFolding.ToLatin(word));
            if (folded.Length == 0) continue;
            people = people.Among(db, folded, latin);
            people = latin.Length == 0
                ? people.Where(person => person.SearchName.Contains(folded))
                : people.Where(person => person.SearchName.Contains(folded) || person.SearchName.Contains(latin));
        }
        return people;
    }

    // The index only narrows whom the comparison looks at; one or two letters are in most names anyway.
    private static IQueryable<PersonRow> Among(
        this IQueryable<PersonRow> people, FacilityDb db, string folded, string latin)
    {
        if (folded.Length < IndexedMin || latin.Length is > 0 and < IndexedMin) return people;
        var ids = Indexed(db, folded);
        if (latin.Length > 0 && latin != folded) ids = ids.Union(Indexed(db, latin));
        return people.Where(person => ids.Contains(person.Id));
    }

    private static IQueryable<string> Indexed(FacilityDb db, string word)
    {
        var pattern = $"*{string.Concat(word.Select(letter => letter is '*' or '?' or '[' or ']' ? '?' : letter))}*";
        return db.NameIndex.Where(row => EF.Functions.Glob(row.SearchName, pattern)).Select(row => row.PersonId);
    }
}
