using Facility.Contracts.Allocation;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class HousingScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Why_not_is_said_for_every_cell_in_three_languages()
    {
        var page = await Open("administrator", "/housing");
        await Choose(page, "p-0001");
        await Why(page, "b01-l2-c01").ClickAsync();
        await Assertions.Expect(Objection(page, "PLACE-10")).ToContainTextAsync("Асел Ойдан is of the other sex");
        await Assertions.Expect(page.GetByTestId("move")).ToHaveCountAsync(0);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "housing.png"), FullPage = true });

        await page.GetByTestId("housing-tongue").SelectOptionAsync("Russian");
        await Assertions.Expect(Objection(page, "PLACE-10")).ToContainTextAsync("другого пола");
        await page.GetByTestId("housing-tongue").SelectOptionAsync("Kazakh");
        await Assertions.Expect(Objection(page, "PLACE-10")).ToContainTextAsync("басқа жынысты");

        await Why(page, "b01-l1-c04").ClickAsync();
        await Assertions.Expect(Objection(page, "PLACE-01")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_needs_a_second_person_is_proposed_and_overridden_by_another()
    {
        var page = await Open("administrator", "/housing");
        await Choose(page, "p-0005");
        await Why(page, "b01-l1-c01").ClickAsync();
        await Assertions.Expect(page.GetByTestId("move")).ToHaveTextAsync("Propose to a second person");
        await page.GetByTestId("move-ground").SelectOptionAsync("CellOutOfOrder");
        await page.GetByTestId("move-reason").FillAsync("no other place tonight");
        await page.GetByTestId("move").ClickAsync();
        await Assertions.Expect(page.GetByTestId("waiting-move")).ToContainTextAsync(
            "provisional: the cell is out of order");
        await Assertions.Expect(page.GetByTestId("override")).ToHaveCountAsync(0);

        var second = await Open("supervisor", "/housing");
        await second.GetByTestId("override-reason").FillAsync("papers come tomorrow");
        await second.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "housing-override.png"), FullPage = true });
        await second.GetByTestId("override").ClickAsync();
        await Eventually.Holds(
            () => host.Housing.Overridden.Any(one => one.Reason == "papers come tomorrow"), Within, () => "not sent");
    }

    [Fact]
    public async Task A_place_is_held_and_a_review_leads_to_other_cells()
    {
        var page = await Open("administrator", "/housing");
        await page.GetByTestId("review").Locator("summary").ClickAsync();
        await page.GetByTestId("review-fix").ClickAsync();
        await Assertions.Expect(page.GetByTestId("placing")).ToHaveAttributeAsync("data-person", "p-0001");
        await Why(page, "b01-l1-c03").ClickAsync();
        await Assertions.Expect(Objection(page, "PLACE-41")).ToBeVisibleAsync();
        await page.GetByTestId("hold").ClickAsync();
        await Eventually.Holds(
            () => host.Housing.Held.Any(one => one.Cell.Value == "b01-l1-c03"), Within, () => "nothing held");
    }

    [Fact]
    public async Task Two_people_are_kept_apart_with_a_ground_and_a_review()
    {
        var page = await Open("supervisor", "/keep-apart");
        await page.GetByTestId("apart-one").FillAsync("p-0001");
        await page.GetByTestId("apart-other").FillAsync("p-0002");
        await page.GetByTestId("apart-level").SelectOptionAsync("Block");
        await page.GetByTestId("apart-ground").FillAsync("a threat");
        await page.GetByTestId("apart-open").ClickAsync();
        await Eventually.Holds(
            () => host.Housing.Opened.Any(one => one.Level is KeepApartLevel.Block && one.Ground == "a threat"),
            Within, () => "not sent");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "keep-apart.png"), FullPage = true });
    }

    [Fact]
    public async Task A_guard_has_neither_page()
    {
        var page = await Open("guard", "/alarms");
        await Assertions.Expect(page.Locator("a[href='/housing'], a[href='/keep-apart']")).ToHaveCountAsync(0);
    }

    private static async Task Choose(IPage page, string person)
    {
        await page.Locator($"[data-housed='{person}']").Or(page.GetByTestId("housing-person")).First.WaitForAsync();
        if (await page.Locator($"[data-housed='{person}']").CountAsync() > 0)
        {
            await page.Locator($"[data-housed='{person}']").ClickAsync();
        }
        else
        {
            await page.GetByTestId("housing-person").PressSequentiallyAsync(person);
            await page.Locator($"[data-person='{person}']").First.ClickAsync();
        }
        await page.GetByTestId("why").First.WaitForAsync();
    }

    private static ILocator Why(IPage page, string cell) => page.Locator($"[data-cell='{cell}']").GetByTestId("why");

    private static ILocator Objection(IPage page, string rule) =>
        page.GetByTestId("cell-verdict").Locator($"[data-rule='{rule}']");

    private Task<IPage> Open(string role, string path) => chromium.OpenAs(host, role, path);
}
