using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.RollCheck;
using Facility.Domain.RollCheck;
using Facility.Silo.Estate;
using Facility.Silo.Movement;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Puts the three sources of a roll check together: the record, the people who counted, the doors.</summary>
public sealed class RollCheckLook(SiteCatalogue site, DoorSights doors, Whereabouts whereabouts)
{
    public async Task<BlockTally> Of(FacilityDb db, RollCheckRow check)
    {
        var people = await BlockPeople.Read(db, whereabouts, check.BlockId, check.Id);
        var rounds = (await db.RollRounds.AsNoTracking().Where(row => row.CheckId == check.Id).ToListAsync())
            .ToLookup(row => row.Landing, row => row.Round);
        var counts = await db.RollCounts.AsNoTracking().Where(row => row.CheckId == check.Id)
            .OrderBy(row => row.Entry).ToListAsync();
        var current = counts.Where(row => row.Round == RoundOf(rounds, row.Landing)).ToLookup(row => row.Landing);
        var from = current.SelectMany(landing => landing).Select(row => row.Entry).DefaultIfEmpty(long.MaxValue).Min();
        var sight = await doors.Read(db, check.BlockId, from);
        return new(
            [
                .. from landing in people.Cells.Select(cell => cell.Landing).Distinct()
                   select Landing(check, people, landing, RoundOf(rounds, landing), [.. current[landing]], sight),
            ],
            [.. people.Explanations.Select(row => ViewOf(row, people)), .. ByOrder(people)]);
    }

    private static int RoundOf(ILookup<string, int> rounds, string landing) =>
        rounds[landing].DefaultIfEmpty(1).Max();

    private LandingTally Landing(
        RollCheckRow check, BlockPeople people, string landing, int round, ImmutableArray<RollCountRow> counts,
        BlockSight sight)
    {
        var here = people.Residents.Where(one => one.Landing == landing).ToList();
        var present = here.Where(one => !people.Absent.Contains(one.Person)).ToLookup(one => one.Cell);
        var guests = people.GuestsOn(landing);
        var absent = here.Count(one => people.Absent.Contains(one.Person));
        ImmutableArray<CellTally> cells =
        [
            .. people.Cells.Where(cell => cell.Landing == landing).Select(cell => new CellTally(
                cell.Id, cell.Label, site.DoorOf(new CellId(cell.Id))?.Value,
                [.. present[cell.Id].Select(one => one.Person)])),
        ];
        var began = counts.IsEmpty ? long.MaxValue : counts.Min(row => row.Entry);
        return new(
            new(
                landing, site.LandingLabel(new(check.BlockId), landing), here.Count - absent + guests,
                [.. counts.Select(row => new LandingCount(new(row.CounterId), row.Number))],
                doors.Of(sight, cells, began),
                people.Explanations.Any(row => row.Kind is ExplanationKind.Doors && row.Landing == landing)),
            here.Count, absent, guests, round, counts, cells);
    }

    // Nobody takes these back here: they end with their order.
    private static IEnumerable<ExplanationView> ByOrder(BlockPeople people) =>
        people.Residents.Where(one => people.Away.ContainsKey(one.Person)).Select(one => new ExplanationView(
            "", ExplanationKind.Absent, new(one.Person), one.Name, one.Landing, people.Away[one.Person]));

    private static ExplanationView ViewOf(RollExplanationRow row, BlockPeople people)
    {
        var where = row.Reason is AbsenceReason.None or AbsenceReason.Other ? "" : $"{row.Reason}. ";
        var landing = row.Kind is ExplanationKind.Absent
            ? people.Residents.Find(one => one.Person == row.PersonId)?.Landing ?? "" : row.Landing;
        return new(
            row.Id, row.Kind, row.PersonId is { } person ? new PersonId(person) : null,
            row.PersonId is { } named ? people.Names.GetValueOrDefault(named, named) : "", landing,
            $"{where}{row.Words} ({row.ByName})".Trim());
    }
}
