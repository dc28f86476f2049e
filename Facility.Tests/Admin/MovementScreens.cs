using System.Net;
using System.Net.Http.Json;
using Facility.Contracts.Movement;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class MovementScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static CancellationToken Running => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_sees_the_overdue_first_with_the_doors_and_says_who_left_and_is_there()
    {
        var page = await chromium.OpenAs(host, "guard", "/movement-orders");
        await Assertions.Expect(page.Locator("[data-order=mo-1][data-overdue]")).ToContainTextAsync("overdue");
        await Assertions.Expect(page.Locator("[data-order=mo-2] [data-way=b01-gate]")).ToHaveAttributeAsync(
            "href", "/door/b01-gate");
        await Assertions.Expect(page.GetByTestId("movement-order-open")).ToHaveCountAsync(0);
        await page.Locator("[data-end=mo-2]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("MORD-10");
        await page.Locator("[data-why=mo-2]").FillAsync("he is ill");
        await page.Locator("[data-end=mo-2]").ClickAsync();
        await page.Locator("[data-arrived=mo-1]").ClickAsync();
        await Eventually.Holds(
            () => host.Movement.Done.Contains("arrived mo-1") && host.Movement.Done.Contains("ended mo-2 he is ill"),
            TimeSpan.FromSeconds(20), () => "not sent");
    }

    [Fact]
    public async Task A_supervisor_gives_an_order_or_is_told_why_not()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/movement-orders");
        await page.GetByTestId("movement-order-open").Locator("summary").ClickAsync();
        await page.GetByTestId("order-person").FillAsync("p-0001");
        await page.GetByTestId("order-to").FillAsync("visits-short1");
        await page.GetByTestId("order-until").FillAsync("2099-03-01T10:00");
        await page.GetByTestId("order-reason").SelectOptionAsync("Visit");
        await page.GetByTestId("order-give").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("MORD-05");
        await page.GetByTestId("order-from").FillAsync("2099-03-01T09:30");
        await page.GetByTestId("order-escort").FillAsync("s-005");
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Screenshots.Folder, "movement-orders.png"), FullPage = true });
        await page.GetByTestId("order-give").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
        Assert.Contains(host.Movement.Given, one => one is { To.Value: "visits-short1", From.Year: 2099 });
    }

    [Fact]
    public async Task The_same_through_the_api_for_who_may()
    {
        var order = new
        {
            order = "o-5", person = "p-0001", to = "b02-gate", from = "2099-03-01T05:00:00Z",
            until = "2099-03-01T05:30:00Z", escort = "s-005", permission = "", reason = "Visit", words = "",
        };
        using var guard = await host.SignedIn("guard");
        Assert.Equal(HttpStatusCode.Forbidden, (await guard.PostAsJsonAsync(
            "/api/v1/movement-orders", order, Running)).StatusCode);
        using var supervisor = await host.SignedIn("supervisor");
        Assert.Equal(HttpStatusCode.OK, (await supervisor.PostAsJsonAsync(
            "/api/v1/movement-orders", order, Running)).StatusCode);
        Assert.Contains(host.Movement.Given, one => one is { Reason: MovementReason.Visit, Order.Value: "o-5" });
        Assert.Equal(HttpStatusCode.NoContent, (await guard.PostAsync(
            "/api/v1/movement-orders/mo-2/left", null, Running)).StatusCode);
    }
}
