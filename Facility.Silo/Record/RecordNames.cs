using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>Names for the ids of a page of entries: looked up when read, so erasing a person erases the name.</summary>
public sealed class RecordNames
{
    private readonly Dictionary<string, string> names;

    private RecordNames(Dictionary<string, string> names) => this.names = names;

    public static async Task<RecordNames> Read(
        FacilityDb db, IReadOnlyCollection<RecordRow> rows, CancellationToken cancellation)
    {
        var ids = rows.SelectMany(IdsIn).Distinct(StringComparer.Ordinal).ToList();
        return new(await db.People.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation));
    }

    /// <summary>The name of an id, or the id.</summary>
    public string Of(string id) => names.TryGetValue(id, out var name) ? name : id;

    /// <summary>"Person role station" with the person's name for the id.</summary>
    public string InSentence(string who)
    {
        var words = who.Split(' ', 2);
        return words.Length == 1 ? Of(words[0]) : $"{Of(words[0])} ({words[1]})";
    }

    private static IEnumerable<string> IdsIn(RecordRow row)
    {
        var facts = RecordBody.Read(row.Body);
        return
        [
            row.Who.Split(' ')[0],
            row.Where,
            facts.GetValueOrDefault("holder", ""),
            facts.GetValueOrDefault("person", ""),
            facts.GetValueOrDefault("actor", "").Split(' ')[0],
        ];
    }
}
