using Facility.Contracts.Doors;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Tests.Admin.Host;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>What a person meets in the first hour at the screens, on a screen of 1400 by 900.</summary>
public sealed class FirstUseInABrowser(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly Verdict Already = Verdict.Refused("ORD-04", "1-103 is released already.");
    private readonly ScreenHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_order_that_runs_stays_shown_and_only_who_pressed_sees_the_refusal_beside_it()
    {
        var running = new OrderView(
            new("o-1"), new("b01-l1-c03"), OrderProgress.Released, Verdict.Allowed, FaultCode.None, "Guard One",
            ReleaseReason.Meal, TimeProvider.System.GetUtcNow(), "Released.");
        host.Facility.Change("b01-l1-c03", door => door with { Order = running });
        host.Facility.Answers[new("b01-l1-c03")] = Already;
        var first = await SignedIn("guard", "/block/b01?door=b01-l1-c03");
        var second = await SignedIn("supervisor", "/block/b01?door=b01-l1-c03");

        await Release(second);

        await Assertions.Expect(second.GetByTestId("refused")).ToContainTextAsync("1-103 is released already.");
        await Shot(second, "refused-beside-running");
        foreach (var page in new[] { first, second })
        {
            var order = page.GetByTestId("order-progress");
            await Assertions.Expect(order).ToHaveAttributeAsync("data-order", "o-1");
            await Assertions.Expect(order).ToHaveAttributeAsync("data-progress", "released");
        }
        await Assertions.Expect(first.GetByTestId("refused")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_close_that_the_panel_refuses_says_so_at_the_button_to_who_pressed()
    {
        host.Facility.Change("b01-gate", door => door.With(now => now with
        {
            Motor = MotorState.Stopped, FullyOpen = true, Leaf = LeafState.Open, Secured = Secured.No,
        }) with { Kind = DoorKind.Slider });
        host.Facility.PanelRefuses = Verdict.Refused(
            "MOVE-09", "Something is in the way of door b01-gate.", "Have its way cleared, or its sensing mended.");
        var first = await SignedIn("guard", "/block/b01?door=b01-gate");
        var second = await SignedIn("supervisor", "/block/b01?door=b01-gate");

        await second.GetByTestId("close").ClickAsync();

        await Assertions.Expect(second.GetByTestId("motion-refused")).ToContainTextAsync("MOVE-09");
        await Assertions.Expect(second.GetByTestId("motion-refused")).ToContainTextAsync("Have its way cleared");
        await Shot(second, "close-refused");
        await Assertions.Expect(first.GetByTestId("motion")).ToBeVisibleAsync();
        await Assertions.Expect(first.GetByTestId("motion-refused")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_hatch_names_its_cell_and_leads_to_it()
    {
        host.Facility.Change("b01-yard", door => door with
        {
            Kind = DoorKind.Hatch, Use = DoorUse.Room, Label = "Food pass 1-102", HatchOf = new("b01-l1-c02"),
            HatchOfLabel = "1-102", PeopleBehind = 2,
        });
        var page = await SignedIn("guard", "/block/b01?door=b01-yard");

        await Assertions.Expect(page.GetByTestId("hatch-of")).ToHaveTextAsync("Hatch of cell 1-102.");
        await Assertions.Expect(page.GetByTestId("people-behind")).ToHaveTextAsync("2 people belong behind it.");
        await Shot(page, "hatch");
        await page.GetByTestId("hatch-of").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("[data-detail=b01-l1-c02]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mark_that_no_door_has_is_said_and_no_key_acts_on_the_door_before()
    {
        var page = await SignedIn("guard", "/block/b01?door=b01-gate");
        await page.Keyboard.TypeAsync("2-999");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("r");

        await Assertions.Expect(page.GetByTestId("find-says")).ToHaveTextAsync("There is no door 2-999 here.");
        await Assertions.Expect(page.Locator("[data-detail]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-reasons]")).ToHaveCountAsync(0);
        await Shot(page, "no-such-door");

        await page.Keyboard.TypeAsync("/1-103");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-detail=b01-l1-c03]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("[data-reasons]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Under_lockdown_many_doors_share_a_line_and_a_refusal_is_seen_without_scrolling()
    {
        foreach (var door in Given.Block("b01", TimeProvider.System.GetUtcNow()))
            host.Facility.Change(door.Status.Door.Value, now => now.With(one => one with { Secured = Secured.No }));
        host.Facility.Answers[new("b01-l1-c03")] =
            Verdict.Refused("DOOR-06", "1-103 is locked down.", "A supervisor ends it.");
        var page = await SignedIn("guard", "/block/b01?door=b01-l1-c03");
        await page.Keyboard.PressAsync("F9");

        await Assertions.Expect(page.GetByTestId("who-ends")).ToHaveTextAsync("A supervisor ends it.");
        await Assertions.Expect(page.GetByTestId("unconfirmed").Locator("> li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-unconfirmed]").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-lockdown-says]")).ToBeEmptyAsync();
        await Assertions.Expect(page.GetByTestId("locked-down")).ToContainTextAsync("A release is refused until");
        await Assertions.Expect(page.Locator("[data-door=b01-gate]")).ToBeInViewportAsync();
        await Release(page);

        await Assertions.Expect(page.GetByTestId("refused")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Shot(page, "refused-under-lockdown");
        await page.GetByTestId("unconfirmed").Locator("summary").ClickAsync();
        await Assertions.Expect(page.Locator("[data-unconfirmed=b01-l1-c07]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_time_is_the_sites_whatever_zone_the_browser_is_set_to()
    {
        var page = await SignedIn("supervisor", "/record");

        await Assertions.Expect(page.GetByTestId("zone")).ToHaveTextAsync("Asia/Almaty, UTC+05:00");
        var wall = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(5));
        await Assertions.Expect(page.Locator("[data-clock]")).Not.ToBeEmptyAsync();
        var clock = TimeSpan.Parse(await page.Locator("[data-clock]").InnerTextAsync(), Invariant);
        var newest = await page.Locator(".timeline time").First.InnerTextAsync();
        var apart = (wall.TimeOfDay - clock).Duration();
        Assert.True(apart < Apart || TimeSpan.FromDays(1) - apart < Apart, $"{clock} on the page, {wall} on the wall");
        var written = DateTime.Parse(newest, Invariant);
        Assert.InRange(wall.DateTime - written, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(30));
        await Shot(page, "record-in-site-time");
    }

    [Fact]
    public async Task Nobody_is_told_of_keys_that_are_not_theirs()
    {
        var inspector = await SignedIn("inspector", "/block/b01");
        await Assertions.Expect(inspector.Locator(".hint")).Not.ToContainTextAsync("releases");
        await Assertions.Expect(inspector.Locator(".hint")).Not.ToContainTextAsync("F9");

        var guard = await SignedIn("guard", "/block/b01");
        await Assertions.Expect(guard.Locator(".hint")).ToContainTextAsync("R releases it.");
    }

    [Fact]
    public async Task A_locked_name_is_said_with_the_time_it_is_locked_until()
    {
        var page = await chromium.Browser.NewPageAsync(new() { BaseURL = host.Address.ToString() });
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Name").FillAsync("locked");
        await page.GetByLabel("Password").FillAsync("locked");
        await page.GetByTestId("sign-in").ClickAsync();

        await Assertions.Expect(page.GetByTestId("sign-in-locked")).ToContainTextAsync("locked until 13:00:00");
    }

    [Fact]
    public async Task A_jammed_tile_under_lockdown_keeps_its_word_clear_of_its_padlock()
    {
        host.Facility.Change("b01-l1-c03", door => door.With(now => now with
        {
            Alarms = DoorAlarms.FailedToLock, Secured = Secured.No, LockedDown = true,
        }));
        var page = await SignedIn("guard", "/block/b01");

        Assert.True(await page.Locator("[data-door=b01-l1-c03]").EvaluateAsync<bool>("""
            tile => {
              const range = document.createRange();
              range.selectNodeContents(tile.querySelector('.tile-word'));
              const word = range.getBoundingClientRect();
              const lock = tile.querySelector('.tile-corner').getBoundingClientRect();
              return word.right <= lock.left || word.bottom <= lock.top;
            }
            """));
    }

    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(30);

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private async Task<IPage> SignedIn(string role, string path)
    {
        var page = await chromium.SignedIn(host, role, new()
        {
            ViewportSize = new() { Width = 1400, Height = 900 }, TimezoneId = "America/New_York",
        });
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("[data-clock]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
        return page;
    }

    private static async Task Release(IPage page)
    {
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.GetByTestId("reason-1")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("1");
    }

    private static async Task Shot(IPage page, string name) => await page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Screenshots.Folder, $"first-use-{name}.png"),
    });
}
