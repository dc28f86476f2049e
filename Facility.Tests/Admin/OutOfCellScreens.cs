using Facility.Contracts.OutOfCell;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class OutOfCellScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_day_is_shown_by_block_and_state_and_what_an_officer_writes_is_judged()
    {
        var page = await chromium.OpenAs(host, "guard", "/out-of-cell");
        var amber = page.Locator("[data-meter='p-0011']");
        await Assertions.Expect(amber).ToContainTextAsync("▲ has to begin now 0 of 60 min, 90 min unknown");
        await Assertions.Expect(amber).ToContainTextAsync("unknown whether solitary by rule 44");
        await Assertions.Expect(page.Locator("[data-meter='p-0012']")).ToContainTextAsync("not solitary by rule 44");
        await Assertions.Expect(page.Locator("[data-meter='p-0001']"))
            .ToContainTextAsync("20 of 60 min, 15 min running");
        await Assertions.Expect(page.GetByTestId("meter-count")).ToContainTextAsync("1 have to begin now");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "out-of-cell.png"), FullPage = true });

        await page.GetByTestId("meter-block").SelectOptionAsync("b02");
        await Assertions.Expect(page.Locator("[data-meter]")).ToHaveCountAsync(2);
        await page.GetByTestId("meter-state").SelectOptionAsync("Unknown");
        await Assertions.Expect(page.Locator("[data-meter]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-meter='p-0003']")).ToContainTextAsync("? unknown 0 of 60 min, 600");

        await page.GetByTestId("write-open").ClickAsync();
        await page.GetByTestId("write-person").FillAsync("p-0003");
        await page.GetByTestId("write-kind").SelectOptionAsync("WalkDeclined");
        await page.GetByTestId("write-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("OUTC-04");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "out-of-cell-refused.png"), FullPage = true });
        await page.GetByTestId("write-words").FillAsync("offered by Guard, she is ill");
        await page.GetByTestId("write-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("written")).ToContainTextAsync("of p-0003 is written down");
        var written = host.OutOfCell.Written.Last();
        Assert.Equal((OutOfCellKind.WalkDeclined, 1.0), (written.Kind, (written.Until - written.From).TotalHours));
    }

    [Fact]
    public async Task A_persons_page_says_of_what_the_day_is_made_and_a_supervisor_takes_an_entry_back()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/person/p-0001");
        var meter = page.GetByTestId("person-meter");
        await Assertions.Expect(meter).ToContainTextAsync("◌ owed 25 of 60 min");
        await Assertions.Expect(meter).ToContainTextAsync("unknown: the door could not be seen");
        await Assertions.Expect(page.Locator("[data-day='2026-03-01']")).ToContainTextAsync("■ short 25 of 60 min");
        await meter.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "person-out-of-cell.png") });
        await page.Locator("[data-take-back='oc-1']").ClickAsync();
        await page.GetByTestId("take-back-because").FillAsync("another person");
        await page.GetByTestId("take-back-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("take-back-send")).ToHaveCountAsync(0);
        Assert.Contains(host.OutOfCell.TakenBack, one => one is { Id: "oc-1", Because: "another person" });
    }

    [Fact]
    public async Task The_register_of_isolation_says_what_contact_there_was_today()
    {
        var page = await chromium.OpenAs(host, "medic", "/isolation");
        await Assertions.Expect(page.GetByTestId("isolated-contact"))
            .ToContainTextAsync("30 of 120 min, 90 min unknown");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "isolation-contact.png"), FullPage = true });
    }
}
