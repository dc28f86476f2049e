using Facility.Contracts.Record;
using Facility.Tests.Kit;
using Microsoft.Playwright;

namespace Facility.Tests.EndToEnd;

/// <summary>A silo that stands still for half a minute, and a finger that taps twice.</summary>
[Collection(FacilityCollection.Name)]
public sealed class PausedSiloTests(FacilityFixture fixture, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Orders = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromSeconds(40);
    private readonly RunningFacility facility = fixture.Facility;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    [Fact]
    public async Task Orders_that_wait_in_a_stopped_silo_are_never_executed_late_and_the_screen_says_stale()
    {
        var page = await SignedIn("/block/b04");
        await IsSeenSecured(page, "b04-gate");
        using var guard = await SignedInClient.SignIn(facility, "guard");
        var beat = await guard.Pulse();
        var before = await Releases();

        facility.Silo.Pause();
        var began = TimeProvider.System.GetTimestamp();
        var pressed = Enumerable.Range(1, Orders).Select(number => guard.Release(
            $"b04-l1-c{number:00}", RunningFacility.Panel1, $"paused-{number}-{Guid.NewGuid():n}", beat)).ToList();
        try
        {
            await Assertions.Expect(page.Locator("#stale")).ToBeVisibleAsync(new() { Timeout = 80000 });
            output.WriteLine($"stale after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F2} s");
            Assert.Equal(0, await page.Locator("button[data-door][data-secured=yes]").CountAsync());
            await Task.Delay(Pause, TimeProvider.System);
        }
        finally
        {
            facility.Silo.Resume();
        }

        foreach (var answer in await Task.WhenAll(pressed)) output.WriteLine($"{answer.Status} {answer.Body}");
        await facility.UntilConnected(RunningFacility.Panel1);
        await IsSeenSecured(page, "b04-gate");
        Assert.Equal(before, await Releases());
        await IsReleasedAgain(guard);
    }

    [Fact]
    public async Task Two_taps_thirty_milliseconds_apart_are_one_action()
    {
        var page = await SignedIn("/block/b04?door=b04-l2-c02");
        await IsSeenSecured(page, "b04-l2-c02");
        using var inspector = await SignedInClient.SignIn(facility, "inspector");
        var since = await OneCardTests.Newest(inspector);

        await TapTwice(page, page.GetByTestId("release"));
        await Assertions.Expect(page.GetByTestId("reason-3")).ToBeVisibleAsync(new() { Timeout = 80000 });
        await TapTwice(page, page.GetByTestId("reason-3"));

        await Eventually.Holds(
            async () => (await OneCardTests.Kinds(inspector, "b04-l2-c02", since)).Contains(RecordKinds.DoorReleased),
            Patience, () => facility.Panel(RunningFacility.Panel1).Said);
        await Eventually.Holds(() => facility.IsSecured("b04-l2-c02"), Patience, () => "not relocked");
        Assert.Equal(1, (await facility.Body("b04-l2-c02")).GetProperty("releases").GetInt64());
        var kinds = await OneCardTests.Kinds(inspector, "b04-l2-c02", since);
        Assert.Single(kinds, kind => kind == RecordKinds.ReleaseAccepted);
        Assert.DoesNotContain(RecordKinds.OrderRefused, kinds);
    }

    private static async Task TapTwice(IPage page, ILocator button)
    {
        await button.ScrollIntoViewIfNeededAsync();
        var box = (await button.BoundingBoxAsync())!;
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
        await page.Mouse.ClickAsync(x, y);
        await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System);
        await page.Mouse.ClickAsync(x, y);
    }

    // Nobody was locked out by it: pressed now, a door opens.
    private async Task IsReleasedAgain(SignedInClient guard)
    {
        await guard.Release("b04-l1-c01", RunningFacility.Panel1, $"after-{Guid.NewGuid():n}");
        await Eventually.Holds(
            async () => (await facility.Body("b04-l1-c01")).GetProperty("releases").GetInt64() == 1,
            Patience, () => facility.Silo.Said);
    }

    private async Task<List<long>> Releases()
    {
        var all = new List<long>();
        for (var number = 1; number <= Orders; number++)
            all.Add((await facility.Body($"b04-l1-c{number:00}")).GetProperty("releases").GetInt64());
        return all;
    }

    private async Task<IPage> SignedIn(string path)
    {
        var page = await (await browser.NewContextAsync()).NewPageAsync();
        var (name, password) = facility.SignInOf("guard");
        await page.GotoAsync(new Uri(facility.Screens, "/account/sign-in").ToString());
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", password);
        await page.GetByTestId("sign-in").ClickAsync();
        await page.WaitForURLAsync("**/");
        await page.GotoAsync(new Uri(facility.Screens, path).ToString());
        return page;
    }

    private static Task IsSeenSecured(IPage page, string door) =>
        Assertions.Expect(page.Locator($"button[data-door={door}]"))
            .ToHaveAttributeAsync("data-secured", "yes", new() { Timeout = 160000 });
}
