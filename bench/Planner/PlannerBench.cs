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
        var command = new Command("planner", "Plans for a whole dormitory: time and distance from the best.")
        {
            people, effort, seed,
        };
        command.SetAction((parsed, cancellation) =>
        {
            Run(parsed.GetValue(people)!, parsed.GetValue(effort), parsed.GetValue(seed), cancellation);
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Run(int[] sizes, double effort, int seed, CancellationToken cancellation)
    {
        var table = new Table().AddColumns(
            "People", "Room for", "Cells", "Asking s", "Groups", "Solving s", "Placed", "Bound", "Gap", "Best",
            "Refused");
        foreach (var people in sizes)
        {
            foreach (var room in new[] { 1.1, 0.8 }) table.AddRow(Row(people, room, effort, seed, cancellation));
        }
        AnsiConsole.Write(table);
    }

    private static string[] Row(int people, double room, double effort, int seed, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        var question = PlanWork.QuestionOf(PlannerTown.Of(people, room, seed), PlannerTown.From, PlannerTown.To);
        var shape = new PlanShape(question, PlanPairs.Ask(question, cancellation));
        var asked = clock.GetElapsedTime(began);
        began = clock.GetTimestamp();
        var answer = PlanSolver.Solve(shape, PlanEffort.Standard with { Effort = effort });
        var draft = PlanDraft.Of(
            question, shape, (group, cell) => answer.Counts[group][cell], new(Tongue.English, false, false));
        return
        [
            Text(people), Text((int)(people * room)), Text(question.Cells.Length), Text(asked.TotalSeconds),
            Text(shape.Groups.Length), Text(clock.GetElapsedTime(began).TotalSeconds), Text(draft.Placed.Length),
            Text(answer.Bound), Text(answer.Bound - draft.Placed.Length), answer.IsBest ? "yes" : "not shown",
            Text(question.RefusedOf(draft.Placed).Length),
        ];
    }

    private static string Text(IFormattable value) => value.ToString(
        value is double ? "0.0" : null, CultureInfo.InvariantCulture);
}
