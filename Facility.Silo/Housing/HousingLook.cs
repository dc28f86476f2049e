using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roll;
using Facility.Domain.Allocation;
using Facility.Domain.Isolation;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Reads who lives where out of the rows, as much of it as an act concerns.</summary>
public sealed class HousingLook(SiteCatalogue site)
{
    /// <summary>The facility's own clocks.</summary>
    public TimeZoneInfo Zone => site.Zone;

    /// <summary>What holds for the facility at a moment.</summary>
    public HouseFacts HouseAt(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, site.Zone).DateTime);
        return new(site.Site.Institution, PolicyBook.Current.On(today), today);
    }

    /// <summary>Everything, for lists and suggestions.</summary>
    public async Task<HousingPicture> All(
        FacilityDb db, DateTimeOffset now, IReadOnlyCollection<PersonId> also) => new(await Plan(db, now, also));

    /// <summary>What a picture of everything is made of, for acts that change facts before they place.</summary>
    public Task<HousingPlan> Plan(FacilityDb db, DateTimeOffset now, IReadOnlyCollection<PersonId> also) =>
        Read(db, now, db.Cells, also);

    /// <summary>The blocks that an act reaches into, with the people who move.</summary>
    public async Task<HousingPicture> Around(FacilityDb db, DateTimeOffset now, IReadOnlyCollection<MoveLeg> legs)
    {
        var targets = legs.Select(leg => leg.To.Value).Distinct().ToList();
        var movers = legs.Select(leg => leg.Person.Value).Distinct().ToList();
        var homes = await db.Placements.Where(row => movers.Contains(row.PersonId))
            .Select(row => row.CellId).ToListAsync();
        var blocks = await db.Cells.Where(cell => targets.Contains(cell.Id) || homes.Contains(cell.Id))
            .Select(cell => cell.BlockId).Distinct().ToListAsync();
        return new(await Read(
            db, now, db.Cells.Where(cell => blocks.Contains(cell.BlockId)), [.. legs.Select(leg => leg.Person)]));
    }

    private async Task<HousingPlan> Read(
        FacilityDb db, DateTimeOffset now, IQueryable<CellRow> cells, IReadOnlyCollection<PersonId> also)
    {
        var moving = also.Select(person => person.Value).ToList();
        var known = await cells.AsNoTracking().ToListAsync();
        var homes = await db.Placements.AsNoTracking()
            .Where(row => cells.Any(cell => cell.Id == row.CellId)).ToListAsync();
        var people = await (
            from person in db.People.AsNoTracking()
            join prisoner in db.Prisoners on person.Id equals prisoner.PersonId into rows
            from row in rows.DefaultIfEmpty()
            where person.Kind == PersonKind.Prisoner && (row == null || row.Presence != Presence.Gone)
                && (moving.Contains(person.Id) || db.Placements.Any(home => home.PersonId == person.Id
                    && cells.Any(cell => cell.Id == home.CellId)))
            select new { person.Id, person.Name, person.Born, Row = row }).ToListAsync();
        var apart = await db.KeepAparts.AsNoTracking().Where(row => row.ClosedAt == null).ToListAsync();
        var isolated = await db.Isolations.AsNoTracking().Where(IsolationRows.HoldsAt(now))
            .Select(row => new { row.PersonId, row.Kind }).ToListAsync();
        var held = await db.BedHolds.AsNoTracking().Where(row => row.Until > now).ToListAsync();
        return new(
            HouseAt(now),
            known.ToImmutableDictionary(row => new CellId(row.Id), CellOf),
            people.ToImmutableDictionary(one => new PersonId(one.Id), one => new HousedPerson(
                new(one.Id), one.Name, PersonRows.ParticularsOf(one.Born, one.Row))),
            [.. homes.Select(row => new Home(new(row.PersonId), new(row.CellId)))])
        {
            Apart =
            [
                .. apart.Select(row => new ApartPair(row.Id, new(row.PersonOne), new(row.PersonOther), row.Level)),
            ],
            Ordered =
            [
                .. isolated.Select(row => new OrderedTo(new(row.PersonId), IsolationKinds.PurposeOf(row.Kind))),
            ],
            Held = [.. held.Select(row => new HeldPlace(new(row.CellId), new(row.PersonId)))],
        };
    }

    private static HousingCell CellOf(CellRow row) => new(
        new(row.Id), row.Label, new(row.BlockId), row.Landing, row.State,
        new(row.Places, row.Working, row.Certified), row.AreaSquareMetres, row.Purposes);
}
