using Facility.Contracts.Ids;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Record;

/// <summary>Names and marks for the ids of a page of entries: looked up when read, so erasing a person
/// erases the name.</summary>
public sealed class RecordNames
{
    private readonly Dictionary<string, string> names;

    private readonly SiteCatalogue site;
    private readonly DoorWords words;

    private RecordNames(Dictionary<string, string> names, SiteCatalogue site, DoorWords words) =>
        (this.names, this.site, this.words) = (names, site, words);

    public static async Task<RecordNames> Read(
        FacilityDb db, IReadOnlyCollection<RecordRow> rows, SiteCatalogue site, DoorWords words,
        CancellationToken cancellation)
    {
        var ids = rows.SelectMany(IdsIn).Distinct(StringComparer.Ordinal).ToList();
        return new(await db.People.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation), site, words);
    }

    /// <summary>The name of a person, the mark of a door, the name of a block; else the id.</summary>
    public string Of(string id) =>
        names.TryGetValue(id, out var name) ? name
        : !Identifier.IsValid(id) ? id
        : site.Doors.TryGetValue(new(id), out var door) ? door.Label
        : site.Turnstiles.TryGetValue(id, out var turnstile) ? turnstile.Label
        : site.Blocks.TryGetValue(new(id), out var block) ? block.Label
        : site.Cameras.TryGetValue(id, out var camera) ? camera.Label
        : site.Payphones.TryGetValue(id, out var payphone) ? payphone.Label
        : id;

    /// <summary>"Person role station" in words, with the person's name for the id.</summary>
    public string InSentence(string who) => ActorWords.Say(who, Of);

    /// <summary>A sentence with the marks of the doors it names.</summary>
    public string Marked(string sentence) => words.InSentence(sentence);

    private static IEnumerable<string> IdsIn(RecordRow row)
    {
        var facts = RecordBody.Read(row.Body);
        return
        [
            row.Who.Split(' ')[0],
            row.Where,
            facts.GetValueOrDefault("holder", ""),
            facts.GetValueOrDefault("person", ""),
            facts.GetValueOrDefault("with", ""),
            facts.GetValueOrDefault("begun_by", ""),
            facts.GetValueOrDefault("key_holder", ""),
            facts.GetValueOrDefault("second", ""),
            facts.GetValueOrDefault("actor", "").Split(' ')[0],
        ];
    }
}
