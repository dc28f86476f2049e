using Facility.Contracts.Doors;
using Facility.Contracts.Opening;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Tests.Admin.Host;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>Two people, groups and the due list on their pages; on a host of its own.</summary>
public sealed class RegimeInABrowser(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly ScreenHost host = new();
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        page = await chromium.SignedIn(
            host, "supervisor", new() { ViewportSize = new() { Width = 1440, Height = 900 } });
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_waits_is_confirmed_from_any_page_with_the_stamps_of_the_press_and_not_by_who_began_it()
    {
        host.Joints.Shown = [ScreenJoints.View("j-mine") with { Mine = true }, ScreenJoints.View("j-other")];
        await Open("/panels");

        var mine = page.Locator("[data-joint=j-mine]");
        await Assertions.Expect(mine).ToContainTextAsync("Somebody else confirms it.");
        await Assertions.Expect(mine.GetByTestId("joint-confirm")).ToHaveCountAsync(0);
        var other = page.Locator("[data-joint=j-other]");
        await Assertions.Expect(other.Locator("time")).ToContainTextAsync(" s");
        await other.GetByTestId("joint-confirm").ClickAsync();

        await Assertions.Expect(other.GetByTestId("joint-says")).ToContainTextAsync("Confirmed by Guard Two");
        Assert.Equal("boot-1", Assert.Single(host.Joints.Pressed).Boot);
    }

    [Fact]
    public async Task A_group_is_looked_at_first_and_what_is_left_out_is_not_begun()
    {
        host.Regime.Previews =
        [
            new(new("b01"), "l1", "Block 1, Landing 1", TimeSpan.FromMilliseconds(300),
                [new(new("b01-l1-c01"), "1-101", 2), new(new("b01-l1-c02"), "1-102", 3)], Verdict.Allowed),
        ];
        await Open("/block/b01");
        await page.GetByTestId("group-l1").ClickAsync();
        await Assertions.Expect(page.GetByTestId("group-preview")).ToContainTextAsync("5 people belong behind them");

        await page.Locator("[data-group-door=b01-l1-c02]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("group-preview")).ToContainTextAsync("2 people belong behind them");
        await page.GetByTestId("group-reason").FillAsync("walk");
        await page.GetByTestId("group-begin").ClickAsync();

        await Assertions.Expect(page.GetByTestId("group-preview")).ToHaveCountAsync(0);
        Assert.Equal("b01-l1-c01", Assert.Single(host.Joints.Begun).Value);
    }

    [Fact]
    public async Task The_due_list_names_cells_and_leads_to_the_door_where_an_officer_releases_it()
    {
        host.Regime.Now = new(true, null,
        [
            new("walk", RegimeKind.Walk, new(10, 0), new(11, 0),
                [new(new("b01-l1-c01"), "1-101", 2, false), new(new("b01-l1-c02"), "1-102", 1, true)]),
        ]);
        await Open("/block/b01");
        await Assertions.Expect(page.GetByTestId("due")).ToContainTextAsync("1 of 2 cells are due");
        await page.Locator("[data-due-door=b01-l1-c01]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-detail=b01-l1-c01]")).ToBeVisibleAsync();
        Assert.Empty(host.Facility.Releases);

        host.Regime.Now = host.Regime.Now with { RollCheck = new(DateTimeOffset.UnixEpoch, "Guard One") };
        await Assertions.Expect(page.GetByTestId("rollcheck-open")).ToContainTextAsync("suspended");
        await page.GetByTestId("rollcheck").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/roll-check$"));
    }

    [Fact]
    public async Task A_lockdown_says_its_way_and_ends_only_after_a_look()
    {
        await host.Facility.LockDown(new("l-1"), new("b01"), LockdownWay.Entry, default);
        await Open("/block/b01");
        await Assertions.Expect(page.GetByTestId("lockdown-clock")).ToContainTextAsync("nobody comes in");
        await page.GetByTestId("end-lockdown").ClickAsync();
        await Assertions.Expect(page.GetByTestId("end-preview")).ToContainTextAsync("Cards from outside at 3 doors.");
        await Assertions.Expect(page.GetByTestId("end-owed").Locator("[data-owed-call=cl-1]"))
            .ToContainTextAsync("Call of Aliyev A. 1-101, at Phone 1, since");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "end-of-a-lockdown.png") });

        await page.GetByTestId("end-reason").FillAsync("over");
        await page.GetByTestId("end-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("lockdown-banner")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_low_screen_every_reason_of_a_release_is_in_sight_beside_what_is_due()
    {
        host.Joints.Shown = [ScreenJoints.View("j-other")];
        host.Regime.Now = new(true, null,
        [
            new("walk", RegimeKind.Walk, new(10, 0), new(11, 0),
                [.. Enumerable.Range(1, 12).Select(cell =>
                    new DueCell(new($"b01-l1-c{cell:00}"), $"1-1{cell:00}", 2, false))]),
        ]);
        await page.SetViewportSizeAsync(1366, 720);
        await Open("/block/b01?door=b01-l1-c03");
        await Assertions.Expect(page.GetByTestId("due")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.GetByTestId("reason-9")).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "low-screen.png") });
        foreach (var key in Enumerable.Range(0, 10))
            await Assertions.Expect(page.GetByTestId($"reason-{key}")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    // Interactive, not only drawn, as in the other screens' tests.
    private async Task Open(string path)
    {
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("[data-clock]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
    }
}
