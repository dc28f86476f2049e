using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class PlannerScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_plan_is_reviewed_with_who_has_no_place_and_carried_out_on_the_commissions_order()
    {
        var page = await chromium.OpenAs(host, "administrator", "/planner");
        await page.GetByTestId("plan-ask").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("No two blocks");
        await page.GetByTestId("plan-open").ClickAsync();
        await Assertions.Expect(page.Locator("[data-leg='p-0003']")).ToContainTextAsync("none; nearest 2-101");
        await Assertions.Expect(page.Locator("[data-leg='p-0003']")).ToContainTextAsync("PLACE-12");

        await page.GetByTestId("plan-carry-out").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("COMM-07");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "planner.png"), FullPage = true });
        await page.GetByTestId("plan-order").SelectOptionAsync(
            new SelectOptionValue { Label = "12/4 of 2026-02-27, chaired by Fictional Head" });
        await page.GetByTestId("plan-carry-out").ClickAsync();
        await Assertions.Expect(page.GetByTestId("plan-progress")).ToContainTextAsync("1 of 2 moved");
        await Assertions.Expect(page.Locator("[data-leg='p-0001']")).ToContainTextAsync("moved");
    }

    [Fact]
    public async Task An_inspector_reads_plans_and_asks_for_none()
    {
        var page = await chromium.OpenAs(host, "inspector", "/planner");
        await Assertions.Expect(page.GetByTestId("plans")).ToContainTextAsync("b01");
        await Assertions.Expect(page.GetByTestId("plan-ask")).ToHaveCountAsync(0);
    }
}
