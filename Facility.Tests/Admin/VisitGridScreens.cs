using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class VisitGridScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_calendar_is_gone_through_and_a_day_is_opened_by_keyboard_alone()
    {
        var page = await chromium.OpenAs(host, "guard", "/visits");
        await page.GetByTestId("visit-day").FillAsync("2026-05-13");
        await page.GetByTestId("visit-day").PressAsync("Tab");
        await page.GetByTestId("grid-show").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("grid-title")).ToHaveTextAsync("May 2026");
        await Assertions.Expect(Cell(page, "2026-05-13")).ToHaveAttributeAsync("aria-selected", "true");

        // From "Show": back, on, the choice of view, and then the one stop of the grid.
        for (var stop = 0; stop < 4; stop++) await page.Keyboard.PressAsync("Tab");
        await Focused(page, "2026-05-13");
        await Press(page, "ArrowRight", "2026-05-14");
        await Press(page, "ArrowUp", "2026-05-07");
        await Press(page, "ArrowLeft", "2026-05-06");
        await Press(page, "ArrowDown", "2026-05-13");
        await Press(page, "Home", "2026-05-11");
        await Press(page, "End", "2026-05-17");
        await Press(page, "ArrowRight", "2026-05-18");
        await Press(page, "Control+Home", "2026-04-27");
        await Press(page, "ArrowUp", "2026-04-27");
        await Press(page, "Control+End", "2026-05-31");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(page.GetByTestId("grid-title")).ToHaveTextAsync("June 2026");
        await Focused(page, "2026-06-29");
        await page.Keyboard.PressAsync("PageUp");
        await Assertions.Expect(page.GetByTestId("grid-title")).ToHaveTextAsync("May 2026");
        await Focused(page, "2026-05-25");

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("visit-day")).ToHaveValueAsync("2026-05-25");
        await Assertions.Expect(page.GetByTestId("visit-list")).ToContainTextAsync("Mon 2026-05-25");
        await Focused(page, "2026-05-25");
        Assert.Equal(1, await page.Locator("[role=gridcell][tabindex='0']").CountAsync());
    }

    [Fact]
    public async Task Free_seats_full_and_blocked_days_stand_in_words_and_the_list_stays_first()
    {
        var page = await chromium.OpenAs(host, "inspector", "/visits");
        await page.GetByTestId("visit-day").FillAsync("2026-05-13");
        await page.GetByTestId("visit-day").PressAsync("Tab");
        await page.GetByTestId("grid-show").ClickAsync();
        await Assertions.Expect(Cell(page, "2026-05-11")).ToContainTextAsync("free, 2 sessions");
        await Assertions.Expect(Cell(page, "2026-05-12")).ToContainTextAsync("full, 1 session");
        await Assertions.Expect(Cell(page, "2026-05-13")).ToContainTextAsync("blocked: repairs");
        await Assertions.Expect(Cell(page, "2026-05-14")).ToContainTextAsync("no session");
        Assert.True(await page.EvaluateAsync<bool>(
            "document.querySelector('[data-testid=visit-slots]').compareDocumentPosition("
            + "document.querySelector('[data-testid=visit-grid]')) === Node.DOCUMENT_POSITION_FOLLOWING"));
        var path = Path.Combine(Screenshots.Folder, "visit-grid.png");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });

        await page.GetByTestId("grid-view").SelectOptionAsync("week");
        await Assertions.Expect(page.GetByTestId("grid-title")).ToHaveTextAsync("2026-05-11 to 2026-05-17");
        await Assertions.Expect(page.Locator("[role=gridcell]")).ToHaveCountAsync(7);
        await Assertions.Expect(Cell(page, "2026-05-11")).ToContainTextAsync("15:00");
        await Assertions.Expect(Cell(page, "2026-05-11")).ToContainTextAsync("● full");
    }

    private static async Task Press(IPage page, string key, string day)
    {
        await page.Keyboard.PressAsync(key);
        await Focused(page, day);
    }

    private static Task Focused(IPage page, string day) => Assertions.Expect(Cell(page, day)).ToBeFocusedAsync();

    private static ILocator Cell(IPage page, string day) => page.Locator($"[role=gridcell][data-day='{day}']");
}
