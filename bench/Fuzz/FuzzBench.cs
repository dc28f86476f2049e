using System.CommandLine;
using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Bench.Fuzz;

/// <summary><c>bench fuzz</c>: spoilt frames against both roles, the nightly check.</summary>
public static class FuzzBench
{
    private static readonly TimeSpan StepMax = TimeSpan.FromMilliseconds(10);

    /// <summary>The subcommand.</summary>
    public static Command Command()
    {
        var frames = new Option<long>("--frames") { Description = "In all.", DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int>("--seed") { Description = "Of chance.", DefaultValueFactory = _ => 1 };
        var role = new Option<FuzzRole?>("--role") { Description = "Only this one." };
        var only = new Option<long?>("--only") { Description = "One frame again; needs --role." };
        var command = new Command("fuzz", "Spoilt frames against both roles; 1 when something must not happen.")
        {
            frames, seed, role, only,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(role) is { } one ? [one] : Enum.GetValues<FuzzRole>(), parsed.GetValue(frames),
            parsed.GetValue(seed), parsed.GetValue(only)));
        return command;
    }

    private static int Run(FuzzRole[] roles, long frames, int seed, long? only)
    {
        var corpus = FuzzCorpus.Read(Path.Combine(Root(), "Facility.Tests", "Vectors"));
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            FuzzReport[] reports = [.. roles.Select(role => only is { } frame
                ? new FuzzStorm(role, corpus, seed).RunOnly(frame)
                : new FuzzStorm(role, corpus, seed).Run(frames / roles.Length))];
            Print(reports, seed, TimeProvider.System.GetElapsedTime(began));
            return reports.All(report => report.ProcessorMax <= StepMax) ? 0 : 1;
        }
        catch (FuzzFaultException fault)
        {
            AnsiConsole.WriteLine(fault.ToString());
            return 1;
        }
    }

    private static void Print(FuzzReport[] reports, int seed, TimeSpan took)
    {
        var table = new Table().Title($"Spoilt frames, seed {seed}, {took.TotalSeconds:F0} s").AddColumns(
            "Role", "Frames", "Longest step, CPU ms", "By the wall ms", "Octets per frame", "Most octets");
        foreach (var report in reports)
            table.AddRow(
                $"{report.Role}", $"{report.Frames}", $"{report.ProcessorMax.TotalMilliseconds:F2}",
                $"{report.WallMax.TotalMilliseconds:F1}", $"{report.AllocatedMean:F0}", $"{report.AllocatedMax}");
        AnsiConsole.Write(table);
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
