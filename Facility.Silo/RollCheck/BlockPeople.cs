using Facility.Contracts.People;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Roll;
using Facility.Silo.Movement;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Somebody who lives in a block and is inside the gate.</summary>
public sealed record Resident(string Person, string Name, string Cell, string Landing);

/// <summary>By the record: who lives in a block and is inside, and what explains that somebody is not there.</summary>
public sealed record BlockPeople(
    List<CellRow> Cells, List<Resident> Residents, List<RollExplanationRow> Explanations,
    Dictionary<string, string> Names, HashSet<string> Guests, Dictionary<string, string> Away)
{
    /// <summary>Whose absence is explained: by a movement order, by somebody's word, or because they are counted
    /// elsewhere.</summary>
    public HashSet<string> Absent { get; } =
    [
        .. Away.Keys,
        .. Explanations.Where(row => row.Kind is ExplanationKind.Absent or ExplanationKind.Guest)
            .Select(row => row.PersonId!),
    ];

    public static async Task<BlockPeople> Read(
        FacilityDb db, Whereabouts whereabouts, string block, string check)
    {
        var cells = await db.Cells.AsNoTracking().Where(cell => cell.BlockId == block)
            .OrderBy(cell => cell.Landing).ThenBy(cell => cell.Position).ThenBy(cell => cell.Id).ToListAsync();
        var residents = await (
            from home in db.Placements.AsNoTracking()
            join cell in db.Cells on home.CellId equals cell.Id
            join person in db.People on home.PersonId equals person.Id
            where cell.BlockId == block
                && !db.Prisoners.Any(one => one.PersonId == person.Id && one.Presence != Presence.Inside)
            orderby cell.Position, person.Name
            select new Resident(person.Id, person.Name, cell.Id, cell.Landing)).ToListAsync();
        var explanations = await db.RollExplanations.AsNoTracking()
            .Where(row => row.CheckId == check && row.TakenBackAt == null).OrderBy(row => row.At).ToListAsync();
        var named = explanations.Select(row => row.PersonId).OfType<string>().ToList();
        var people = await db.People.AsNoTracking().Where(person => named.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                person.Name,
                IsInside = !db.Prisoners.Any(one => one.PersonId == person.Id && one.Presence != Presence.Inside),
            }).ToListAsync();
        return new(
            cells, residents, explanations, people.ToDictionary(one => one.Id, one => one.Name),
            [.. people.Where(one => one.IsInside).Select(one => one.Id)],
            await whereabouts.Away(db, residents.ConvertAll(one => one.Person)));
    }

    /// <summary>Who is counted on a landing without living there; whoever left the gate since is not.</summary>
    public int GuestsOn(string landing) => Explanations.Count(row =>
        row.Kind is ExplanationKind.Guest && row.Landing == landing && Guests.Contains(row.PersonId!));

    /// <summary>Whether somebody is, or was, held here.</summary>
    public static Task<bool> IsHeld(FacilityDb db, string person) =>
        db.People.AnyAsync(one => one.Id == person && one.Kind == PersonKind.Prisoner);

    /// <summary>Whether a person is held here and inside the gate.</summary>
    public static Task<bool> IsInside(FacilityDb db, string person) => db.People.AnyAsync(one =>
        one.Id == person && one.Kind == PersonKind.Prisoner
        && !db.Prisoners.Any(row => row.PersonId == person && row.Presence != Presence.Inside));
}
