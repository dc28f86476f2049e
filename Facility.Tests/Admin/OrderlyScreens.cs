using Facility.Contracts.Orderlies;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class OrderlyScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Who_proposes_sees_who_is_still_to_be_heard_and_writes_a_consent_down_only_if_heard_alone()
    {
        var page = await chromium.OpenAs(host, "medic", "/orderlies");
        await Assertions.Expect(page.Locator("[data-orderly='od-2']"))
            .ToContainTextAsync("still to be heard alone: who is helped");
        await Assertions.Expect(page.Locator("[data-orderly='od-1']")).ToContainTextAsync("stands");
        await Assertions.Expect(page.GetByTestId("orderlies-count")).ToContainTextAsync("1 stand");

        await page.GetByTestId("act-orderly").SelectOptionAsync("od-2");
        await page.GetByTestId("act-side").SelectOptionAsync("Helped");
        await page.GetByTestId("act-yes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("Somebody else was there");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "orderlies.png"), FullPage = true });

        await page.GetByTestId("act-alone").CheckAsync();
        await page.GetByTestId("act-yes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
        Assert.Contains(host.Orderlies.Heard, one => one is
        {
            Assignment: "od-2", Side: OrderlySide.Helped, Consents: true, Alone: true,
        });
    }

    [Fact]
    public async Task Two_people_are_proposed_by_name_and_with_what()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/orderlies");
        await page.GetByTestId("orderly-open").ClickAsync();
        await page.GetByTestId("orderly-helper").FillAsync("Fict");
        await page.Locator("[data-person='p-0001']").First.ClickAsync();
        await page.GetByTestId("orderly-propose").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals").First).ToContainTextAsync("not named by their id");

        await page.GetByTestId("orderly-helped").FillAsync("p-0005");
        await page.GetByTestId("orderly-help").FillAsync("carries the tray");
        await page.GetByTestId("orderly-propose").ClickAsync();
        await Assertions.Expect(page.GetByTestId("orderly-help")).ToHaveValueAsync("");
        Assert.Contains(host.Orderlies.Proposed, one => one is
        {
            Helper.Value: "p-0001", Helped.Value: "p-0005", Help: "carries the tray",
        });
    }

    [Fact]
    public async Task A_guard_ends_one_without_a_reason_and_neither_proposes_nor_hears()
    {
        var page = await chromium.OpenAs(host, "guard", "/orderlies");
        await Assertions.Expect(page.GetByTestId("orderlies")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("orderly-open")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("act-yes")).ToHaveCountAsync(0);
        await page.GetByTestId("act-orderly").SelectOptionAsync("od-1");
        await page.GetByTestId("act-end").ClickAsync();
        await Assertions.Expect(page.GetByTestId("act-orderly")).ToHaveValueAsync("");
        Assert.Contains(host.Orderlies.Ended, one => one is { Assignment: "od-1", AskedBy: OrderlySide.None });
    }

    [Fact]
    public async Task An_inspector_reads_and_acts_nothing()
    {
        var page = await chromium.OpenAs(host, "inspector", "/orderlies");
        await Assertions.Expect(page.Locator("[data-orderly='od-1']")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("orderly-acts")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("orderly-open")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_page_of_who_is_helped_says_the_helpers_name_and_nothing_else_of_them()
    {
        var page = await chromium.OpenAs(host, "guard", "/person/p-0002");
        await Assertions.Expect(page.GetByTestId("person-orderly").Locator("li"))
            .ToHaveTextAsync("Is helped by Fictional Prisoner 1");
        await Assertions.Expect(page.GetByTestId("person-orderly").Locator("a")).ToHaveCountAsync(0);
        page = await chromium.OpenAs(host, "guard", "/person/p-0001");
        await Assertions.Expect(page.GetByTestId("person-orderly").Locator("li"))
            .ToHaveTextAsync("Helps Fictional Prisoner 2");
    }
}
