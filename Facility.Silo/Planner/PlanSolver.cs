using System.Globalization;
using Facility.Domain.Planner;
using Google.OrTools.Sat;

namespace Facility.Silo.Planner;

/// <summary>How long a plan is worked on at most.</summary>
/// <param name="Wall">By the clock; a guard, since a busy machine is slower.</param>
/// <param name="Effort">In the solver's own units of work, which do not depend on the machine: what makes a plan the
/// same each time.</param>
public sealed record PlanEffort(TimeSpan Wall, double Effort)
{
    /// <summary>Two minutes, or some thirty seconds of an idle machine.</summary>
    public static PlanEffort Standard { get; } = new(TimeSpan.FromMinutes(2), 30);
}

/// <summary>What the solver found.</summary>
/// <param name="Counts">How many of a group go into a cell.</param>
/// <param name="Bound">How many people any plan places at most.</param>
/// <param name="IsBest">Whether no plan places more, or more with needs.</param>
public sealed record PlanAnswer(int[][] Counts, int Bound, bool IsBest);

/// <summary>Chooses how many of each group go into each cell: most people first, then those with needs, then as few
/// cells, and so as few steps, as may be.</summary>
/// <remarks>One worker and one seed: the same question has the same answer. It knows no rule, only what the rules
/// answered.</remarks>
public static class PlanSolver
{
    /// <summary>Solves; takes up to twice the effort, and belongs on a thread of its own.</summary>
    public static PlanAnswer Solve(PlanShape shape, PlanEffort effort)
    {
        var start = PlanStart.Of(shape);
        var first = new PlanModel(shape);
        first.Hint(start);
        first.Model.Maximize(first.People * (long)(first.PeopleMax + 1) + first.InNeed);
        var solver = Run(first, effort);
        var counts = solver is null ? start : Better(shape, first.CountsOf(solver), start);
        var bound = solver is null ? MostAtAll(shape)
            : Math.Min(MostAtAll(shape), (int)(solver.BestObjectiveBound / (first.PeopleMax + 1)));
        var isBest = solver is not null && solver.BestObjectiveBound - WorthOf(shape, counts) < 1;

        var second = new PlanModel(shape);
        second.Model.Add(
            second.People * (long)(second.PeopleMax + 1) + second.InNeed >= WorthOf(shape, counts));
        second.Model.Minimize(second.CellsUsed);
        second.Hint(counts);
        return new(Run(second, effort) is { } better ? second.CountsOf(better) : counts, bound, isBest);
    }

    private static int[][] Better(PlanShape shape, int[][] found, int[][] start) =>
        WorthOf(shape, found) >= WorthOf(shape, start) ? found : start;

    // Everybody weighs more than all needs together, as in the model.
    private static long WorthOf(PlanShape shape, int[][] counts) => counts.Index().Sum(group =>
        group.Item.Sum() * (shape.Groups.Sum(one => one.Length) + 1L + (shape.HasNeeds(group.Index) ? 1 : 0)));

    private static CpSolver? Run(PlanModel model, PlanEffort effort)
    {
        var solver = new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture,
                $"num_workers:1 random_seed:1 max_deterministic_time:{effort.Effort:0.###} "
                + $"max_time_in_seconds:{effort.Wall.TotalSeconds:0.###}"),
        };
        return solver.Solve(model.Model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible ? solver : null;
    }

    // No plan places more than there are people, or places.
    private static int MostAtAll(PlanShape shape) => Math.Min(
        shape.Groups.Sum(group => group.Length), Enumerable.Range(0, shape.Cells).Sum(shape.MostOfAll));
}
