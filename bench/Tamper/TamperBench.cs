using System.CommandLine;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Spectre.Console;

namespace Bench.Tamper;

/// <summary><c>bench tamper COUNT</c>: the nightly check that every tampering with the record is found and located
/// against the checkpoints outside; ends with 1 if one is not.</summary>
internal static class TamperBench
{
    public static Command Command()
    {
        var count = new Argument<int>("count")
        {
            Description = "How many tamperings.", DefaultValueFactory = _ => 10_000,
        };
        var seed = new Option<int>("--seed") { Description = "Which ones.", DefaultValueFactory = _ => 1 };
        var command = new Command("tamper", "Tampers with copies of a record and its export; all have to be found.")
        {
            count, seed,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(count), parsed.GetValue(seed), cancellation));
        return command;
    }

    private static async Task<int> Run(int count, int seed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("facility-tamper-").FullName;
        var results = new List<TamperResult>(count);
        var watch = Stopwatch.StartNew();
        await using (var house = await TamperHouse.Build(folder, seed))
        {
            AnsiConsole.WriteLine(
                $"Seed {seed}: {house.Rows.Count} entries, built in {watch.Elapsed.TotalSeconds:0} s.");
            await TamperRun.Run(house, count, seed, results.Add, cancellation);
        }
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        Print(results, watch.Elapsed);
        return results.All(one => one is { Found: true, IsLocated: true }) ? 0 : 1;
    }

    private static void Print(List<TamperResult> results, TimeSpan took)
    {
        var table = new Table().AddColumns("Tampering", "Times", "Found", "Located", "To the very entry");
        foreach (var kind in results.GroupBy(one => one.Kind))
        {
            table.AddRow(kind.Key, $"{kind.Count()}", $"{kind.Count(one => one.Found)}",
                $"{kind.Count(one => one.IsLocated)}", $"{kind.Count(one => one.IsExact)}");
        }
        AnsiConsole.Write(table);
        foreach (var missed in results.Where(one => !one.Found || !one.IsLocated).Take(20))
            AnsiConsole.WriteLine($"MISSED: {missed}");
        AnsiConsole.WriteLine($"{results.Count} tamperings in {took.TotalSeconds:0} s: "
            + $"{results.Count(one => one.Found)} found, {results.Count(one => one.IsLocated)} located.");
    }
}
