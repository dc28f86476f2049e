using System.Net;
using System.Net.Http.Json;
using Facility.Contracts.RollCheck;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class RollCheckScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static CancellationToken Running => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blocks_that_are_due_and_late_are_named_and_an_extra_one_says_why()
    {
        var page = await chromium.OpenAs(host, "guard", "/roll-check");
        await Assertions.Expect(page.Locator("[data-block=b02][data-late]")).ToContainTextAsync("late");
        await Assertions.Expect(page.GetByTestId("rollcheck-roll")).ToContainTextAsync("1 without a cell");
        await Assertions.Expect(page.Locator("[data-risk=p-0003][data-late]")).ToContainTextAsync("late");
        await Assertions.Expect(page.GetByTestId("escape-form")).ToHaveCountAsync(0);
        await page.Locator("[data-open=b02]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("begin")).ToContainTextAsync("no cell of it opens by plan");
        await page.GetByTestId("begin-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("RCHK-02");
        await Show(page, "roll-checks");

        await page.Locator("[data-seen=p-0003]").ClickAsync();
        await Eventually.Holds(() => host.RollCheck.Done.Contains("seen p-0003"), TimeSpan.FromSeconds(20),
            () => "not sent");
        await page.GetByTestId("rollcheck-because").FillAsync("a noise");
        await page.GetByTestId("begin-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("rollcheck-head")).ToContainTextAsync("suspended");
    }

    [Fact]
    public async Task A_count_is_entered_and_what_stands_against_closing_is_named_by_landing()
    {
        var page = await chromium.OpenAs(host, "guard", "/roll-check/rc-1");
        var landing = page.Locator("[data-landing=l1]");
        await Assertions.Expect(landing).ToContainTextAsync("Landing 1: 2 counted, 3 should be there: 1 too few.");
        await Assertions.Expect(landing).ToContainTextAsync("1-102 has not opened since 2 were in it");
        await page.Locator("[data-count=l2]").FillAsync("1");
        await page.Locator("[data-enter=l2]").ClickAsync();
        await Eventually.Holds(
            () => host.RollCheck.Counted.Any(one => one is { Check: "rc-1", Landing: "l2", Number: 1 }),
            TimeSpan.FromSeconds(20), () => "not sent");

        await page.GetByTestId("explain-person").FillAsync("p-0002");
        await page.GetByTestId("explain-reason").SelectOptionAsync("Visit");
        await page.GetByTestId("explain-send").ClickAsync();
        await Eventually.Holds(
            () => host.RollCheck.Explained.Any(one => one is { Reason: AbsenceReason.Visit, Landing: "" }),
            TimeSpan.FromSeconds(20), () => "not sent");
        await Assertions.Expect(page.Locator("[data-explained=p-0004] button")).ToHaveCountAsync(0);
        await page.GetByTestId("sign").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("RCHK-10");
        await Show(page, "roll-check");
    }

    [Fact]
    public async Task A_closed_one_is_only_read()
    {
        var page = await chromium.OpenAs(host, "inspector", "/roll-check/rc-2");
        await Assertions.Expect(page.GetByTestId("rollcheck-closed")).ToContainTextAsync("Guard Two");
        await Assertions.Expect(page.GetByTestId("sign")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-enter]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Each_block_is_printed_on_sheets_of_its_own_without_the_screen_around_it()
    {
        var page = await chromium.OpenAs(host, "guard", "/roll-sheet");
        await Assertions.Expect(page.Locator(".roll-sheet")).ToHaveCountAsync(2);
        await Show(page, "roll-sheet");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".bar")).ToBeHiddenAsync();
        Assert.Equal("page", await page.Locator(".roll-sheet").First.EvaluateAsync<string>(
            "sheet => getComputedStyle(sheet).breakAfter"));

        await Show(page, "roll-sheet-print");
    }

    [Fact]
    public async Task The_register_is_kept_by_who_may()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/roll-check");
        await page.GetByTestId("escape-person").FillAsync("p-0001");
        await page.GetByTestId("escape-ground").FillAsync("a rope was found");
        await page.GetByTestId("escape-review").FillAsync("2099-04-01");
        await page.GetByTestId("escape-put").ClickAsync();
        await Eventually.Holds(
            () => host.RollCheck.Registered.Any(one => one is { Ground: "a rope was found", ReviewOn.Year: 2099 }),
            TimeSpan.FromSeconds(20), () => "not sent");

        using var guard = await host.SignedIn("guard");
        Assert.Equal(HttpStatusCode.Forbidden, (await guard.PostAsJsonAsync(
            "/api/v1/escape-risks/p-0001/review", new { next = (DateOnly?)null, because = "x" }, Running)).StatusCode);
        using var supervisor = await host.SignedIn("supervisor");
        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.PostAsJsonAsync(
            "/api/v1/escape-risks/p-0001/review", new { next = "2099-05-01", because = "stays" }, Running)).StatusCode);
        Assert.Contains("review p-0001 2099-05-01 stays", host.RollCheck.Done);
    }

    [Fact]
    public async Task The_same_through_the_api()
    {
        using var guard = await host.SignedIn("guard");
        Assert.Equal(HttpStatusCode.NoContent, (await guard.PostAsJsonAsync(
            "/api/v1/roll-checks/counts", new { order = "o-77", check = "rc-1", landing = "l1", number = 7 },
            Running)).StatusCode);
        Assert.Contains(host.RollCheck.Counted, one => one is { Landing: "l1", Number: 7 });
        Assert.Equal(HttpStatusCode.Conflict, (await guard.PostAsJsonAsync(
            "/api/v1/roll-checks/rc-1/signatures", new { order = "o-78" }, Running)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guard.GetAsync("/api/v1/roll-checks/rc-9", Running)).StatusCode);
    }

    private static Task<byte[]> Show(IPage page, string name) => page.ScreenshotAsync(
        new() { Path = Path.Combine(Screenshots.Folder, $"{name}.png"), FullPage = true });
}
