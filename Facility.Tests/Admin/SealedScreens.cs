using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Sealed;
using Facility.Silo.Sealed;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>The kiosk as somebody uses it who never saw it before, and the desk where files are handed over.</summary>
public sealed class SealedScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Words = "Мені соққыға жықты. 3-камера.";

    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        host.Sealed.Wait = 0;
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(), ViewportSize = new() { Width = 1280, Height = 900 },
        });
        page = await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();

    [Fact]
    public async Task What_is_written_leaves_the_browser_sealed_only_and_the_coupon_has_the_key_it_was_sealed_with()
    {
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add(request.PostData ?? "");
        await Kiosk("ru");
        await Shoot("kiosk-start");
        await page.Locator("[data-addressee=prosecutor]").ClickAsync();
        await page.FillAsync("#text", Words);
        await Shoot("kiosk-write");
        await page.Locator("[data-send][data-when=sealed]").ClickAsync();

        var coupon = page.GetByTestId("coupon");
        await Assertions.Expect(coupon).ToContainTextAsync("sa-0a1b2c3d4e");
        await Shoot("kiosk-coupon");
        var taken = host.Sealed.Taken.Last();
        Assert.Equal(Words, SealedOpener.Open(taken.Envelope, host.Sealed.Key));
        Assert.Equal(SealedEnvelope.HeadLength + SealedEnvelope.ShortBody + SealedEnvelope.TagLength,
            taken.Envelope.Length);
        Assert.Equal(
            host.Sealed.Fingerprint,
            (await Told("[data-fingerprint]")).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(taken.CheckHash, SHA256.HashData(Encoding.UTF8.GetBytes(await Told("[data-check]"))));
        Assert.DoesNotContain(sent, body => body.Contains("соққыға", StringComparison.Ordinal));
        Assert.Equal("", await page.InputValueAsync("#text"));
    }

    [Fact]
    public async Task Whoever_has_to_wait_is_told_how_long_and_loses_no_word()
    {
        host.Sealed.Wait = 40;
        await Kiosk("en");
        await page.Locator("[data-addressee=prosecutor]").ClickAsync();
        await page.FillAsync("#text", Words);
        await page.Locator("[data-send][data-when=sealed]").ClickAsync();

        await Assertions.Expect(page.Locator("[data-says]")).ToContainTextAsync("send it again in 40 s");
        Assert.Equal(Words, await page.InputValueAsync("#text"));
        host.Sealed.Wait = 0;
        await page.Locator("[data-send][data-when=sealed]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("coupon")).ToContainTextAsync("sa-0a1b2c3d4e");
    }

    [Fact]
    public async Task A_coupon_is_asked_about_in_Kazakh_and_a_wrong_one_tells_nothing()
    {
        await Kiosk("kk");
        await page.Locator("[data-go=ask]").ClickAsync();
        await page.FillAsync("#number", "sa-0a1b2c3d4e");
        await page.FillAsync("#check", "ABCD2345");
        await page.Locator("[data-status]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-coupon=sa-0a1b2c3d4e]")).ToContainTextAsync("Адресатқа тапсырылды");
        await Shoot("kiosk-ask");

        await page.FillAsync("#number", "sa-9999999999");
        await page.FillAsync("#check", "ABCD2345");
        await page.Locator("[data-status]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-answer]")).ToContainTextAsync("Мұндай нөмір мен код жоқ");
    }

    [Fact]
    public async Task Whoever_holds_several_coupons_sees_all_of_them_and_the_next_person_none()
    {
        await Kiosk("en");
        await page.Locator("[data-go=ask]").ClickAsync();
        foreach (var number in (string[])["sa-0a1b2c3d4e", "SG-0a1b2c3d4e5f", "sa-0a1b2c3d4e"])
        {
            await page.FillAsync("#number", number);
            await page.FillAsync("#check", "ABCD2345");
            await page.Locator("[data-status]").ClickAsync();
            await Assertions.Expect(page.Locator("#check")).ToHaveValueAsync("");
        }
        await Assertions.Expect(page.Locator("[data-asked] li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("[data-coupon=sg-0a1b2c3d4e5f]"))
            .ToContainTextAsync("The doctor comes on Monday.");
        await Shoot("kiosk-list");

        await page.Locator("[data-step=ask] [data-go=start]").ClickAsync();
        await page.Locator("[data-go=ask]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-asked] li")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-list]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_answer_that_comes_after_its_person_left_is_shown_to_nobody()
    {
        await Kiosk("en");
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/kiosk/status", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.Locator("[data-go=ask]").ClickAsync();
        await page.FillAsync("#number", "sa-0a1b2c3d4e");
        await page.FillAsync("#check", "ABCD2345");
        await page.Locator("[data-status]").ClickAsync();
        await page.Locator("[data-step=ask] [data-go=start]").ClickAsync();
        await page.Locator("[data-go=ask]").ClickAsync();

        await page.RunAndWaitForResponseAsync(
            () => { held.SetResult(); return Task.CompletedTask; }, "**/kiosk/status");
        await page.EvaluateAsync("new Promise(done => setTimeout(done, 300))");
        await Assertions.Expect(page.Locator("[data-asked] li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_application_to_the_administration_says_that_it_is_not_sealed()
    {
        var before = host.Sealed.Taken.Count;
        await Kiosk("en");
        await page.Locator("[data-addressee='']").ClickAsync();
        await Assertions.Expect(page.Locator("p[data-when=open]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("p[data-when=sealed]")).ToBeHiddenAsync();
        await page.FillAsync("#text", "I ask for a doctor.");
        await page.Locator("[data-send][data-when=open]").ClickAsync();

        await Assertions.Expect(page.GetByTestId("coupon")).ToContainTextAsync("sg-0a1b2c3d4e5f");
        Assert.Equal("I ask for a doctor.", Assert.Single(host.Sealed.Applied).Text);
        Assert.Equal(before, host.Sealed.Taken.Count);
    }

    [Fact]
    public async Task A_supervisor_takes_a_file_out_and_says_who_took_it_away_and_an_inspector_sees_every_key()
    {
        await SignIn("supervisor");
        var card = page.Locator("[data-sealed=sa-0a1b2c3d4e]");
        var download = await page.RunAndWaitForDownloadAsync(() => card.GetByTestId("sealed-file").ClickAsync());
        Assert.Equal("sa-0a1b2c3d4e.prosecutor.sealed", download.SuggestedFilename);
        await card.GetByTestId("sealed-to").FillAsync("Courier, order 18");
        await Shoot("sealed-office");
        await card.GetByTestId("sealed-send").ClickAsync();
        await Eventually.Holds(
            () => host.Sealed.HandedOver.Contains(("sa-0a1b2c3d4e", "Courier, order 18")), TimeSpan.FromSeconds(20),
            () => "not sent");
        await Assertions.Expect(page.GetByTestId("key-confirm")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("key-propose")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_administrator_proposes_a_key_and_is_told_why_it_is_none()
    {
        await SignIn("administrator");
        await page.GetByTestId("key-addressee").SelectOptionAsync("court");
        await page.GetByTestId("key-pem").FillAsync("no key");
        await page.GetByTestId("key-propose").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("SEAL-07");
        await Shoot("sealed-keys");
    }

    private Task<string> Told(string selector) => page.Locator(selector).InnerTextAsync();

    private async Task Kiosk(string language)
    {
        await page.GotoAsync($"/kiosk?lang={language}");
        await Assertions.Expect(page.Locator("[data-kiosk]")).ToHaveAttributeAsync("data-alive", "true");
    }

    private async Task SignIn(string role)
    {
        await page.Context.AddCookiesAsync(await host.SessionOf(role));
        await page.GotoAsync("/sealed");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
    }

    private Task<byte[]> Shoot(string name) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Screenshots.Folder, $"{name}.png"), FullPage = true,
    });
}
