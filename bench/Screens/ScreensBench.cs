using System.CommandLine;
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
        await Task.WhenAll(pages.Select(page => Use(page, times, over.Token)));
        await over.CancelAsync();
        Print(pages);
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
        Add(table, "touch → first frame, to its end", [.. pages.SelectMany(page => page.TouchToFrame)], OutOnWire);
        Add(table, "leaf opens → its tile says so", [.. pages.SelectMany(page => page.EventToScreen)], PollRound);
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
