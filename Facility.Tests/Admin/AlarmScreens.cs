using Facility.Contracts.Alarms;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class AlarmScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_guard_answers_for_an_alarm_and_puts_another_aside_with_a_reason()
    {
        var page = await Open("guard");
        var forced = page.Locator("[data-alarm='forced@stores-gate']");
        await Assertions.Expect(forced).ToContainTextAsync("not answered");
        await Assertions.Expect(page.GetByTestId("alarm-rate")).ToHaveAttributeAsync("data-rate", "manageable");

        await forced.GetByTestId("acknowledge").ClickAsync();
        await Done(AlarmAct.Acknowledge, "forced@stores-gate", "");

        var tamper = page.Locator(".alarm-card", new() { HasText = "Tamper" });
        await tamper.GetByTestId("more").ClickAsync();
        await tamper.GetByTestId("alarm-act").SelectOptionAsync("Shelve");
        await tamper.GetByTestId("alarm-words").FillAsync("the lid is being painted");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "alarms.png") });
        await tamper.GetByTestId("alarm-send").ClickAsync();
        await Done(AlarmAct.Shelve, "tamper@stores-hatch", "the lid is being painted");
    }

    [Fact]
    public async Task Every_page_says_how_many_stand_and_how_many_wait_and_a_tile_names_its_own()
    {
        var page = await chromium.OpenAs(host, "guard", "/");
        var count = page.GetByTestId("alarm-count");
        await Assertions.Expect(count).ToHaveTextAsync("2, 1 not answered");
        await Assertions.Expect(count).ToHaveAttributeAsync("data-waiting", "yes");
        await Assertions.Expect(page.Locator("[data-block=b01]")).ToContainTextAsync("2 alarms");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "blocks-alarms.png") });
        await page.GotoAsync("/people");
        await Assertions.Expect(count).ToHaveTextAsync("2, 1 not answered");
    }

    [Fact]
    public async Task Force_is_not_offered_for_the_shelf_and_a_guard_takes_nothing_out_of_service()
    {
        var page = await Open("guard");
        var forced = page.Locator(".alarm-card", new() { HasText = "Forced" });
        await forced.GetByTestId("more").ClickAsync();

        await Assertions.Expect(forced.GetByTestId("alarm-words")).ToBeVisibleAsync();
        await Assertions.Expect(forced.GetByTestId("alarm-act")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_inspector_reads_and_is_offered_no_act()
    {
        var page = await Open("inspector");

        await Assertions.Expect(page.Locator("[data-alarm='forced@stores-gate']")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("acknowledge")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("more")).ToHaveCountAsync(0);
    }

    private Task Done(AlarmAct act, string alarm, string words) => Eventually.Holds(
        () => host.Alarms.Done.Any(done => done.Act == act && done.Alarms.Single() == alarm && done.Words == words),
        TimeSpan.FromSeconds(20), () => $"{act} of {alarm}");

    private Task<IPage> Open(string role) => chromium.OpenAs(host, role, "/alarms");
}
