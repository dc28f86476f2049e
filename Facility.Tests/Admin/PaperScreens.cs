using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class PaperScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_paper_is_made_in_the_language_chosen_and_recorded_once_for_each_press()
    {
        var page = await chromium.OpenAs(host, "guard", "/papers/gate-pass/vi-7");
        await Assertions.Expect(page.GetByTestId("paper")).ToHaveCountAsync(0);
        Assert.DoesNotContain(host.Papers.Printed, one => one.About == "vi-7");
        await page.GetByTestId("paper-make").ClickAsync();
        await Assertions.Expect(page.GetByTestId("paper")).ToHaveAttributeAsync("lang", "kk");
        await Assertions.Expect(page.GetByTestId("paper-code")).ToHaveTextAsync(ScreenPapers.Code);
        await page.GetByTestId("paper-tongue").SelectOptionAsync("Russian");
        await page.GetByTestId("paper-make").ClickAsync();
        await Assertions.Expect(page.GetByTestId("paper")).ToHaveAttributeAsync("lang", "ru");
        var orders = host.Papers.Printed.Where(one => one.About == "vi-7").ToList();
        Assert.Equal([null, Tongue.Russian], orders.ConvertAll(one => one.Tongue));
        Assert.Equal(2, orders.Select(one => one.Order).Distinct().Count());
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "paper.png"), FullPage = true });

        await page.GotoAsync("/papers/gate-pass/vi-none");
        await page.GetByTestId("paper-make").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("PAPR-01");
    }

    [Fact]
    public async Task A_printed_paper_carries_our_own_font_for_all_forty_two_letters_and_asks_nobody_else()
    {
        var page = await chromium.OpenAs(host, "guard", "/papers/day-list/2026-05-03");
        var foreign = new List<string>();
        var fonts = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != host.Address.Authority) foreign.Add(request.Url);
            if (request.Url.EndsWith(".woff2", StringComparison.Ordinal)) fonts.Add(request.Url);
        };
        await page.GetByTestId("paper-make").ClickAsync();
        await Assertions.Expect(page.GetByTestId("paper")).ToContainTextAsync(ScreenPapers.Letters);
        await page.EvaluateAsync("document.fonts.ready");
        Assert.Equal(42, ScreenPapers.Letters.Length);
        Assert.Empty(await OtherFonts(page));

        var pdf = new PrintedPdf(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Equal(["NotoSans-Bold", "NotoSans-Regular"], pdf.Fonts);
        Assert.All(
            ScreenPapers.Letters + ScreenPapers.Letters.ToLowerInvariant(),
            letter => Assert.Contains(letter, pdf.Letters));
        Assert.Contains(fonts, font => font.Contains("cyrillic-ext-400", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task A_code_says_which_entry_it_is_what_came_since_or_why_it_is_none()
    {
        var page = await chromium.OpenAs(host, "inspector", "/papers");
        await Check(page, ScreenPapers.Code, nameof(PaperFinding.Fits));
        await Assertions.Expect(page.GetByTestId("found")).ToContainTextAsync("The visit vi-1 is booked.");
        await Assertions.Expect(page.GetByTestId("found")).ToContainTextAsync("The visit vi-1 is cancelled.");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "papers.png"), FullPage = true });
        await Check(page, ScreenPapers.Code[..^1], nameof(PaperFinding.Malformed));
        await Check(page, Facility.Domain.Papers.PaperCode.Of(7, [9, 9, 9, 9]), nameof(PaperFinding.HashDiffers));
        await Assertions.Expect(page.GetByTestId("found")).ToContainTextAsync("the paper is false");
        await Check(page, Facility.Domain.Papers.PaperCode.Of(8, [1, 2, 3, 4]), nameof(PaperFinding.NoEntry));
        await Assertions.Expect(page.GetByTestId("notices")).ToHaveCountAsync(0);

        page = await chromium.OpenAs(host, "supervisor", "/papers");
        await Assertions.Expect(page.Locator("[data-notice='12'] a"))
            .ToHaveAttributeAsync("href", "/papers/visit-refusal/12");
    }

    private static async Task Check(IPage page, string code, string finding)
    {
        await page.GetByTestId("code").FillAsync(code);
        await page.GetByTestId("check").ClickAsync();
        await Assertions.Expect(page.GetByTestId("found")).ToHaveAttributeAsync("data-finding", finding);
    }

    // What the browser itself says it drew each piece of the paper with, where that is not a font that we sent.
    private static async Task<List<string>> OtherFonts(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var root = (await session.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId");
        var paper = (await session.SendAsync("DOM.querySelector", new()
        {
            ["nodeId"] = root.GetInt32(), ["selector"] = "[data-testid=paper]",
        }))!.Value.GetProperty("nodeId");
        var used = await session.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = paper.GetInt32() });
        return
        [
            .. used!.Value.GetProperty("fonts").EnumerateArray()
                .Where(font => !font.GetProperty("isCustomFont").GetBoolean())
                .Select(font => font.GetProperty("familyName").GetString()!),
        ];
    }
}
