using Facility.Tests.Admin.Host;
using Microsoft.Playwright;

namespace Facility.Tests.Simulator;

/// <summary>The simulator's page in a real browser.</summary>
public sealed class TracePageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("trace-page").FullName;
    private WatchedSimulator simulator = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        simulator = await WatchedSimulator.Start(folder);
        page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.GotoAsync($"{simulator.Address}#{WatchedSimulator.Line}");
    }

    public async ValueTask DisposeAsync()
    {
        await page.CloseAsync();
        await simulator.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_card_is_followed_on_the_wire_and_at_the_door()
    {
        await Seen("#status", "38400 baud · panel connected");
        await simulator.Present("DEADBEC0:26");

        await Seen("tbody", "RAW (26 bits, number withheld)");
        await Seen("tbody", "OUT (output 0 on for 1 s)");
        await Seen("tbody", "LED (lamp 0 green for 2 s)");
        await Shot("trace-card");
        await page.FillAsync("#address", "9");
        await Assertions.Expect(page.Locator("tbody")).Not.ToContainTextAsync("OUT");
        Assert.DoesNotContain("DEADBEC0", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Polls_without_news_are_shown_when_asked_and_pause_holds_still()
    {
        await Seen("#empty", "polls without news so far");
        await page.CheckAsync("#quiet");
        await Seen("tbody", "POLL");
        await page.ClickAsync("#pause");
        await Seen("#status", "paused");
        var rows = await page.Locator("tbody tr").CountAsync();

        await simulator.Present("DEADBEC0:26");

        Assert.Equal(rows, await page.Locator("tbody tr").CountAsync());
        await Shot("trace-polls");
    }

    private Task Seen(string where, string text) =>
        Assertions.Expect(page.Locator(where)).ToContainTextAsync(text);

    private Task<byte[]> Shot(string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, $"{name}.png") });
}
