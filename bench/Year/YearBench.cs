using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Facility.Contracts.Site;
using Spectre.Console;

namespace Bench.Year;

/// <summary><c>bench year</c>: a site's year on virtual time, with faults by seed and an observer outside.</summary>
public static class YearBench
{
    /// <summary>The subcommand.</summary>
    public static Command Command()
    {
        var hours = new Option<double>("--hours") { Description = "How long.", DefaultValueFactory = _ => 8760 };
        var seed = new Option<int>("--seed") { Description = "Of chance.", DefaultValueFactory = _ => 1 };
        var site = new Option<FileInfo>("--site")
        {
            Description = "The site file.", DefaultValueFactory = _ => new(Colony()),
        };
        var cells = new Option<int>("--cells")
        {
            Description = "Cell doors kept of each landing; they are all alike.", DefaultValueFactory = _ => 3,
        };
        var plant = new Option<string>("--plant")
        {
            Description = $"A fault to plant: {string.Join(", ", YearPlants.Names.Keys)}.",
            DefaultValueFactory = _ => "",
        };
        var wire = new Option<string>("--wire")
        {
            Description = "One line alone, every octet of it on the wire; ten times as many people and faults an hour.",
            DefaultValueFactory = _ => "",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "The kinds of fault that happen, as the report names them; all without it.",
            DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("year", "A site's year: faults by seed, I1 to I8, I10 and I11 judged from outside.")
        {
            hours, seed, site, cells, plant, wire, only,
        };
        command.SetAction(parsed => Run(parsed.GetValue(site)!, parsed.GetValue(cells), parsed.GetValue(wire)!, read =>
            new(read, parsed.GetValue(seed), TimeSpan.FromHours(parsed.GetValue(hours)))
            {
                Plant = parsed.GetValue(plant)!, Only = [.. parsed.GetValue(only)!],
            }));
        return command;
    }

    private static int Run(FileInfo file, int cells, string wire, Func<Site, YearSettings> settingsOf)
    {
        if (!SiteReader.TryRead(File.ReadAllText(file.FullName), out var site, out var mistakes))
        {
            foreach (var mistake in mistakes) AnsiConsole.WriteLine($"{mistake}");
            return 2;
        }
        var settings = settingsOf(ThinnedSite.Of(site, cells));
        if (wire.Length > 0) settings = settings.OnWire(new(wire));
        if (Mistake(settings, site, wire) is { Length: > 0 } because)
        {
            AnsiConsole.WriteLine(because);
            return 2;
        }

        AnsiConsole.WriteLine($"seed {settings.Seed}");
        var began = TimeProvider.System.GetTimestamp();
        var report = SiteYear.Run(settings);
        Print(report, settings.Span, TimeProvider.System.GetElapsedTime(began));
        return report.Violations.Count == 0 ? 0 : 1;
    }

    private static string Mistake(YearSettings settings, Site site, string wire)
    {
        if (settings.Plant.Length > 0 && !YearPlants.Names.ContainsKey(settings.Plant))
            return $"There is no fault '{settings.Plant}' to plant.";
        if (wire.Length > 0 && site.Doors.All(door => door.Output.Line.Value != wire))
            return $"No door hangs on a line '{wire}'.";
        return settings.Only.Except(SiteYear.KindsOf(settings)).FirstOrDefault() is { } unknown
            ? $"There is no kind of fault '{unknown}'."
            : "";
    }

    private static void Print(YearReport report, TimeSpan span, TimeSpan took)
    {
        var table = new Table().AddColumns("What", "How many");
        table.AddRow("Virtual hours", Text(span.TotalHours));
        table.AddRow("Door events", Text(report.DoorEvents));
        table.AddRow("Journal entries", Text(report.Entries));
        table.AddRow("Releases on the wire", Text(report.Releases));
        var (shown, passed) = report.GoodCards;
        table.AddRow("Duty officers' cards shown, passed", $"{Text(shown)}, {Text(passed)}");
        table.AddRow("Steps of the cores", Text(report.Steps));
        table.AddRow("Kinds of fault, faults", $"{report.Faults.Count}, {Text(report.Faults.Values.Sum())}");
        foreach (var (kind, count) in report.Faults) table.AddRow($"  {kind}", Text(count));
        foreach (var (rule, count) in report.Refusals) table.AddRow($"  refused by {rule}", Text(count));
        table.AddRow("Violations", Text(report.Violations.Count));
        table.AddRow("Ran s", Text(took.TotalSeconds));
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"hash {report.Hash}");
        foreach (var violation in report.Violations.Take(40)) AnsiConsole.WriteLine($"{violation}");
    }

    private static string Text(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    private static string Colony([CallerFilePath] string here = "") => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "sites", "colony-1200", "site.yaml"));
}
