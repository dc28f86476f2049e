using Facility.Contracts.Signals;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class SignalScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_report_names_a_person_from_the_register_and_gets_a_number()
    {
        var page = await Open("guard", "/signals");
        await page.GetByTestId("report").ClickAsync();
        await page.GetByTestId("report-text").FillAsync("He was pushed");
        await page.GetByTestId("report-person").PressSequentiallyAsync("Fict");
        await page.Locator("[data-person=s-001]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("report-named")).ToContainTextAsync("Fictional Guard");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "signals.png"), FullPage = true });
        await page.GetByTestId("report-send").ClickAsync();

        await Assertions.Expect(page.GetByTestId("receipt")).ToContainTextAsync("sg-0a1b2c3d4e5f");
        var report = Assert.Single(host.Posts.Reports, one => one.Text == "He was pushed");
        Assert.Equal("s-001", Assert.Single(report.Named).Value);
    }

    [Fact]
    public async Task The_next_step_is_offered_with_its_time_left_and_no_other()
    {
        var page = await Open("supervisor", "/signals");
        var card = page.Locator("[data-signal='sg-0a1b2c3d4e5f']");
        await Assertions.Expect(card).ToContainTextAsync("supervisor is asked to act");
        await card.GetByTestId("signal-words").FillAsync("spoke with both");
        await card.GetByTestId("signal-send").ClickAsync();

        await Eventually.Holds(
            () => host.Posts.Steps.Contains((SignalAct.Act, "spoke with both")), Within, () => "not sent");
    }

    [Fact]
    public async Task A_block_of_another_station_says_whose_it_is_and_only_a_supervisor_may_force_it()
    {
        var guard = await Open("guard", "/block/b01");
        await Assertions.Expect(guard.GetByTestId("control")).ToContainTextAsync("station desk-2 by Guard Two");
        await Assertions.Expect(guard.GetByTestId("control-force")).ToHaveCountAsync(0);

        var supervisor = await Open("supervisor", "/block/b01");
        await supervisor.GetByTestId("control-force").ClickAsync();
        await supervisor.GetByTestId("control-reason").FillAsync("the guard is ill");
        await supervisor.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "control.png") });
        await supervisor.GetByTestId("control-force-send").ClickAsync();
        await Eventually.Holds(() => host.Posts.Forced.Contains("the guard is ill"), Within, () => "not sent");
    }

    private Task<IPage> Open(string role, string path) => chromium.OpenAs(host, role, path);
}
