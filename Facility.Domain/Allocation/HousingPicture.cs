using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;

namespace Facility.Domain.Allocation;

/// <summary>Who lives where, as one picture that acts are tried on before anything is done.</summary>
/// <remarks>A move of several people is judged in the state it ends in: an exchange is one step, and a cell that is
/// full now may be free then.</remarks>
public sealed class HousingPicture
{
    private readonly HousingPlan plan;
    private readonly ImmutableDictionary<PersonId, CellId> home;
    private readonly ILookup<CellId, HousedPerson> byCell;
    private readonly Dictionary<BlockId, ImmutableArray<(CellId Cell, Neighbour Person)>> byBlock;
    private readonly ILookup<PersonId, KeepApart> apart;
    private readonly ILookup<CellId, PersonId> held;

    /// <summary>The picture as it is.</summary>
    public HousingPicture(HousingPlan plan)
        : this(plan, plan.Homes.ToImmutableDictionary(one => one.Person, one => one.Cell))
    {
    }

    private HousingPicture(
        HousingPlan plan, ImmutableDictionary<PersonId, CellId> home, HousingPicture? before = null)
    {
        (this.plan, this.home) = (plan, home);
        var housed = home.Where(one => plan.People.ContainsKey(one.Key) && plan.Cells.ContainsKey(one.Value))
            .Select(one => (Person: plan.People[one.Key], Cell: plan.Cells[one.Value]))
            .OrderBy(one => one.Person.Id.Value, StringComparer.Ordinal).ToList();
        byCell = housed.ToLookup(one => one.Cell.Id, one => one.Person);
        byBlock = housed.GroupBy(one => one.Cell.Block).ToDictionary(
            block => block.Key,
            block => block.Select(one => (one.Cell.Id, new Neighbour(one.Person, one.Cell.Landing)))
                .ToImmutableArray());
        held = before?.held ?? plan.Held.ToLookup(one => one.Cell, one => one.For);
        apart = before?.apart ?? plan.Apart.SelectMany(one => new[]
        {
            (Who: one.One, new KeepApart(one.Id, one.Other, one.Level)),
            (Who: one.Other, new KeepApart(one.Id, one.One, one.Level)),
        }).ToLookup(one => one.Who, one => one.Item2);
    }

    /// <summary>What holds for the whole facility.</summary>
    public HouseFacts House => plan.House;

    /// <summary>The cells of the picture.</summary>
    public IEnumerable<HousingCell> Cells => plan.Cells.Values;

    /// <summary>Everybody who lives somewhere in it.</summary>
    public IEnumerable<PersonId> Residents => home.Keys;

    /// <summary>Whether somebody is in the picture.</summary>
    public bool Knows(PersonId person) => plan.People.ContainsKey(person);

    /// <summary>Whether a cell is in the picture.</summary>
    public bool Knows(CellId cell) => plan.Cells.ContainsKey(cell);

    /// <summary>How many places of a cell are held.</summary>
    public int HeldIn(CellId cell) => held[cell].Count();

    /// <summary>A cell of the picture; null for one that is not in it.</summary>
    public HousingCell? CellOf(CellId cell) => plan.Cells.GetValueOrDefault(cell);

    /// <summary>Where somebody lives; null for nowhere.</summary>
    public CellId? HomeOf(PersonId person) => home.TryGetValue(person, out var cell) ? cell : null;

    /// <summary>Who lives in a cell.</summary>
    public IEnumerable<HousedPerson> In(CellId cell) => byCell[cell];

    /// <summary>The picture once everybody of the act has moved.</summary>
    public HousingPicture After(IEnumerable<Home> legs) =>
        new(plan, home.SetItems(legs.Select(leg => KeyValuePair.Create(leg.Person, leg.Cell))), this);

    /// <summary>What rules look at when somebody is to live in a cell, everybody else living as pictured.</summary>
    public AllocationFacts FactsOf(PersonId person, CellId cell)
    {
        var here = plan.Cells[cell];
        return new(
            plan.People[person], here,
            [.. byCell[cell].Where(one => one.Id != person)],
            Near(person, here),
            plan.House)
        {
            Apart = [.. apart[person]],
            Held = held[cell].Count(one => one != person),
            IsOrderedHere = IsOrderedTo(person, here, CellPurposes.Isolation)
                || IsOrderedTo(person, here, CellPurposes.SafePlace),
        };
    }

    /// <summary>What rules look at when several people move in one step, person by person.</summary>
    public IEnumerable<AllocationFacts> FactsOf(IReadOnlyCollection<Home> legs)
    {
        var after = After(legs);
        return legs.Select(leg => after.FactsOf(leg.Person, leg.Cell) with
        {
            IsHome = HomeOf(leg.Person) == leg.Cell,
        });
    }

    // Asked for every cell and everybody: neighbours are made once, and only left out here.
    private ImmutableArray<Neighbour> Near(PersonId person, HousingCell here)
    {
        if (!byBlock.TryGetValue(here.Block, out var all)) return [];
        var near = ImmutableArray.CreateBuilder<Neighbour>(all.Length);
        foreach (var (cell, one) in all)
            if (cell != here.Id && one.Person.Id != person) near.Add(one);
        return near.DrainToImmutable();
    }

    private bool IsOrderedTo(PersonId person, HousingCell cell, CellPurposes purpose) =>
        cell.IsFor(purpose) && plan.Ordered.Contains(new(person, purpose));
}

/// <summary>What a picture of the housing is made of.</summary>
/// <param name="House">What holds for the whole facility.</param>
/// <param name="Cells">Cells by id.</param>
/// <param name="People">People by id, whether housed or not.</param>
/// <param name="Homes">Who lives where.</param>
public sealed record HousingPlan(
    HouseFacts House, ImmutableDictionary<CellId, HousingCell> Cells,
    ImmutableDictionary<PersonId, HousedPerson> People, ImmutableArray<Home> Homes)
{
    /// <summary>Live orders to keep people apart.</summary>
    public ImmutableArray<ApartPair> Apart { get; init; } = [];

    /// <summary>Places held for somebody.</summary>
    public ImmutableArray<HeldPlace> Held { get; init; } = [];

    /// <summary>Whom the register of isolation puts into cells of which purpose.</summary>
    public ImmutableHashSet<OrderedTo> Ordered { get; init; } = [];
}

/// <summary>Somebody whom an order of isolation that holds puts into cells of a purpose.</summary>
/// <param name="Person">Who.</param>
/// <param name="Purpose">Of isolation, or of own protection.</param>
public sealed record OrderedTo(PersonId Person, CellPurposes Purpose);

/// <summary>Somebody in a cell.</summary>
/// <param name="Person">Who.</param>
/// <param name="Cell">Where.</param>
public sealed record Home(PersonId Person, CellId Cell);

/// <summary>Two people who are kept apart.</summary>
/// <param name="Id">The order's number.</param>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Level">How far.</param>
public sealed record ApartPair(string Id, PersonId One, PersonId Other, KeepApartLevel Level);

/// <summary>A place held until it lapses.</summary>
/// <param name="Cell">Where.</param>
/// <param name="For">For whom.</param>
public sealed record HeldPlace(CellId Cell, PersonId For);
