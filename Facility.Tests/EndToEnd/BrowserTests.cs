using Facility.Admin.Account;
using Facility.Tests.Kit;
using Microsoft.Playwright;

namespace Facility.Tests.EndToEnd;

/// <summary>Real Chromium on the real silo, panel and wire: sign-in, release, lockdown, a cut line.</summary>
[Collection(FacilityCollection.Name)]
public sealed class BrowserTests(FacilityFixture fixture) : IAsyncLifetime
{
    private const string Jammed = "b05-l1-c03";
    private static readonly LocatorAssertionsToHaveAttributeOptions Soon = new() { Timeout = 60000 };
    private readonly RunningFacility facility = fixture.Facility;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

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
    public async Task A_card_at_a_gate_is_seen_on_the_plan_without_a_reload()
    {
        var page = await SignedIn("guard", "/block/b05?door=b05-gate");
        var gate = page.Locator("button[data-door=b05-gate]");
        await Assertions.Expect(gate).ToHaveAttributeAsync("data-secured", "yes", Soon);

        var visit = facility.Present("b05-gate-out", "s-001");

        await Assertions.Expect(gate).ToHaveAttributeAsync("data-secured", "no", Soon);
        await Shot(page, "gate-released");
        Assert.Equal("passed", (await visit).GetProperty("outcome").GetString());
        await Assertions.Expect(gate).ToHaveAttributeAsync("data-secured", "yes", Soon);
        await Shot(page, "gate-secured");
    }

    [Fact]
    public async Task A_guard_releases_a_cell_and_lockdown_names_only_the_door_that_does_not_confirm()
    {
        var page = await SignedIn("guard", $"/block/b05?door={Jammed}");
        await IsSeenSecured(page.Locator($"button[data-door={Jammed}]"));
        await Post($"/doors/{Jammed}/jam");
        try
        {
            await page.GetByTestId("release").ClickAsync();
            await page.GetByTestId("reason-3").ClickAsync();
            var progress = page.GetByTestId("order-progress");
            await Assertions.Expect(progress).ToHaveAttributeAsync("data-progress", "released", Soon);
            await Shot(page, "cell-released");

            await page.GetByTestId("lockdown").ClickAsync();
            await Assertions.Expect(page.GetByTestId("lockdown-banner")).ToBeVisibleAsync();
            var named = page.Locator("[data-unconfirmed]");
            await Assertions.Expect(named).ToHaveCountAsync(1, new() { Timeout = 60000 });
            await Assertions.Expect(named).ToHaveAttributeAsync("data-unconfirmed", Jammed);
            await Shot(page, "lockdown");
            Assert.Equal("denied", await facility.Outcome("b05-gate-out", "s-001"));
        }
        finally
        {
            await Post($"/doors/{Jammed}/unjam");
            using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
            var preview = await supervisor.Get("/blocks/b05/lockdown/preview");
            await supervisor.Post("/blocks/b05/lockdown/end", new
            {
                order = "end-b05", reason = "test over", seen = preview.GetProperty("seen"),
            });
        }
        await Assertions.Expect(page.GetByTestId("lockdown-banner")).ToBeHiddenAsync(new() { Timeout = 60000 });
        await IsSeenSecured(page.Locator($"button[data-door={Jammed}]"));
    }

    [Fact]
    public async Task A_cut_line_makes_its_doors_unknown_never_secure_and_is_one_alarm()
    {
        var page = await SignedIn("guard", "/block/b06");
        await IsSeenSecured(page.Locator("button[data-door=b06-gate]"));
        await Post("/lines/line-b06/cut");
        try
        {
            var secured = page.Locator("button[data-door][data-secured=yes]");
            await Assertions.Expect(secured).ToHaveCountAsync(0, new() { Timeout = 80000 });
            await Shot(page, "line-cut");
        }
        finally
        {
            await Post("/lines/line-b06/mend");
        }
        await IsSeenSecured(page.Locator("button[data-door=b06-gate]"));
        await Shot(page, "line-mended");
    }

    [Fact]
    public async Task Nobody_signs_in_at_a_kiosk_not_even_with_a_form_that_was_open_before()
    {
        var page = await SignedIn("supervisor", "/account/station");
        await page.FillAsync("#name", "kiosk-b05");
        await page.SelectOptionAsync("#stand", StationForm.Kiosk);
        await page.Locator("form button.door-action").ClickAsync();
        await page.WaitForURLAsync("**/kiosk");
        var station = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "facility.station");

        var context = await browser.NewContextAsync();
        var form = await context.NewPageAsync();
        var (name, password) = facility.SignInOf("guard");
        await form.GotoAsync(At("/account/sign-in"));
        await form.FillAsync("#name", name);
        await form.FillAsync("#password", password);
        await context.AddCookiesAsync([new()
        {
            Name = station.Name, Value = station.Value, Url = facility.Screens.ToString(),
        }]);
        await form.GetByTestId("sign-in").ClickAsync();
        await form.WaitForURLAsync("**/kiosk");

        await form.GotoAsync(At("/block/b05"));
        await form.WaitForURLAsync("**/kiosk");
        await context.ClearCookiesAsync(new() { Name = station.Name });
        await form.GotoAsync(At("/block/b05"));
        await Assertions.Expect(form.GetByTestId("sign-in")).ToBeVisibleAsync();
    }

    private string At(string path) => new Uri(facility.Screens, path).ToString();

    private async Task<IPage> SignedIn(string role, string path)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1600, Height = 1000 } });
        var page = await context.NewPageAsync();
        var (name, password) = facility.SignInOf(role);
        await page.GotoAsync(At("/account/sign-in"));
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", password);
        await page.GetByTestId("sign-in").ClickAsync();
        await page.WaitForURLAsync("**/");
        await page.GotoAsync(At(path));
        return page;
    }

    private static Task IsSeenSecured(ILocator tile) =>
        Assertions.Expect(tile).ToHaveAttributeAsync("data-secured", "yes", new() { Timeout = 80000 });

    private async Task Post(string path)
    {
        using var answer = await facility.Simulator.PostAsync(new Uri(path, UriKind.Relative), null);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
    }

    private static Task<byte[]> Shot(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, $"e2e-{name}.png") });
}
