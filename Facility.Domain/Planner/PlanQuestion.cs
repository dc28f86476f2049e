using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;

namespace Facility.Domain.Planner;

/// <summary>Who is to be housed anew, and where: the people of a dormitory or block, and the cells of another block.
/// </summary>
/// <remarks>All of them are taken out of their homes at once, so that nobody stands in anybody's way; who lives in
/// the new cells already stays there.</remarks>
public sealed class PlanQuestion
{
    private readonly HousingPlan housing;

    /// <summary>Asks for a plan.</summary>
    /// <param name="housing">Everything as it is.</param>
    /// <param name="people">Who is to move.</param>
    /// <param name="to">The block they are to move into.</param>
    public PlanQuestion(HousingPlan housing, IEnumerable<PersonId> people, BlockId to)
    {
        People = 
        [
            .. people.Where(housing.People.ContainsKey).Distinct().OrderBy(one => one.Value, StringComparer.Ordinal),
        ];
        Cells = 
        [
            .. housing.Cells.Values.Where(cell => cell.Block == to)
                .OrderBy(cell => cell.Id.Value, StringComparer.Ordinal),
        ];
        var movers = People.ToHashSet();
        var cells = Cells.ToImmutableDictionary(cell => cell.Id);

        // No rule looks beyond the block: the rest of the building is left out.
        this.housing = housing with
        {
            Cells = cells,
            Homes = [.. housing.Homes.Where(home => !movers.Contains(home.Person) && cells.ContainsKey(home.Cell))],
        };
        Base = new(this.housing);
        Apart = housing.Apart.SelectMany(one => new[]
        {
            (Who: one.One, Order: new KeepApart(one.Id, one.Other, one.Level)),
            (Who: one.Other, Order: new KeepApart(one.Id, one.One, one.Level)),
        }).ToLookup(one => one.Who, one => one.Order);
    }

    /// <summary>Who is to move, by id.</summary>
    public ImmutableArray<PersonId> People { get; }

    /// <summary>The cells to choose from, by id.</summary>
    public ImmutableArray<HousingCell> Cells { get; }

    /// <summary>The housing with those who move taken out.</summary>
    public HousingPicture Base { get; }

    /// <summary>What holds for the facility.</summary>
    public HouseFacts House => housing.House;

    /// <summary>Live orders to keep people apart, from each side.</summary>
    public ILookup<PersonId, KeepApart> Apart { get; }

    /// <summary>Somebody as rules look at them.</summary>
    public HousedPerson PersonOf(PersonId person) => housing.People[person];

    /// <summary>Whether people may live in a cell with those who are there, nobody else having moved.</summary>
    public bool MayHold(CellId cell, IReadOnlyCollection<PersonId> people)
    {
        var legs = people.Select(person => new Home(person, cell)).ToList();
        return Base.FactsOf(legs).All(AllocationRules.IsOpen);
    }

    /// <summary>How many of somebody's like a cell takes beside who is there: the rules are asked with ever more of
    /// them.</summary>
    public int RoomFor(CellId cell, PersonId like)
    {
        var alone = Base.FactsOf(like, cell);
        var person = alone.Person with { Is = alone.Person.Is with { Cases = [] } };
        var count = 0;
        while (count < alone.Cell.Capacity.Maximum && AllocationRules.IsOpen(alone with
        {
            Person = person, Apart = [], With = alone.With.AddRange(Enumerable.Repeat(person, count)),
        })) count++;
        return count;
    }

    /// <summary>Whom the rules refuse once everybody of a plan has moved; empty for a plan that stands.</summary>
    public ImmutableArray<Home> RefusedOf(IReadOnlyCollection<Home> plan) =>
    [
        .. plan.Zip(Base.FactsOf(plan)).Where(one => !AllocationRules.IsOpen(one.Second)).Select(one => one.First),
    ];
}
