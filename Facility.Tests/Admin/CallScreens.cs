using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class CallScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_queue_says_who_talks_who_is_next_and_why_not()
    {
        var page = await Open("administrator", "/calls");
        await Assertions.Expect(page.Locator("[data-call='cl-2']")).ToContainTextAsync("CALL-14");
        await Assertions.Expect(page.Locator("[data-call='cl-2']").GetByTestId("call-start")).ToBeDisabledAsync();
        await Assertions.Expect(page.GetByTestId("calls-owed")).ToContainTextAsync("1 call is owed");
        await Assertions.Expect(page.Locator("[data-call='cl-3']").GetByTestId("call-allow")).ToBeEnabledAsync();
        await page.Locator("[data-call='cl-3']").GetByTestId("call-allow").ClickAsync();
        await page.Locator("[data-call='cl-5']").GetByTestId("call-start").ClickAsync();
        await Eventually.Holds(
            () => host.Calls.Done.Contains("decide cl-3 True") && host.Calls.Done.Contains("Start cl-5"), Within,
            () => string.Join(", ", host.Calls.Done));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "calls.png"), FullPage = true });
    }

    [Fact]
    public async Task A_request_is_written_down_with_the_caller_from_the_register()
    {
        var page = await Open("guard", "/calls");
        await page.GetByTestId("ask-call").ClickAsync();
        await page.GetByTestId("call-person").PressSequentiallyAsync("Fict");
        await page.Locator("[data-person=p-0001]").ClickAsync();
        await page.GetByTestId("call-relation").SelectOptionAsync("Lawyer");
        await page.GetByTestId("call-addressee").FillAsync("A. Lawyer");
        await page.GetByTestId("call-number").FillAsync("7701");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "call-form.png"), FullPage = true });
        await page.GetByTestId("call-send").ClickAsync();

        await Eventually.Holds(
            () => host.Calls.Asked.Any(one => one is { Payphone: "phone-1", Addressee: "A. Lawyer" }), Within,
            () => "not sent");
        await Assertions.Expect(page.GetByTestId("call-allow")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_inspector_sees_the_outage_over_its_limit_and_can_neither_end_it_nor_answer_for_the_keeper()
    {
        var page = await Open("inspector", "/cameras");
        await Assertions.Expect(page.Locator("[data-camera='cam-gate']")).ToContainTextAsync("over its limit since");
        await Assertions.Expect(page.GetByTestId("cameras-overdue")).ToHaveAttributeAsync("data-count", "2");
        await Assertions.Expect(page.GetByTestId("camera-confirm")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("preserve-send")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_viewing_gets_a_number_a_deletion_a_refusal_and_a_guard_sees_no_request()
    {
        var page = await Open("guard", "/cameras");
        var card = page.Locator("[data-camera='cam-gate']");
        await Assertions.Expect(card.GetByTestId("camera-delete")).ToBeEnabledAsync();
        await card.Locator("summary").ClickAsync();
        await card.GetByTestId("view-reason").SelectOptionAsync("Incident");
        await card.GetByTestId("view-note").FillAsync("he fell");
        await card.GetByTestId("view-send").ClickAsync();
        await Assertions.Expect(card.GetByTestId("view-number")).ToContainTextAsync("vw-0a1b2c3d");
        await card.GetByTestId("camera-delete").ClickAsync();
        await Assertions.Expect(card.GetByTestId("refusals")).ToContainTextAsync("KEEP-01");
        await Assertions.Expect(page.GetByTestId("preserves")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_keepers_reference_and_the_camera_that_saw_it_are_written_down()
    {
        var page = await Open("supervisor", "/cameras");
        var asked = page.Locator("[data-preserve='pr-000000000001']");
        await Assertions.Expect(asked.GetByTestId("preserve-send")).ToBeEnabledAsync();
        await asked.GetByTestId("preserve-reference").FillAsync("archive 118");
        await asked.GetByTestId("preserve-send").ClickAsync();
        var unplaced = page.Locator("[data-preserve='pr-000000000002']");
        await unplaced.GetByTestId("preserve-camera").SelectOptionAsync("cam-yard");
        await unplaced.GetByTestId("preserve-reference").FillAsync("it sees the yard");
        await page.Locator("[data-camera='cam-gate'] summary").ClickAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "cameras.png"), FullPage = true });
        await unplaced.GetByTestId("preserve-send").ClickAsync();

        await Eventually.Holds(
            () => host.Cameras.Done.Contains("Confirm pr-000000000001  archive 118")
                && host.Cameras.Done.Contains("Place pr-000000000002 cam-yard it sees the yard"), Within,
            () => string.Join(", ", host.Cameras.Done));
    }

    private Task<IPage> Open(string role, string path) => chromium.OpenAs(host, role, path);
}
