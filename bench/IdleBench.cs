using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Bench;

/// <summary>Start-up time, memory and CPU of the demo as it is started by anybody: <c>dotnet run demo.cs</c>.</summary>
internal static partial class IdleBench
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(10);

    public static Command Command()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long to watch.",
            DefaultValueFactory = _ => 30 };
        var people = new Option<bool>("--people") { Description = "With simulated life." };
        var command = new Command("idle", "Start-up time, memory and CPU of the demo.") { seconds, people };
        command.SetAction((parsed, cancellation) =>
            Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(people), cancellation));
        return command;
    }

    private static async Task<int> Run(TimeSpan span, bool people, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("facility-bench-").FullName;
        var watch = Stopwatch.StartNew();
        using var demo = Start(folder, people);
        var parts = await UntilReady(demo, watch, cancellation);
        try
        {
            await Task.Delay(Settle, TimeProvider.System, cancellation);
            var before = parts.ConvertAll(part => Usage.Of(part.Process));
            var from = watch.Elapsed;
            await Task.Delay(span, TimeProvider.System, cancellation);
            var took = watch.Elapsed - from;
            Print(parts, before, took);
        }
        finally
        {
            _ = Signal(demo.Id, 2);
            await demo.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static Process Start(string folder, bool people) => Process.Start(new ProcessStartInfo("dotnet",
        ["run", Path.Combine(Root(), "demo.cs"), "--", "--data", folder, "--port", "18080", "--sim-port", "17080",
            .. people ? Array.Empty<string>() : ["--no-people"]])
    { RedirectStandardOutput = true })!;

    private static async Task<List<Part>> UntilReady(Process demo, Stopwatch watch, CancellationToken cancellation)
    {
        var parts = new List<Part>();
        while (await demo.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (ReadyLine().Match(line) is { Success: true } ready)
                parts.Add(new(ready.Groups[1].Value, int.Parse(ready.Groups[2].Value,
                    CultureInfo.InvariantCulture), watch.Elapsed));
            // Of a line that the demo may break where it is too long, the beginning stays together.
            if (line.Contains("Data and logs:", StringComparison.Ordinal))
            {
                // The rest of the demo's talk is read away, or its pipe would fill and stop it.
                _ = demo.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return parts;
            }
        }
        throw new InvalidOperationException("The demo ended before it was ready.");
    }

    private static void Print(List<Part> parts, List<Usage> before, TimeSpan took)
    {
        var table = new Table().AddColumns("Process", "Ready after s (build included)", "Resident MiB",
            "CPU % of one core");
        var total = 0.0;
        for (var index = 0; index < parts.Count; index++)
        {
            var now = Usage.Of(parts[index].Process);
            var share = (now.Cpu - before[index].Cpu) / took * 100;
            total += share;
            table.AddRow(parts[index].Name, Text(parts[index].ReadyAfter.TotalSeconds),
                Text(now.ResidentMebibytes), Text(share));
        }
        table.AddRow("all", "", "", Text(total));
        AnsiConsole.Write(table);
    }

    private static string Text(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));

    [GeneratedRegex(@"^(\S+) is ready \(process (\d+)\)")]
    private static partial Regex ReadyLine();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    private sealed record Part(string Name, int Process, TimeSpan ReadyAfter);

    private sealed record Usage(TimeSpan Cpu, double ResidentMebibytes)
    {
        public static Usage Of(int id)
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return new(process.TotalProcessorTime, process.WorkingSet64 / 1048576.0);
        }
    }
}
