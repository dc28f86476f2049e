using System.Collections.Immutable;
using Bench.Planner;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Domain.Allocation;
using Facility.Domain.Planner;
using Facility.Silo.Planner;

namespace Facility.Tests.Planner;

public class PlanSolverTests
{
    private static readonly AllocationReader Reader = new(Tongue.English, SeesOthers: true, SeesHealth: true);

    // Enough for what is asked here, and the same on every machine.
    private static readonly PlanEffort Effort = new(TimeSpan.FromMinutes(5), 0.3);

    [Fact]
    public void A_dormitory_of_sixty_is_placed_as_the_rules_let_and_nobody_is_overridden()
    {
        var question = Town(60, 1.3);
        var (draft, gap, _) = PlanWork.Solve(question, Effort, Reader, default);

        Assert.Empty(question.RefusedOf(draft.Placed));
        Assert.Equal(60, draft.Placed.Length + draft.Unplaced.Length);
        Assert.InRange(draft.Placed.Length, 50, 60);
        Assert.InRange(gap, 0, 60 - draft.Placed.Length);
        Assert.Equal(draft.Placed.Length, draft.Placed.Select(home => home.Person).Distinct().Count());
    }

    [Fact]
    public void The_same_question_has_the_same_answer() => Assert.Equal(
        PlanWork.Solve(Town(24, 0.8), Effort, Reader, default).Draft.Placed.AsEnumerable(),
        PlanWork.Solve(Town(24, 0.8), Effort, Reader, default).Draft.Placed);

    [Fact]
    public void No_plan_places_more_than_the_one_that_says_it_is_best()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var housing = PlannerTown.Of(6, 0.9, seed);
            housing = Mixed(housing, new Random(seed));
            var question = PlanWork.QuestionOf(housing, PlannerTown.From, PlannerTown.To);
            var (draft, gap, isBest) = PlanWork.Solve(question, Effort, Reader, default);

            Assert.True(isBest, $"seed {seed}");
            Assert.Equal((seed, MostByTrying(question), 0), (seed, draft.Placed.Length, gap));
        }
    }

    [Fact]
    public void Who_has_needs_comes_first_where_not_everybody_has_a_place()
    {
        var housing = PlannerTown.Of(8, 0.5, 3);
        housing = housing with
        {
            People = housing.People.ToImmutableDictionary(one => one.Key, one => one.Value with
            {
                Is = new()
                {
                    Sex = Sex.Male, Born = new(1980, 1, 1), Imprisonment = Imprisonment.First,
                    Needs = one.Key.Value is "p-0006" or "p-0007" ? PersonNeeds.StepFree : PersonNeeds.None,
                },
            }),
            Apart = [],
        };
        var question = PlanWork.QuestionOf(housing, PlannerTown.From, PlannerTown.To);
        var placed = PlanWork.Solve(question, Effort, Reader, default).Draft.Placed.Select(home => home.Person.Value);

        Assert.Superset(new HashSet<string> { "p-0006", "p-0007" }, placed.ToHashSet());
    }

    [Fact]
    public void Who_finds_no_place_is_told_the_cell_that_comes_nearest_and_what_stands_against_it()
    {
        var question = Town(30, 0.5);
        var draft = PlanWork.Solve(question, Effort, Reader, default).Draft;

        Assert.NotEmpty(draft.Unplaced);
        Assert.All(draft.Unplaced, one =>
        {
            Assert.NotNull(one.Nearest);
            Assert.False(one.Against.IsAllowed);
            Assert.All(one.Against.Objections.Where(rule => rule.Outcome > AllocationOutcome.Noted),
                rule => Assert.NotEqual("", rule.WouldChange));
        });
    }

    [Fact]
    public void Who_lives_in_the_new_block_already_stays_and_counts()
    {
        var housing = PlannerTown.Of(4, 1, 1);
        var cell = housing.Cells.Keys.Single(id => id.Value == "c000");
        var resident = new HousedPerson(new("r-1"), "Resident", new()
        {
            Sex = Sex.Female, Born = new(1980, 1, 1), Imprisonment = Imprisonment.First,
        });
        housing = housing with
        {
            People = housing.People.Add(resident.Id, resident), Homes = housing.Homes.Add(new(resident.Id, cell)),
        };
        var question = PlanWork.QuestionOf(housing, PlannerTown.From, PlannerTown.To);
        var draft = PlanWork.Solve(question, Effort, Reader, default).Draft;

        Assert.Empty(draft.Placed);
        Assert.All(draft.Unplaced, one => Assert.Contains(one.Against.Objections, rule => rule.Rule == "PLACE-10"));
    }

    private static PlanQuestion Town(int people, double room) =>
        PlanWork.QuestionOf(PlannerTown.Of(people, room, 1), PlannerTown.From, PlannerTown.To);

    // Few people with much between them, so that trying every plan is quick and no plan is easy.
    private static HousingPlan Mixed(HousingPlan housing, Random chance) => housing with
    {
        People = housing.People.OrderBy(one => one.Key.Value, StringComparer.Ordinal).ToImmutableDictionary(
            one => one.Key, one => one.Value with
            {
                Is = one.Value.Is with
                {
                    Born = new(chance.Next(4) == 0 ? 2010 : 1980, 1, 1),
                    Imprisonment = (Imprisonment)chance.Next(1, 3),
                    HealthGroup = chance.Next(3) == 0 ? "A" : "",
                    Needs = chance.Next(4) == 0 ? PersonNeeds.StepFree : PersonNeeds.None,
                },
            }),
        Apart = [new("ka-1", new("p-0000"), new("p-0001"), (KeepApartLevel)chance.Next(1, 4))],
    };

    private static int MostByTrying(PlanQuestion question)
    {
        var most = 0;
        Try(0, []);
        return most;

        void Try(int person, ImmutableArray<Home> plan)
        {
            if (plan.Length + question.People.Length - person <= most) return;
            if (person == question.People.Length)
            {
                most = plan.Length;
                return;
            }
            foreach (var cell in question.Cells)
            {
                var more = plan.Add(new(question.People[person], cell.Id));
                if (question.RefusedOf(more).IsEmpty) Try(person + 1, more);
            }
            Try(person + 1, plan);
        }
    }
}
