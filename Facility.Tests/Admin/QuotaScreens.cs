using Facility.Contracts.Quotas;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class QuotaScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_meters_say_the_arithmetic_in_the_chosen_language_and_the_ledger_stands_line_by_line()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/quotas/p-0001");
        var visits = page.Locator("[data-quota='ShortVisit']");
        await Assertions.Expect(visits).ToContainTextAsync("not today, from 2026-07-03");
        await Assertions.Expect(visits).ToContainTextAsync("Last on 3 May 2026, next from 3 July 2026.");
        await Assertions.Expect(page.Locator("[data-quota='Parcel']")).ToContainTextAsync("may have one today");
        await Assertions.Expect(page.Locator("[data-quota='Call']")).ToContainTextAsync("no figure: the head decides");
        await Assertions.Expect(page.Locator("[data-line='4']")).ToContainTextAsync("a funeral");
        await Assertions.Expect(page.GetByTestId("dated-facts")).ToContainTextAsync("degree of conduct +2");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "quotas.png"), FullPage = true });

        await page.GetByTestId("quota-tongue").SelectOptionAsync("Russian");
        await Assertions.Expect(visits).ToContainTextAsync("следующее с 3 июля 2026 г.");
    }

    [Fact]
    public async Task A_reward_an_opening_a_fact_and_the_heads_word_are_written_and_a_wrong_one_is_refused()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/quotas/p-0001");
        await page.GetByTestId("quota-acts-open").ClickAsync();
        await page.GetByTestId("quota-reward").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("QUOT-14");
        await page.GetByTestId("quota-words").FillAsync("order 7");
        await page.GetByTestId("quota-reward").ClickAsync();
        await Assertions.Expect(page.GetByTestId("quota-words")).ToHaveValueAsync("");

        await page.GetByTestId("quota-kind").SelectOptionAsync("Parcel");
        await page.GetByTestId("quota-words").FillAsync("card");
        await page.GetByTestId("quota-on").FillAsync("yesterday");
        await page.GetByTestId("quota-opened").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("cannot be read");
        await page.GetByTestId("quota-on").FillAsync("2026-01-15");
        await page.GetByTestId("quota-amount").FillAsync("2");
        await page.GetByTestId("quota-opened").ClickAsync();
        await Assertions.Expect(page.GetByTestId("quota-on")).ToHaveValueAsync("");

        await page.GetByTestId("quota-kind").SelectOptionAsync("Call");
        await page.GetByTestId("quota-words").FillAsync("his mother is ill");
        await page.GetByTestId("quota-yes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("quota-words")).ToHaveValueAsync("");
        await page.GetByTestId("fact-open").ClickAsync();
        await page.GetByTestId("fact-value").SelectOptionAsync("Conduct:-2");
        await page.GetByTestId("fact-since").FillAsync("2026-02-01");
        await page.GetByTestId("fact-paper").FillAsync("order 8");
        await page.GetByTestId("fact-set").ClickAsync();
        await Assertions.Expect(page.GetByTestId("fact-paper")).ToHaveValueAsync("");

        Assert.Contains(host.Quotas.Done, one => one is RewardQuota { Kind: QuotaKind.ShortVisit, Paper: "order 7" });
        Assert.Contains(host.Quotas.Done, one => one is OpenQuota { Kind: QuotaKind.Parcel, Amount: 2 });
        Assert.Contains(host.Quotas.Done, one => one is DecideQuota { Kind: QuotaKind.Call, Allows: true });
        Assert.Contains(host.Quotas.Done, one => one is SetDatedFact { Fact: DatedFact.Conduct, Value: -2 });
    }

    [Fact]
    public async Task A_second_person_says_yes_to_the_line_that_asks()
    {
        var page = await chromium.OpenAs(host, "administrator", "/quotas/p-0001");
        await page.GetByTestId("quota-acts-open").ClickAsync();
        await page.GetByTestId("quota-on").FillAsync("3");
        await page.GetByTestId("quota-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("QUOT-19");
        await page.GetByTestId("quota-on").FillAsync("4");
        await page.GetByTestId("quota-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_guard_reads_the_meters_on_the_persons_page_and_writes_nothing()
    {
        var page = await chromium.OpenAs(host, "guard", "/person/p-0001");
        await Assertions.Expect(page.GetByTestId("person-quotas")).ToContainTextAsync("next from 3 July 2026");
        await page.GetByText("Ledger and acts").ClickAsync();
        await Assertions.Expect(page.GetByTestId("quota-lines")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("quota-acts")).ToHaveCountAsync(0);
    }
}
