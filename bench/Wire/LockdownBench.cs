using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Facility.Contracts.Site;
using Spectre.Console;

namespace Bench.Wire;

/// <summary><c>bench lockdown</c>: from the order for every block to each line's last OUT, beside the wire's floor.
/// </summary>
public static class LockdownBench
{
    /// <summary>The subcommand.</summary>
    public static Command Command()
    {
        var tries = new Option<int>("--tries")
        {
            Description = "Lockdowns per line, each at another moment of its polls.", DefaultValueFactory = _ => 50,
        };
        var seed = new Option<int>("--seed") { Description = "Of chance.", DefaultValueFactory = _ => 1 };
        var command = new Command("lockdown", "All doors of a site: order to last OUT on the wire, beside the floor.")
        {
            tries, seed,
        };
        command.SetAction(parsed => Run(parsed.GetValue(tries), parsed.GetValue(seed)));
        return command;
    }

    private static int Run(int tries, int seed)
    {
        if (!SiteReader.TryRead(File.ReadAllText(Colony()), out var site, out _)) return 2;

        var dice = new Random(seed);
        var table = new Table()
            .Title($"Lockdown of {site.Doors.Length} doors on {site.Lines.Length} lines, virtual time, seed {seed}")
            .AddColumns("Line", "Channel", "Doors", "OUTs", "Floor ms", "Median ms", "p99 ms", "Longest ms",
                "Longest / floor");
        var worst = TimeSpan.Zero;
        foreach (var line in site.Lines)
        {
            var locked = LockdownOnLine.Measure(site, line, tries, dice);
            if (locked.Outs == 0) continue;
            worst = locked.Times[^1] > worst ? locked.Times[^1] : worst;
            table.AddRow(
                line.Id.Value, line.Peripherals.Any(one => one.Secure) ? "secure" : "plain", $"{locked.Doors}",
                $"{locked.Outs}", Text(locked.Floor), Text(locked.Times[tries / 2]),
                Text(locked.Times[tries * 99 / 100]), Text(locked.Times[^1]),
                (locked.Times[^1] / locked.Floor).ToString("F2", CultureInfo.InvariantCulture));
        }
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"The last OUT of all {site.Doors.Length} doors: {Text(worst)} ms after the order.");
        return 0;
    }

    private static string Text(TimeSpan time) => time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string Colony([CallerFilePath] string here = "") => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "sites", "colony-1200", "site.yaml"));
}
