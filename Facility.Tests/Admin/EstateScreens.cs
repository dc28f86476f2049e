using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class EstateScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Board_and_list_show_the_same_cells_for_the_same_filters()
    {
        var page = await chromium.OpenAs(host, "administrator", "/estate");
        await Assertions.Expect(Cells(page)).ToHaveCountAsync(4);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "estate.png"), FullPage = true });

        await page.GetByTestId("estate-free").CheckAsync();
        await Assertions.Expect(Cells(page)).ToHaveCountAsync(1);
        await page.GetByTestId("estate-view").ClickAsync();
        await Assertions.Expect(page.GetByTestId("estate-list").Locator("[data-cell]")).ToHaveCountAsync(1);
        await page.GetByTestId("estate-free").UncheckAsync();
        await page.GetByTestId("estate-state").SelectOptionAsync("Inactive");
        await Assertions.Expect(page.GetByTestId("estate-list").Locator("[data-cell]")).ToHaveCountAsync(1);
        await page.GetByTestId("estate-state").SelectOptionAsync("");
        await page.GetByTestId("estate-purpose").SelectOptionAsync("Medical");
        await Assertions.Expect(page.GetByTestId("estate-list").Locator("[data-cell='b01-l2-c02']")).ToBeVisibleAsync();
        await page.GetByTestId("estate-purpose").SelectOptionAsync("");
        await Assertions.Expect(page.Locator("[data-cell='b01-l1-c01'] [data-testid='cell-space']"))
            .ToContainTextAsync("floor 4: below the European floor");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "estate-list.png"), FullPage = true });
    }

    [Fact]
    public async Task Other_capacities_are_asked_for_with_a_reason()
    {
        var page = await chromium.OpenAs(host, "administrator", "/estate");
        await page.Locator("button[data-cell='b01-l1-c01']").ClickAsync();
        await page.GetByTestId("cell-change").SelectOptionAsync("Capacity");
        await page.GetByTestId("cell-working").FillAsync("1");
        await page.GetByTestId("cell-ask").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("CELL-02");

        await page.GetByTestId("cell-reason").FillAsync("a bunk is broken");
        await page.GetByTestId("cell-ask").ClickAsync();
        await Eventually.Holds(
            () => host.Estate.Asked.Any(one => one is { Reason: "a bunk is broken", Places: { Working: 1 } }), Within,
            () => "not sent");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "estate-cell.png"), FullPage = true });
    }

    [Fact]
    public async Task A_pending_request_is_decided_by_a_second_person_and_a_proposal_only_taken_over()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/estate");
        var proposed = page.Locator("[data-request='cp-1']");
        await Assertions.Expect(proposed.GetByTestId("request-approve")).ToHaveCountAsync(0);
        await proposed.GetByTestId("request-take").ClickAsync();
        await Eventually.Holds(() => host.Estate.Taken.Any(one => one.Value == "cp-1"), Within, () => "not taken");

        var waiting = page.Locator("[data-request='q-open']");
        await waiting.GetByTestId("request-reason").FillAsync("looked at");
        await waiting.GetByTestId("request-approve").ClickAsync();
        await Eventually.Holds(
            () => host.Estate.Decided.Any(one => one is { Approve: true, Reason: "looked at" }), Within,
            () => "not decided");
        await Assertions.Expect(waiting).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_guard_sees_the_estate_and_asks_for_nothing()
    {
        var page = await chromium.OpenAs(host, "guard", "/estate");
        await page.Locator("button[data-cell='b01-l1-c01']").ClickAsync();
        await page.GetByTestId("cell-card").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("cell-ask")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("request-approve")).ToHaveCountAsync(0);
    }

    private static ILocator Cells(IPage page) => page.Locator("button[data-cell]");
}
