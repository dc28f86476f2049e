using Facility.Contracts.Children;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class ChildScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Whose_stay_is_over_or_whose_mother_is_away_is_seen_at_once_and_an_end_is_written_down()
    {
        var page = await chromium.OpenAs(host, "administrator", "/children");
        await Assertions.Expect(page.Locator("[data-child='ch-1']")).ToContainTextAsync("overdue by 1 day");
        await Assertions.Expect(page.Locator("[data-child='ch-1']")).ToContainTextAsync("has left for good");
        await Assertions.Expect(page.Locator("[data-child='ch-2']")).ToContainTextAsync("out for a time");
        await Assertions.Expect(page.GetByTestId("children-without-record")).ToContainTextAsync("1.");

        await page.GetByTestId("act-child").SelectOptionAsync("ch-1");
        await page.GetByTestId("act-end-how").SelectOptionAsync("Guardianship");
        await page.GetByTestId("act-end").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("to whom or on what paper");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "children.png"), FullPage = true });

        await page.GetByTestId("act-to").FillAsync("the authority of the district");
        await page.GetByTestId("act-paper").FillAsync("act 7 of 1 March");
        await page.GetByTestId("act-end").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
        Assert.Contains(host.Children.Acts, one => one is EndChildStay { Paper: "act 7 of 1 March" });
    }

    [Fact]
    public async Task A_child_begins_to_live_here_from_the_page()
    {
        var page = await chromium.OpenAs(host, "administrator", "/children");
        await page.GetByTestId("child-in-open").ClickAsync();
        await page.GetByTestId("child-mother").FillAsync("p-0003");
        await page.GetByTestId("child-name").FillAsync("Fictional Child Four");
        await page.GetByTestId("child-in").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("No paper is named");
        Assert.Contains(host.Children.Taken, one => one.Name == "Fictional Child Four");
    }

    [Fact]
    public async Task A_guard_reads_who_is_behind_which_door_and_writes_nothing()
    {
        var page = await chromium.OpenAs(host, "guard", "/children");
        await Assertions.Expect(page.Locator("[data-child='ch-3']")).ToContainTextAsync("1-103");
        await Assertions.Expect(page.GetByTestId("child-in-open")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("child-acts")).ToHaveCountAsync(0);
    }
}
