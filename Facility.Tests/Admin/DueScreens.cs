using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class DueScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task What_is_late_comes_first_and_is_closed_with_its_proof()
    {
        var page = await chromium.OpenAs(host, "administrator", "/due");
        var late = page.GetByTestId("due-late");
        await Assertions.Expect(late.Locator("[data-due='family-arrival']")).ToContainTextAsync("▲");
        await Assertions.Expect(page.GetByTestId("due-later").Locator("[data-due='quarantine']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-due='isolation-visit'] button")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("due-closed")).ToContainTextAsync("letter 5, 2026-03-01");
        await Assertions.Expect(page.GetByTestId("due-closed")).ToContainTextAsync("▲ missed");

        await late.GetByTestId("proof-open").First.ClickAsync();
        await late.GetByTestId("proof-number").FillAsync("letter 9");
        await late.GetByTestId("proof-send").ClickAsync();
        await Assertions.Expect(late.GetByTestId("refusals")).ToContainTextAsync("DUES-02");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "due.png"), FullPage = true });
        await late.GetByTestId("proof-who").FillAsync("mother");
        await late.GetByTestId("proof-send").ClickAsync();
        await Assertions.Expect(late.GetByTestId("proof-send")).ToHaveCountAsync(0);
        Assert.Contains(host.Due.Closed, one => one is { Number: "letter 9", Who: "mother" });
    }

    [Fact]
    public async Task The_list_is_asked_for_one_addressee()
    {
        var page = await chromium.OpenAs(host, "inspector", "/due");
        await Assertions.Expect(page.Locator("[data-due='family-arrival']")).ToBeVisibleAsync();
        await page.GetByTestId("due-to").SelectOptionAsync("commission");
        await Assertions.Expect(page.Locator("[data-due='family-arrival']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-due='quarantine']")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("proof-open")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("event-open")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Force_is_entered()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/due");
        await page.GetByTestId("event-open").ClickAsync();
        await page.GetByTestId("event-kind").SelectOptionAsync("force");
        await page.GetByTestId("event-person").FillAsync("p-0002");
        await page.GetByTestId("event-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("event-person")).ToHaveValueAsync("");
        Assert.Contains(host.Due.Entered, one => one is { Kind: "force", Person.Value: "p-0002" });
    }
}
