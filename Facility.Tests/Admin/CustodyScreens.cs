using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class CustodyScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Somebody_is_received_and_what_is_missing_of_the_papers_is_named()
    {
        var page = await chromium.OpenAs(host, "administrator", "/custody");
        await Assertions.Expect(page.Locator("[data-holding='p-0008']")).ToContainTextAsync("overdue by 1 day");
        await page.GetByTestId("receive-open").ClickAsync();
        await page.GetByTestId("receive-name").FillAsync("Unknown man two");
        await page.GetByTestId("receive-by").FillAsync("convoy 4, order 77");
        await page.GetByTestId("receive").ClickAsync();
        await Assertions.Expect(page.GetByTestId("received")).ToHaveAttributeAsync("data-person", "p-00c0ffee");
        Assert.Contains(host.Custody.Received, one => one.Name == "Unknown man two");

        var papers = page.GetByTestId("papers");
        await papers.Locator("summary").ClickAsync();
        await papers.GetByTestId("papers-order").FillAsync("sentence 9");
        await papers.GetByTestId("papers-send").ClickAsync();
        await Assertions.Expect(papers.GetByTestId("refusals")).ToContainTextAsync(
            "its date, ground, identity, injuries noted, property, next of kin, held until");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "custody.png"), FullPage = true });
    }

    [Fact]
    public async Task An_inspector_reads_and_writes_nothing()
    {
        var page = await chromium.OpenAs(host, "inspector", "/custody");
        await Assertions.Expect(page.GetByTestId("papers")).ToContainTextAsync("head and inspector are asked");
        await Assertions.Expect(page.GetByTestId("receive-open")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("extend")).ToHaveCountAsync(0);
    }
}
