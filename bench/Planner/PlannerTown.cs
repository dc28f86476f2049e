using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Domain.Allocation;
using Facility.Domain.Policy;

namespace Bench.Planner;

/// <summary>Fictional people of a dormitory and the empty cells of a new block, by seed.</summary>
/// <remarks>Of a hundred: sixty for the first time, fifteen offenders without violence, four without a walk, three with
/// an infection, two former officials, one under eighteen; every twentieth is kept apart from somebody, every tenth has
/// an accomplice.</remarks>
public static class PlannerTown
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    /// <summary>Where they live, and where they are to live.</summary>
    public static readonly BlockId From = new("old"), To = new("new");

    /// <summary>So many people, and cells of two and four places that have room for a part of them.</summary>
    public static HousingPlan Of(int people, double room, int seed)
    {
        var chance = new Random(seed);
        var cells = CellsFor((int)(people * room));
        var old = new HousingCell(
            new("dormitory"), "D", From, "l1", CellState.Active, new(people, people, people),
            people * 5m, CellPurposes.None);
        var all = Enumerable.Range(0, people).Select(number => Person(number, people, chance)).ToList();
        return new(
            new(InstitutionType.Maximum, PolicyBook.Current.On(Today), Today),
            cells.Append(old).ToImmutableDictionary(cell => cell.Id),
            all.ToImmutableDictionary(person => person.Id),
            [.. all.Select(person => new Home(person.Id, old.Id))])
        {
            Apart =
            [
                .. Enumerable.Range(0, people / 20).Select(number => new ApartPair(
                    $"ka-{number}", all[number * 2].Id, all[people - 1 - number].Id,
                    (KeepApartLevel)chance.Next(1, 4))),
            ],
        };
    }

    private static IEnumerable<HousingCell> CellsFor(int places)
    {
        for (var number = 0; places > 0; number++)
        {
            var size = number % 3 == 0 ? 4 : 2;
            places -= size;
            yield return new(
                new($"c{number:000}"), $"C{number:000}", To, $"l{number / 40 + 1}", CellState.Active,
                new(size, size, size), size * 4.5m, number % 20 == 0 ? CellPurposes.StepFree : CellPurposes.None);
        }
    }

    private static HousedPerson Person(int number, int people, Random chance) => new(
        new($"p-{number:0000}"), $"Fictional {number:0000}", new()
        {
            Sex = Sex.Male,
            Born = Today.AddYears(chance.Next(100) == 0 ? -17 : -chance.Next(20, 65)).AddDays(-chance.Next(1, 300)),
            Imprisonment = chance.Next(100) < 60 ? Imprisonment.First : Imprisonment.Repeated,
            Status = LegalStatus.Convicted,
            Offence = chance.Next(100) < 15 ? Offence.NonViolent : Offence.Violent,
            Needs = chance.Next(100) < 4 ? PersonNeeds.StepFree : PersonNeeds.None,
            HealthGroup = chance.Next(100) < 3 ? "A" : "",
            Traits = chance.Next(100) < 2 ? PersonTraits.FormerOfficial : PersonTraits.None,
            Cases = chance.Next(10) == 0 ? [$"case-{chance.Next(Math.Max(1, people / 20))}"] : [],
        });
}
