using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Domain.Policy;

namespace Facility.Domain.Allocation;

/// <summary>Everything the rules look at when a person is to live in a cell.</summary>
/// <param name="Person">Who.</param>
/// <param name="Cell">Where.</param>
/// <param name="With">Who else will live in it: the state the act ends in, not the present one.</param>
/// <param name="Near">Who else will live in its block, with their landings.</param>
/// <param name="House">What holds for the whole facility on the day.</param>
public sealed record AllocationFacts(
    HousedPerson Person, HousingCell Cell, ImmutableArray<HousedPerson> With, ImmutableArray<Neighbour> Near,
    HouseFacts House)
{
    /// <summary>Live orders to keep the person apart from others.</summary>
    public ImmutableArray<KeepApart> Apart { get; init; } = [];

    /// <summary>Places of the cell that are held for others.</summary>
    public int Held { get; init; }

    /// <summary>Whether the register of isolation puts the person into a cell of this purpose.</summary>
    public bool IsOrderedHere { get; init; }

    /// <summary>Whether the person lives there before the act, so that it would move nobody.</summary>
    public bool IsHome { get; init; }

    internal IEnumerable<HousedPerson> OnLanding =>
        Near.Where(one => one.Landing == Cell.Landing).Select(one => one.Person);
}

/// <summary>What holds for the whole facility on a day.</summary>
/// <param name="Institution">Its type.</param>
/// <param name="Policy">The figures in force.</param>
/// <param name="Today">The day by its own clocks.</param>
public sealed record HouseFacts(InstitutionType Institution, DayPolicy Policy, DateOnly Today);

/// <summary>A person who lives somewhere.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Is">What separates them.</param>
public sealed record HousedPerson(PersonId Id, string Name, Particulars Is);

/// <summary>Somebody in the same block.</summary>
/// <param name="Person">Who.</param>
/// <param name="Landing">On which landing.</param>
public sealed record Neighbour(HousedPerson Person, string Landing);

/// <summary>A cell, as far as rules look at it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">In which block.</param>
/// <param name="Landing">On which landing.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Capacity">How many it may hold.</param>
/// <param name="AreaSquareMetres">Its floor area.</param>
/// <param name="Purposes">What it is kept for.</param>
public sealed record HousingCell(
    CellId Id, string Label, BlockId Block, string Landing, CellState State, CellCapacity Capacity,
    decimal AreaSquareMetres, CellPurposes Purposes)
{
    internal bool IsFor(CellPurposes purpose) => (Purposes & purpose) != 0;
}

/// <summary>The capacity triple.</summary>
/// <param name="Maximum">The most it may ever hold.</param>
/// <param name="Working">How many in normal use; zero for cells that count nobody.</param>
/// <param name="Certified">How many in decent, uncrowded conditions.</param>
public sealed record CellCapacity(int Maximum, int Working, int Certified);

/// <summary>A live order to keep two people apart.</summary>
/// <param name="Id">Its number.</param>
/// <param name="From">The other person.</param>
/// <param name="Level">How far.</param>
public sealed record KeepApart(string Id, PersonId From, KeepApartLevel Level);
