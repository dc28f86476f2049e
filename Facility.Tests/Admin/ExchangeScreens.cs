using System.Text;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class ExchangeScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_file_is_shown_with_its_problems_then_taken_in_then_taken_back()
    {
        var page = await chromium.OpenAs(host, "administrator", "/exchange");
        await Choose(page, "id;name;sex\np-71;Әсел;female\np-72;Асан;man\n");
        await Assertions.Expect(page.GetByTestId("import-problems")).ToContainTextAsync("Write male, female.");
        await Assertions.Expect(page.GetByTestId("take-in")).ToHaveCountAsync(0);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "exchange.png"), FullPage = true });

        await Choose(page, "id;name;sex\np-71;Әсел;female\n");
        await page.GetByTestId("take-in").ClickAsync();
        await Assertions.Expect(page.GetByTestId("import-said")).ToContainTextAsync("1 new");
        Assert.Equal(new string('d', 64), host.Exchange.Orders.Last().Digest);

        await page.GetByTestId("undo").First.ClickAsync();
        await page.GetByTestId("undo-sure").ClickAsync();
        await Assertions.Expect(page.GetByTestId("import-said")).ToContainTextAsync("Taken back");
    }

    [Fact]
    public async Task An_inspector_takes_sheets_out_and_none_in()
    {
        var page = await chromium.OpenAs(host, "inspector", "/exchange");
        await Assertions.Expect(page.GetByTestId("export-people-csv")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("import-file")).ToHaveCountAsync(0);
    }

    private static Task Choose(IPage page, string text) => page.GetByTestId("import-file").SetInputFilesAsync(
        new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}
