using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Wire;
using Microsoft.Playwright;
using Spectre.Console;

namespace Bench.Screens;

/// <summary><c>bench screens</c>: touch to first frame and field event to screen, with real processes, pseudo-terminals
/// and browsers.</summary>
internal static class ScreensBench
{
    private const string Browser = "/usr/bin/chromium";
    private const int CellsUsed = 10;
    private static readonly TimeSpan Asked = TimeSpan.FromMilliseconds(250);

    // An OUT of one door in a secure channel, and the longest wait for a line that is polled in between.
    private static readonly TimeSpan OutOnWire = OsdpLimits.WireTime(31, 38400);
    private static readonly TimeSpan PollRound = TimeSpan.FromMilliseconds(200);

    public static Command Command()
    {
        var consoles = new Option<int>("--consoles")
        {
            Description = "Browser pages, each with a block of its own.", DefaultValueFactory = _ => 10,
        };
        var times = new Option<int>("--times")
        {
            Description = "Doors each of them releases.", DefaultValueFactory = _ => 20,
        };
        var command = new Command("screens", "Touch to first frame, field event to screen.") { consoles, times };
        command.SetAction((parsed, cancellation) =>
            Run(parsed.GetValue(consoles), parsed.GetValue(times), cancellation));
        return command;
    }

    private static async Task<int> Run(int consoles, int times, CancellationToken cancellation)
    {
        SiteReader.TryRead(await File.ReadAllTextAsync(Colony(), cancellation), out var site, out _);
        var blocks = site!.Doors.Where(door => door.Cell is not null).Select(door => door.Block.Value).Distinct()
            .Take(consoles).ToList();
        await using var system = new RunningSystem(Colony());
        await system.Start(cancellation);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Browser, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pages = new List<ConsolePage>();
        foreach (var block in blocks) pages.Add(await Open(system, browser, block, over.Token));
        var before = Cost(system);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(pages.Select(page => Use(page, times, over.Token)));
        var took = watch.Elapsed;
        var after = Cost(system);
        await over.CancelAsync();
        Print(pages);
        PrintCost(before, after, took);
        return 0;
    }

    private static async Task<ConsolePage> Open(
        RunningSystem system, IBrowser browser, string block, CancellationToken cancellation)
    {
        var ear = new WireEar(system.Simulator, $"line-{block}");
        _ = ear.Listen(cancellation);
        var page = await (await browser.NewContextAsync()).NewPageAsync();
        page.SetDefaultTimeout(90_000);
        var console = new ConsolePage(system, page, ear, block);
        await console.SignIn();
        return console;
    }

    private static async Task Use(ConsolePage page, int times, CancellationToken cancellation)
    {
        for (var time = 0; time < times; time++) await page.Use((time % CellsUsed) + 1, cancellation);
    }

    private static void Print(List<ConsolePage> pages)
    {
        AnsiConsole.WriteLine($"{pages.Count} consoles with {pages.Sum(page => page.DoorsShown)} doors on them");
        var table = new Table().AddColumns(
            "From, to", "Measured", "p50 ms", "p99 ms", "Longest ms", "p99 / 250 ms", "Floor ms");
        Add(table, "touch → first frame: first of each console", First(pages, page => page.TouchToFrame), OutOnWire);
        Add(table, "touch → first frame: later ones", Later(pages, page => page.TouchToFrame), OutOnWire);
        Add(table, "leaf opens → its tile says so: first", First(pages, page => page.EventToScreen), PollRound);
        Add(table, "leaf opens → its tile says so: later", Later(pages, page => page.EventToScreen), PollRound);
        AnsiConsole.Write(table);
    }

    // The first time much is compiled, in the silo and in the page.
    private static List<TimeSpan> First(List<ConsolePage> pages, Func<ConsolePage, List<TimeSpan>> times) =>
        [.. pages.SelectMany(page => times(page).Take(1))];

    private static List<TimeSpan> Later(List<ConsolePage> pages, Func<ConsolePage, List<TimeSpan>> times) =>
        [.. pages.SelectMany(page => times(page).Skip(1))];

    // Processor time so far of each part: in a facility each browser has a machine of its own.
    private static Dictionary<string, TimeSpan> Cost(RunningSystem system)
    {
        var cost = system.Processes.GroupBy(process => process.ProcessName).ToDictionary(
            alike => alike.Key, alike => TimeSpan.FromTicks(alike.Sum(one => one.TotalProcessorTime.Ticks)));
        var browsers = Process.GetProcessesByName("chromium");
        cost["browsers"] = TimeSpan.FromTicks(browsers.Sum(one => one.TotalProcessorTime.Ticks));
        using var self = Process.GetCurrentProcess();
        cost["this bench"] = self.TotalProcessorTime;
        foreach (var one in browsers) one.Dispose();
        return cost;
    }

    private static void PrintCost(
        Dictionary<string, TimeSpan> before, Dictionary<string, TimeSpan> after, TimeSpan took)
    {
        var table = new Table().AddColumns("Part", "% of one core while measured");
        foreach (var (part, spent) in after)
        {
            var share = (spent - before.GetValueOrDefault(part)) / took;
            table.AddRow(part, share.ToString("P0", CultureInfo.InvariantCulture));
        }
        AnsiConsole.Write(table);
    }

    private static void Add(Table table, string what, List<TimeSpan> times, TimeSpan floor)
    {
        times.Sort();
        table.AddRow(what, $"{times.Count}", Text(At(times, 0.5)), Text(At(times, 0.99)), Text(At(times, 1)),
            (At(times, 0.99) / Asked).ToString("F2", CultureInfo.InvariantCulture), Text(floor));
    }

    private static TimeSpan At(List<TimeSpan> sorted, double share) =>
        sorted.Count == 0
            ? TimeSpan.Zero
            : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static string Text(TimeSpan time) => time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string Colony([CallerFilePath] string here = "") => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "sites", "colony-1200", "site.yaml"));
}
