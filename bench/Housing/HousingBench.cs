using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Bench.Housing;

/// <summary>What finding, suggesting, moving and counting cost, and how the cost grows with the people.</summary>
internal static class HousingBench
{
    public static Command Command()
    {
        var people = new Option<int[]>("--people")
        {
            Description = "How many people, a database for each; the first is what the others are compared with.",
            DefaultValueFactory = _ => [1200, 35000], AllowMultipleArgumentsPerToken = true,
        };
        var times = new Option<int>("--times")
        {
            Description = "How often each act at most.", DefaultValueFactory = _ => 50,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long one act is repeated at most, in each database.", DefaultValueFactory = _ => 20,
        };
        var seed = new Option<int>("--seed") { Description = "Which people.", DefaultValueFactory = _ => 1 };
        var command = new Command("housing", "Find, suggest, move and roll, beside how many people there are.")
        {
            people, times, seconds, seed,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(people)!, new(parsed.GetValue(times), TimeSpan.FromSeconds(parsed.GetValue(seconds))),
            parsed.GetValue(seed), cancellation));
        return command;
    }

    private static async Task<int> Run(
        int[] sizes, HousingEffort effort, int seed, CancellationToken cancellation)
    {
        var towns = new List<HousingTown>();
        try
        {
            foreach (var people in sizes)
            {
                towns.Add(await HousingTown.Build(people, seed, cancellation));
                AnsiConsole.WriteLine(towns[^1].Says);
            }
            await Measure(towns, effort, seed, cancellation);
        }
        finally
        {
            foreach (var town in towns) await town.DisposeAsync();
        }
        return 0;
    }

    // Act by act in one database after the other, so that the machine's load lies on both alike.
    private static async Task Measure(
        List<HousingTown> towns, HousingEffort effort, int seed, CancellationToken cancellation)
    {
        var table = new Table().AddColumns(
            "Act", "People", "Times", "p50 ms", "p99 ms", "MiB allocated", "p50 to the first");
        var sets = towns.ConvertAll(town => HousingActs.Of(town, seed));
        for (var act = 0; act < sets[0].Count; act++)
        {
            var seen = sets.ConvertAll(_ => new HousingTimes());
            for (var time = 0; time < effort.Times; time++)
            {
                for (var town = 0; town < towns.Count; town++)
                {
                    if (seen[town].Sum < effort.Longest) await seen[town].Take(sets[town][act], cancellation);
                }
            }
            for (var town = 0; town < towns.Count; town++)
                table.AddRow(Row(sets[town][act].Says, towns[town].People, seen[town], seen[0]));
        }
        AnsiConsole.Write(table);
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Resident {self.WorkingSet64 / 1048576.0:0} MiB, at most {self.PeakWorkingSet64 / 1048576.0:0} MiB: "
            + $"all databases in one process."));
    }

    private static string[] Row(string act, int people, HousingTimes seen, HousingTimes first) =>
    [
        act, $"{people}", $"{seen.Count}", Text(seen.At(0.5)), Text(seen.At(0.99)), Text(seen.Mebibytes),
        Text(seen.At(0.5) / first.At(0.5)),
    ];

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>How often and how long an act is repeated.</summary>
/// <param name="Times">So often at most.</param>
/// <param name="Longest">No more once it took so long in all.</param>
internal sealed record HousingEffort(int Times, TimeSpan Longest);
