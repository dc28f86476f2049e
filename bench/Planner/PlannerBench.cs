using System.CommandLine;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Domain.Planner;
using Facility.Silo.Planner;
using Spectre.Console;

namespace Bench.Planner;

/// <summary>How long a plan takes, and how far from the best it may be.</summary>
internal static class PlannerBench
{
    public static Command Command()
    {
        var people = new Option<int[]>("--people")
        {
            Description = "How many people, once for each run.", DefaultValueFactory = _ => [60, 1200],
            AllowMultipleArgumentsPerToken = true,
        };
        var effort = new Option<double>("--effort")
        {
            Description = "Units of work of the solver.", DefaultValueFactory = _ => PlanEffort.Standard.Effort,
        };
        var seed = new Option<int>("--seed") { Description = "Which people.", DefaultValueFactory = _ => 1 };
        var wall = new Option<int>("--seconds")
        {
            Description = "By the clock at most, for each of the solver's two turns.",
            DefaultValueFactory = _ => (int)PlanEffort.Standard.Wall.TotalSeconds,
        };
        var command = new Command("planner", "Plans for a whole dormitory: time and distance from the best.")
        {
            people, effort, wall, seed,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var most = new PlanEffort(TimeSpan.FromSeconds(parsed.GetValue(wall)), parsed.GetValue(effort));
            Run(parsed.GetValue(people)!, most, parsed.GetValue(seed), cancellation);
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Run(int[] sizes, PlanEffort effort, int seed, CancellationToken cancellation)
    {
        var table = new Table().AddColumns(
            "People", "Places", "Cells", "Pairs", "Asked", "Asking s", "Shaping s", "Groups", "Solving s", "Judging s",
            "Placed", "Bound", "Gap", "Best", "Refused");
        foreach (var people in sizes)
        {
            foreach (var room in new[] { 1.1, 0.8 }) table.AddRow(Row(people, room, effort, seed, cancellation));
        }
        AnsiConsole.Write(table);
    }

    private static string[] Row(
        int people, double room, PlanEffort effort, int seed, CancellationToken cancellation)
    {
        var watch = new Stages();
        var question = PlanWork.QuestionOf(PlannerTown.Of(people, room, seed), PlannerTown.From, PlannerTown.To);
        var pairs = watch.Take(() => PlanPairs.Ask(question, cancellation));
        var shape = watch.Take(() => new PlanShape(question, pairs));
        var answer = watch.Take(() => PlanSolver.Solve(shape, effort));
        var draft = watch.Take(() => PlanDraft.Of(
            question, shape, (group, cell) => answer.Counts[group][cell], new(Tongue.English, false, false)));
        return
        [
            Text(people), Text((int)(people * room)), Text(question.Cells.Length), Text(people * (people - 1) / 2),
            Text(pairs.Asked), watch[0], watch[1], Text(shape.Groups.Length), watch[2], watch[3],
            Text(draft.Placed.Length), Text(answer.Bound), Text(Math.Max(0, answer.Bound - draft.Placed.Length)),
            answer.IsBest ? "yes" : "not shown", Text(question.RefusedOf(draft.Placed).Length),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Stages
    {
        private readonly List<double> seconds = [];

        public string this[int stage] => seconds[stage].ToString("0.0", CultureInfo.InvariantCulture);

        public T Take<T>(Func<T> work)
        {
            var began = TimeProvider.System.GetTimestamp();
            var result = work();
            seconds.Add(TimeProvider.System.GetElapsedTime(began).TotalSeconds);
            return result;
        }
    }
}
