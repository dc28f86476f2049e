using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;

namespace Facility.Tests.Admin;

/// <summary>The menus of the bar.</summary>
public sealed class PageMenuScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_menu_opens_over_the_page_and_closes_when_a_page_is_chosen_on_Escape_and_beside_it()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/people");
        var housing = page.Locator("details[data-menu]", new() { HasText = "Housing" });
        var roll = page.Locator("details[data-menu]", new() { HasText = "Roll" });

        await housing.Locator("summary").ClickAsync();
        await Assertions.Expect(housing.GetByRole(AriaRole.Link, new() { Name = "Estate" })).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "menu.png") });
        await roll.Locator("summary").ClickAsync();
        await Assertions.Expect(housing).Not.ToHaveAttributeAsync("open", "");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(roll).Not.ToHaveAttributeAsync("open", "");
        await Assertions.Expect(roll.Locator("summary")).ToBeFocusedAsync();

        await housing.Locator("summary").ClickAsync();
        await housing.GetByRole(AriaRole.Link, new() { Name = "Keep apart" }).ClickAsync();
        await page.WaitForURLAsync("**/keep-apart");
        await Assertions.Expect(housing).Not.ToHaveAttributeAsync("open", "");
        await Assertions.Expect(housing.Locator("a.active")).ToHaveTextAsync("Keep apart");

        await housing.Locator("summary").ClickAsync();
        await page.Locator("h1").ClickAsync();
        await Assertions.Expect(housing).Not.ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task Nobody_sees_a_page_or_a_menu_that_their_role_may_not_open()
    {
        var page = await chromium.OpenAs(host, "integrator", "/panels");
        await Assertions.Expect(page.Locator("details[data-menu] summary")).ToHaveTextAsync(["Housing", "System"]);
        await Assertions.Expect(page.Locator("details[data-menu] a")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator("header nav")).Not.ToContainTextAsync("Accounts");
    }
}
