using Facility.Tests.Admin.Host;
using Microsoft.Playwright;

namespace Facility.Tests.Speech;

/// <summary>Who reads chooses the language, at any time.</summary>
public sealed class LanguageScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_press_changes_the_language_of_the_page_one_is_on_and_of_all_that_follow()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/visits?day=2026-05-03");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Visits");

        await page.Locator(".languages button[value=ru]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Свидания");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
        Assert.EndsWith("/visits?day=2026-05-03", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".languages button[value=ru]"))
            .ToHaveAttributeAsync("aria-pressed", "true");

        // Live, too: what a circuit draws later is in the same language.
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
        await page.Locator("[data-testid=day-after]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Свидания");

        await page.GotoAsync("/people");
        await page.Locator(".languages button[value=kk]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Адамдар");
    }

    [Fact]
    public async Task A_browser_that_asks_for_Kazakh_is_met_in_Kazakh_before_anybody_signs_in()
    {
        await using var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(), Locale = "kk-KZ",
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Кіру");
    }

    [Fact]
    public async Task Another_site_cannot_choose_and_an_unknown_language_is_named()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = host.Address,
        };
        using var strange = new HttpRequestMessage(HttpMethod.Post, "/account/language")
        {
            Content = new FormUrlEncodedContent([new("language", "ru")]),
            Headers = { { "Origin", "http://elsewhere.example" } },
        };
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await http.SendAsync(strange)).StatusCode);

        using var unknown = await http.PostAsync(
            new Uri("/account/language", UriKind.Relative), new FormUrlEncodedContent([new("language", "xx")]));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("kk, ru and en", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var away = await http.PostAsync(new Uri("/account/language", UriKind.Relative),
            new FormUrlEncodedContent([new("language", "ru"), new("back", "//elsewhere.example")]));
        Assert.Equal("/", away.Headers.Location?.ToString());
    }
}
