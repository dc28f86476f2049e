using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.People;

namespace Facility.Domain.Allocation;

/// <summary>Square metres that the law owes, and the European floor.</summary>
public static class SpaceNorms
{
    private static readonly ImmutableArray<string> Convicted = ["space.men", "space.women", "space.minors"];

    /// <summary>What the law owes to everybody together; null where it gives no figure for one of them.</summary>
    /// <remarks>A sum: a minor among men has more than the men.</remarks>
    public static decimal? Owed(HouseFacts house, IEnumerable<HousedPerson> people)
    {
        decimal sum = 0;
        foreach (var person in people)
        {
            if (house.Policy.Figure(KeyOf(house, person)) is not { } norm) return null;
            sum += norm;
        }
        return sum;
    }

    /// <summary>The least that it owes to anybody; null for no figure.</summary>
    public static decimal? Least(HouseFacts house) =>
        house.Institution is InstitutionType.PreTrial
            ? house.Policy.Figure("space.pre-trial") : Convicted.Min(house.Policy.Figure);

    /// <summary>The European floor for each in a cell of this size; null for no figure.</summary>
    public static decimal? Floor(HouseFacts house, int maximum) =>
        house.Policy.Figure(maximum == 1 ? "space.floor-single" : "space.floor-shared");

    /// <summary>A cell's floor area against both, with those who live there.</summary>
    public static CellSpace Of(HousingCell cell, IReadOnlyCollection<HousedPerson> people, HouseFacts house) => new(
        cell.AreaSquareMetres,
        people.Count == 0 ? null : Math.Round(cell.AreaSquareMetres / people.Count, 2, MidpointRounding.ToZero),
        people.Count == 0 ? Least(house) : people.Max(person => house.Policy.Figure(KeyOf(house, person))),
        Floor(house, cell.Capacity.Maximum),
        Owed(house, people));

    private static string KeyOf(HouseFacts house, HousedPerson person) =>
        house.Institution is InstitutionType.PreTrial ? "space.pre-trial"
        : person.Is.AgeOn(house.Today) < Ages.Adult ? "space.minors"
        : person.Is.Sex is Sex.Female ? "space.women" : "space.men";
}
