using System.Collections.Frozen;
using Facility.Contracts.People;
using Facility.Contracts.Roll;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Exchange;

/// <summary>Whom the facility holds, with what sheets say of them; and every id that is somebody else's.</summary>
internal sealed record PeopleKnown(
    FrozenDictionary<string, PersonFacts> Held, FrozenSet<string> Others, FrozenDictionary<string, string> Names)
{
    /// <summary>Reads them.</summary>
    public static async Task<PeopleKnown> Read(FacilityDb db)
    {
        var rows = await (
            from person in db.People.AsNoTracking()
            where person.Kind == PersonKind.Prisoner
            join prisoner in db.Prisoners on person.Id equals prisoner.PersonId into facts
            from prisoner in facts.DefaultIfEmpty()
            join custody in db.Custodies on person.Id equals custody.PersonId into holdings
            from custody in holdings.DefaultIfEmpty()
            join home in db.Placements on person.Id equals home.PersonId into homes
            from home in homes.DefaultIfEmpty()
            select new { person, prisoner, custody, Cell = home == null ? null : home.CellId }).ToListAsync();
        var others = await db.People.Where(person => person.Kind != PersonKind.Prisoner)
            .Select(person => person.Id).ToListAsync();
        var held = rows.Where(row => row.prisoner is not { Presence: Presence.Gone }).ToList();
        return new(
            held.ToFrozenDictionary(
                row => row.person.Id, row => PersonFacts.Of(row.person, row.prisoner, row.custody, row.Cell)),
            [.. others, .. rows.Where(row => row.prisoner is { Presence: Presence.Gone }).Select(row => row.person.Id)],
            held.ToFrozenDictionary(row => row.person.Id, row => row.person.Name));
    }
}
