using Facility.Contracts.Roll;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class RollScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_roll_shows_its_arithmetic_and_who_is_overdue()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/roll");
        await Assertions.Expect(page.GetByTestId("unlock-roll")).ToHaveAttributeAsync("data-count", "2");
        await Assertions.Expect(page.GetByTestId("unlock-roll"))
            .ToContainTextAsync("1 inside now − 0 in today + 2 out today − 1");
        await Assertions.Expect(page.Locator("[data-moved='p-0002'][data-overdue]")).ToContainTextAsync("overdue");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "roll.png"), FullPage = true });
    }

    [Fact]
    public async Task A_movement_is_written_down_or_told_why_not()
    {
        var page = await chromium.OpenAs(host, "guard", "/roll");
        await page.GetByTestId("movement-person").FillAsync("p-0001");
        await page.GetByTestId("movement-kind").SelectOptionAsync("Return");
        await page.GetByTestId("movement-authority").FillAsync("order 7 of 1 March");
        await page.GetByTestId("movement-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("ROLL-04");

        await page.GetByTestId("movement-kind").SelectOptionAsync("Court");
        await page.GetByTestId("movement-due").FillAsync("2099-03-01T18:00");
        await page.GetByTestId("movement-send").ClickAsync();
        await Eventually.Holds(
            () => host.Roll.Written.Any(one => one is { Kind: MovementKind.Court, DueBack.Year: 2099 }),
            TimeSpan.FromSeconds(20), () => "not sent");
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
    }
}
