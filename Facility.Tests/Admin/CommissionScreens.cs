using Facility.Contracts.Allocation;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class CommissionScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_order_is_written_down_chosen_by_its_number_and_confirms_what_somebody_else_moved()
    {
        var page = await chromium.OpenAs(host, "administrator", "/commission");
        await Assertions.Expect(page.Locator("[data-provisional='p-0002']")).ToContainTextAsync("▲ late");
        await Assertions.Expect(page.Locator("[data-provisional='p-0003']"))
            .ToContainTextAsync("somebody else confirms");
        await Assertions.Expect(page.GetByTestId("confirm-placement")).ToBeDisabledAsync();

        await page.GetByTestId("commission-open").ClickAsync();
        await page.GetByTestId("commission-number").FillAsync("14/4");
        await page.GetByTestId("commission-on").FillAsync("2026-03-02");
        await page.GetByTestId("commission-chair").FillAsync("Fictional Head");
        await page.GetByTestId("commission-members").FillAsync("Fictional Doctor");
        await page.GetByTestId("commission-enter").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("COMM-03");
        await page.GetByTestId("commission-members").FillAsync("Fictional Doctor\nFictional Teacher");
        await page.GetByTestId("commission-enter").ClickAsync();
        await Assertions.Expect(page.Locator("[data-commission='14/4']")).ToContainTextAsync("Fictional Teacher");

        await page.GetByTestId("confirm-order").SelectOptionAsync(
            new SelectOptionValue { Label = "14/4 of 2026-03-02, chaired by Fictional Head" });
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "commission.png"), FullPage = true });
        await page.GetByTestId("confirm-placement").ClickAsync();
        await Assertions.Expect(page.Locator("[data-provisional='p-0002']")).ToHaveCountAsync(0);
        Assert.Equal(
            ("pv-p-0002", new CommissionCitation("14/4", new(2026, 3, 2))),
            host.Commission.Confirmed.Select(one => (one.Placement, one.Cites)).Single());
    }

    [Fact]
    public async Task A_move_asks_for_the_order_or_why_it_is_urgent_and_says_until_when_it_is_provisional()
    {
        var page = await chromium.OpenAs(host, "administrator", "/housing");
        await page.GetByTestId("housing-person").FillAsync("p-0005");
        await page.Locator("[data-person='p-0005']").First.ClickAsync();
        await page.Locator("[data-cell='b01-l1-c01']").GetByTestId("why").ClickAsync();
        await Assertions.Expect(page.GetByTestId("move-ground").Locator("option")).ToContainTextAsync(
            ["choose", "12/4 of 2026-02-27", "danger to life", "the medical unit", "fire", "out of order", "arrival",
                "an isolation is over"]);
        await page.GetByTestId("move-ground").SelectOptionAsync("Arrival");
        await page.GetByTestId("move-reason").FillAsync("came at night");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "commission-move.png"), FullPage = true });
        await page.GetByTestId("move").ClickAsync();
        await Eventually.Holds(
            () => host.Housing.Moved.Any(one => one is { Urgent: UrgentReason.Arrival, Cites: null }),
            Within, () => "not sent");
    }

    [Fact]
    public async Task Somebody_is_found_by_name_and_their_id_stands_in_the_field_or_is_typed_and_named()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/keep-apart");
        await page.GetByTestId("apart-one").PressSequentiallyAsync("Fict");
        await page.Locator("[data-person='p-0001']").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("apart-one")).ToHaveValueAsync("p-0001");
        await Assertions.Expect(page.GetByTestId("apart-one-is")).ToContainTextAsync("Fictional Prisoner, p-0001");

        await page.GetByTestId("apart-other").FillAsync("p-0005");
        await Assertions.Expect(page.GetByTestId("apart-other-is")).ToContainTextAsync("Fictional Prisoner Five");
        await page.GetByTestId("apart-other").FillAsync("Five");
        await page.Locator("[data-person='p-0005']").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("apart-other")).ToHaveValueAsync("p-0005 ");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "person-field.png"), FullPage = true });
        await page.GetByTestId("apart-other").FillAsync("p-0005 guard");
        await page.Locator("[data-person='s-001']").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("apart-other")).ToHaveValueAsync("p-0005 s-001 ");
    }

    [Fact]
    public async Task An_inspector_reads_it_and_confirms_nothing()
    {
        var page = await chromium.OpenAs(host, "inspector", "/commission");
        await Assertions.Expect(page.GetByTestId("commission-orders")).ToContainTextAsync("may be cited no more");
        await Assertions.Expect(page.GetByTestId("confirm-placement")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("commission-open")).ToHaveCountAsync(0);
    }
}
