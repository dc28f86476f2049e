using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;

namespace Facility.Domain.Planner;

/// <summary>A plan as the rules let it stand, with a word for everybody who found no place.</summary>
/// <param name="Placed">Who lives where afterwards.</param>
/// <param name="Unplaced">Who found no place: the cell that comes nearest, and all that stands against it.</param>
public sealed record PlanDraft(ImmutableArray<Home> Placed, ImmutableArray<Unplaced> Unplaced)
{
    /// <summary>Makes a plan of counts: people of a group are taken by id, and the whole is judged.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="shape">Its groups.</param>
    /// <param name="counts">How many of a group go into a cell.</param>
    /// <param name="reader">Who reads why somebody found no place.</param>
    public static PlanDraft Of(
        PlanQuestion question, PlanShape shape, Func<int, int, int> counts, AllocationReader reader)
    {
        var placed = WithoutRefused(question, Spread(question, shape, counts));
        placed = Fill(question, placed);
        var homes = placed.Select(home => home.Person).ToHashSet();
        var after = question.Base.After(placed);
        return new(
            placed,
            [
                .. question.People.Where(person => !homes.Contains(person))
                    .Select(person => Why(after, person, reader)),
            ]);
    }

    private static ImmutableArray<Home> Spread(PlanQuestion question, PlanShape shape, Func<int, int, int> counts)
    {
        var placed = ImmutableArray.CreateBuilder<Home>();
        for (var group = 0; group < shape.Groups.Length; group++)
        {
            var next = 0;
            for (var cell = 0; cell < shape.Cells; cell++)
                for (var count = counts(group, cell); count > 0 && next < shape.Groups[group].Length; count--)
                    placed.Add(new(question.People[shape.Groups[group][next++]], question.Cells[cell].Id));
        }
        return placed.ToImmutable();
    }

    // What pairs do not show, the judgement of the whole does; who is refused then is left out.
    private static ImmutableArray<Home> WithoutRefused(PlanQuestion question, ImmutableArray<Home> placed)
    {
        while (question.RefusedOf(placed) is { IsEmpty: false } refused)
            placed = placed.RemoveRange(refused.DistinctBy(home => home.Cell));
        return placed;
    }

    // The solver's time may have ended before the last ones were tried.
    private static ImmutableArray<Home> Fill(PlanQuestion question, ImmutableArray<Home> placed)
    {
        var homes = placed.Select(home => home.Person).ToHashSet();
        var after = question.Base.After(placed);
        foreach (var person in question.People.Where(person => !homes.Contains(person)))
        {
            var open = question.Cells.Where(cell => AllocationRules.IsOpen(after.FactsOf(person, cell.Id)))
                .Select(cell => new Home(person, cell.Id))
                .FirstOrDefault(home => question.RefusedOf(placed.Add(home)).IsEmpty);
            if (open is null) continue;
            placed = placed.Add(open);
            after = question.Base.After(placed);
        }
        return placed;
    }

    private static Unplaced Why(HousingPicture after, PersonId person, AllocationReader reader)
    {
        var nearest = CellRanking.For(after, person, reader).FirstOrDefault();
        return new(person, nearest?.Cell, nearest?.Label ?? "", nearest?.Verdict ?? AllocationVerdict.Clear);
    }
}

/// <summary>Somebody for whom a plan has no place.</summary>
/// <param name="Person">Who.</param>
/// <param name="Nearest">The cell against which the least stands; null when the block has none.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Against">All that stands against it once the others live as planned.</param>
public sealed record Unplaced(PersonId Person, CellId? Nearest, string Label, AllocationVerdict Against);
