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

    /// <summary>Everything, for lists of everybody.</summary>
    public async Task<HousingPicture> All(
        FacilityDb db, DateTimeOffset now, IReadOnlyCollection<PersonId> also) => new(await Plan(db, now, also));

    /// <summary>What a picture of everything is made of, for acts that change facts before they place.</summary>
    public Task<HousingPlan> Plan(FacilityDb db, DateTimeOffset now, IReadOnlyCollection<PersonId> also) =>
        Read(db, now, new(db.Cells, also, null));

    /// <summary>Some blocks with everybody in them, as if nothing else stood: no rule looks beyond a block.</summary>
    public async Task<HousingPicture> Blocks(FacilityDb db, DateTimeOffset now, IReadOnlyCollection<BlockId> blocks)
    {
        var cells = CellsOf(db, blocks);
        return new(await Read(db, now, new(cells, [], Residents(db, cells).Select(person => person.Id))));
    }

    /// <summary>Some blocks, for a question that concerns one person only.</summary>
    public async Task<HousingPicture> Blocks(
        FacilityDb db, DateTimeOffset now, IReadOnlyCollection<BlockId> blocks, PersonId whom) =>
        new(await Read(db, now, new(CellsOf(db, blocks), [whom], Movers(db, [whom]).Select(person => person.Id))));

    /// <summary>The blocks that an act reaches into, with the people who move.</summary>
    /// <remarks>Orders are read of those who move only: nobody else is judged by it.</remarks>
    public async Task<HousingPicture> Around(FacilityDb db, DateTimeOffset now, IReadOnlyCollection<MoveLeg> legs)
    {
        var targets = legs.Select(leg => leg.To.Value).Distinct().ToList();
        var movers = legs.Select(leg => leg.Person.Value).Distinct().ToList();
        var homes = await db.Placements.Where(row => movers.Contains(row.PersonId))
            .Select(row => row.CellId).ToListAsync();
        var blocks = await db.Cells.Where(cell => targets.Contains(cell.Id) || homes.Contains(cell.Id))
            .Select(cell => cell.BlockId).Distinct().ToListAsync();
        var people = legs.Select(leg => leg.Person).ToList();
        return new(await Read(db, now, new(
            db.Cells.Where(cell => blocks.Contains(cell.BlockId)), people,
            Movers(db, people).Select(person => person.Id))));
    }

    private async Task<HousingPlan> Read(FacilityDb db, DateTimeOffset now, HousingReach reach)
    {
        var cells = await reach.Cells.AsNoTracking().ToListAsync();
        var homes = await (
            from home in db.Placements.AsNoTracking()
            join cell in reach.Cells on home.CellId equals cell.Id
            select new { home.PersonId, home.CellId }).ToListAsync();
        var residents = await Housed(db, Residents(db, reach.Cells));
        var movers = reach.Also.Count == 0 ? [] : await Housed(db, Movers(db, reach.Also));
        return new(
            HouseAt(now),
            cells.ToImmutableDictionary(row => new CellId(row.Id), CellOf),
            residents.UnionBy(movers, one => one.Id).ToImmutableDictionary(one => one.Id),
            [.. homes.Select(row => new Home(new(row.PersonId), new(row.CellId)))])
        {
            Apart = await Apart(db, reach.Whose),
            Ordered = await Ordered(db, now, reach.Whose),
            Held = await Held(db, now, reach.Cells),
        };
    }

    private static IQueryable<CellRow> CellsOf(FacilityDb db, IReadOnlyCollection<BlockId> blocks)
    {
        var ids = blocks.Select(block => block.Value).ToList();
        return db.Cells.Where(cell => ids.Contains(cell.BlockId));
    }

    private static IQueryable<PersonRow> Residents(FacilityDb db, IQueryable<CellRow> cells) =>
        from home in db.Placements
        join cell in cells on home.CellId equals cell.Id
        join person in db.People on home.PersonId equals person.Id
        select person;

    private static IQueryable<PersonRow> Movers(FacilityDb db, IReadOnlyCollection<PersonId> people)
    {
        var ids = people.Select(person => person.Value).ToList();
        return db.People.Where(person => ids.Contains(person.Id));
    }

    private static async Task<IEnumerable<HousedPerson>> Housed(FacilityDb db, IQueryable<PersonRow> of)
    {
        var rows = await (
            from person in of.AsNoTracking()
            join prisoner in db.Prisoners on person.Id equals prisoner.PersonId into known
            from row in known.DefaultIfEmpty()
            where person.Kind == PersonKind.Prisoner && (row == null || row.Presence != Presence.Gone)
            select new { person.Id, person.Name, person.Born, Row = row }).ToListAsync();
        return rows.Select(one => new HousedPerson(
            new(one.Id), one.Name, PersonRows.ParticularsOf(one.Born, one.Row)));
    }

    private static async Task<ImmutableArray<ApartPair>> Apart(FacilityDb db, IQueryable<string>? whose)
    {
        var live = db.KeepAparts.AsNoTracking().Where(row => row.ClosedAt == null);
        if (whose is not null)
        {
            // Two questions, each by its own index: of one with 'or' the database reads every order.
            live = live.Where(row => whose.Contains(row.PersonOne))
                .Union(live.Where(row => whose.Contains(row.PersonOther)));
        }
        return
        [
            .. (await live.ToListAsync())
                .Select(row => new ApartPair(row.Id, new(row.PersonOne), new(row.PersonOther), row.Level)),
        ];
    }

    private static async Task<ImmutableHashSet<OrderedTo>> Ordered(
        FacilityDb db, DateTimeOffset now, IQueryable<string>? whose)
    {
        var holding = db.Isolations.AsNoTracking().Where(IsolationRows.HoldsAt(now));
        if (whose is not null) holding = holding.Where(row => whose.Contains(row.PersonId));
        var rows = await holding.Select(row => new { row.PersonId, row.Kind }).ToListAsync();
        return [.. rows.Select(row => new OrderedTo(new(row.PersonId), IsolationKinds.PurposeOf(row.Kind)))];
    }

    private static async Task<ImmutableArray<HeldPlace>> Held(
        FacilityDb db, DateTimeOffset now, IQueryable<CellRow> cells)
    {
        var rows = await (
            from held in db.BedHolds.AsNoTracking()
            join cell in cells on held.CellId equals cell.Id
            where held.Until > now
            select new { held.CellId, held.PersonId }).ToListAsync();
        return [.. rows.Select(row => new HeldPlace(new(row.CellId), new(row.PersonId)))];
    }

    private static HousingCell CellOf(CellRow row) => new(
        new(row.Id), row.Label, new(row.BlockId), row.Landing, row.State,
        new(row.Places, row.Working, row.Certified), row.AreaSquareMetres, row.Purposes);
}
