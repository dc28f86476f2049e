using Facility.Contracts.Isolation;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class IsolationScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_order_is_refused_with_all_that_stands_against_it_and_who_is_isolated_is_shown()
    {
        var page = await chromium.OpenAs(host, "administrator", "/isolation");
        var row = page.Locator("[data-isolation='p-0011']");
        await Assertions.Expect(row).ToContainTextAsync("16 d 12 h ▲ fifteen days");
        await Assertions.Expect(row).ToContainTextAsync("not yet today");
        await Assertions.Expect(page.Locator("[data-over='p-0001']")).ToContainTextAsync("still lives in b01-l1-c02");
        await Assertions.Expect(page.GetByTestId("note-person")).ToHaveCountAsync(0);

        await page.GetByTestId("isolate-open").ClickAsync();
        await page.GetByTestId("isolate-person").FillAsync("p-0002");
        await page.GetByTestId("isolate-kind").SelectOptionAsync("Disciplinary");
        await page.GetByTestId("isolate-ground").FillAsync("struck an officer");
        await page.GetByTestId("isolate").ClickAsync();
        var refusals = page.GetByTestId("refusals");
        await Assertions.Expect(refusals).ToContainTextAsync("ISOL-03");
        await Assertions.Expect(refusals).ToContainTextAsync("ISOL-08");
        await Assertions.Expect(refusals).ToContainTextAsync("ISOL-09");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "isolation.png"), FullPage = true });

        await page.GetByTestId("end-open").ClickAsync();
        await page.GetByTestId("end-why").SelectOptionAsync("GroundGone");
        await page.GetByTestId("end-words").FillAsync("order 13");
        await page.GetByTestId("end-send").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("ISOL-12");
    }

    [Fact]
    public async Task A_medic_writes_what_they_found_and_orders_nothing()
    {
        var page = await chromium.OpenAs(host, "medic", "/isolation");
        await Assertions.Expect(page.GetByTestId("isolate-open")).ToHaveCountAsync(0);
        await page.GetByTestId("note-person").FillAsync("p-0011");
        await page.GetByTestId("note-unfit").ClickAsync();
        await Assertions.Expect(page.GetByTestId("noted")).ToContainTextAsync("p-0011 is written down as unfit");
        Assert.Contains(host.Isolation.Noted, note => note is { IsFit: false, Person.Value: "p-0011" });
    }

    [Fact]
    public async Task A_persons_page_says_it_to_whom_the_register_is_open()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/person/p-0001");
        await Assertions.Expect(page.GetByTestId("person-isolation")).ToContainTextAsync("3 d 0 h in a row");
        page = await chromium.OpenAs(host, "guard", "/person/p-0001");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("person-isolation")).ToHaveCountAsync(0);
    }
}
