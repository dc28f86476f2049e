using Facility.Contracts.Doors;
using Facility.Tests.Admin.Host;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>What only a browser can show. Chromium missing is a failure, not a skip.</summary>
public sealed class ScreensInABrowser(ScreenHost host) : IAsyncLifetime
{
    private IPlaywright playwright = default!;
    private IBrowser browser = default!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    [Fact]
    public async Task Signing_in_needs_no_script()
    {
        var page = await SignedIn("guard", script: false);
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
        await Assertions.Expect(page.GetByText("Fictional guard")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_guard_releases_a_cell_with_two_keys_and_the_order_quotes_the_stamp_of_the_press()
    {
        var page = await SignedIn("guard");
        await page.GotoAsync("/block/b01?door=b01-l1-c03");
        await Ready(page);
        await Shot(page, "block");

        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.GetByTestId("reason-2")).ToBeVisibleAsync();
        await Shot(page, "reasons");
        await page.Keyboard.PressAsync("2");

        await Assertions.Expect(page.GetByTestId("order-progress")).ToHaveAttributeAsync("data-progress", "pending");
        await Shot(page, "pending");
        var order = Assert.Single(host.Facility.Releases, release => release.Door.Value == "b01-l1-c03");
        Assert.Equal(ReleaseReason.Medical, order.Reason);
        Assert.Equal("boot-1", order.Pressed.Boot);
    }

    [Fact]
    public async Task A_frozen_heartbeat_turns_the_whole_plan_stale_by_the_page_itself()
    {
        var page = await SignedIn("guard");
        await page.GotoAsync("/block/b01");
        await Ready(page);
        await Assertions.Expect(page.Locator("[data-door=b01-gate]")).ToHaveAttributeAsync("data-secured", "yes");
        try
        {
            host.Facility.PulseStands = true;
            await Assertions.Expect(page.Locator("#stale")).ToBeVisibleAsync(new() { Timeout = 4000 });
            await Assertions.Expect(page.Locator("#stale")).ToContainTextAsync("No data since");
            Assert.Equal(0, await page.Locator("[data-secured=yes]").CountAsync());
            await Shot(page, "stale");
        }
        finally
        {
            host.Facility.PulseStands = false;
        }
        await Assertions.Expect(page.Locator("#stale")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-door=b01-gate]")).ToHaveAttributeAsync("data-secured", "yes");
    }

    private async Task<IPage> SignedIn(string role, bool script = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(),
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = 1440, Height = 900 },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Name").FillAsync(role);
        await page.GetByLabel("Password").FillAsync(role);
        await page.GetByTestId("sign-in").ClickAsync();
        return page;
    }

    // Interactive, not only drawn: the first heartbeat was heard and the circuit has taken over.
    private static async Task Ready(IPage page)
    {
        await Assertions.Expect(page.Locator("[data-clock]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
    }

    private static async Task Shot(IPage page, string name) => await page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Screenshots.Folder, $"{name}.png"),
        FullPage = true,
    });
}
