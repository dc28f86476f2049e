using System.Globalization;
using Facility.Contracts.Visits;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class VisitScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_visit_is_booked_by_keyboard_alone_with_the_entitlement_before_the_session()
    {
        var page = await chromium.OpenAs(host, "administrator", "/visits");
        await page.GetByTestId("booking-open").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("p-0001");
        await page.GetByTestId("booking-kind").FocusAsync();
        await page.Keyboard.TypeAsync("short");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-comes='v-1']")).ToBeVisibleAsync();
        await Press(page, page.GetByTestId("booking-ask"), "Enter");

        await Assertions.Expect(page.GetByTestId("booking-meter")).ToContainTextAsync("6 a year");
        await Assertions.Expect(page.Locator("[data-open='no']")).ToContainTextAsync("no, why?");
        await AxeFindings.NothingSerious(page);
        await Press(page, page.Locator("[data-open='yes'] button"), "Enter");
        await Assertions.Expect(page.GetByTestId("booking").GetByTestId("refusals")).ToContainTextAsync("VIST-07");
        await Assertions.Expect(page.GetByTestId("booking-next").Locator("button")).ToHaveCountAsync(1);
        await Shoot(page, "visit-booking");

        await Press(page, page.Locator("[data-comes='v-1']"), "Space");
        await Press(page, page.GetByTestId("booking-next").Locator("button"), "Enter");
        await Assertions.Expect(page.GetByTestId("booking-held")).ToContainTextAsync("held until");
        await Press(page, page.GetByTestId("booking-book"), "Enter");
        await Assertions.Expect(page.GetByTestId("booking-said")).ToContainTextAsync("Booked");
        Assert.Contains(host.Visits.Orders.OfType<HoldVisit>(), one => one is
        {
            Prisoner.Value: "p-0001", Kind: VisitKind.Short, Visitors: [{ Value: "v-1" }],
        });
    }

    [Fact]
    public async Task A_guard_lets_visitors_in_by_name_and_badge_and_out_again_or_refuses_with_a_reason()
    {
        host.Visits.Add("vi-door", VisitState.Booked);
        host.Visits.Add("vi-no", VisitState.Booked);
        var page = await chromium.OpenAs(host, "guard", "/visits");
        var visit = page.Locator("[data-visit='vi-door']");
        await Assertions.Expect(page.GetByTestId("booking-open")).ToHaveCountAsync(0);
        await visit.Locator("[data-came='vi-door-2']").UncheckAsync();
        await visit.Locator("[data-step='arrive']").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("at the door");
        await visit.Locator("[data-search='vi-door-1']").ClickAsync();
        await visit.GetByTestId("search-consent").CheckAsync();
        await Shoot(page, "visit-door");
        await visit.GetByTestId("search-done").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("searched");
        await visit.Locator("[data-step='admit']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-46");
        await Write(visit.Locator("[data-badge='vi-door-1']"), "7");
        await visit.Locator("[data-step='admit']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("visit-counts")).ToContainTextAsync("Fictional Sister (7)");
        await visit.Locator("[data-step='begin']").ClickAsync();
        await visit.Locator("[data-step='end']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-47");
        await Write(visit.Locator("[data-back='vi-door-1']"), "7");
        await visit.Locator("[data-leave='vi-door-1']").ClickAsync();
        await Assertions.Expect(visit).ToContainTextAsync("has left");
        await visit.Locator("[data-step='end']").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("ended");

        visit = page.Locator("[data-visit='vi-no']");
        await visit.Locator("[data-step='refuse']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-41");
        await visit.GetByTestId("refusal").SelectOptionAsync("Papers");
        await visit.GetByTestId("visit-words").FillAsync("no identity paper");
        await visit.Locator("[data-step='refuse']").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("refused");
    }

    [Fact]
    public async Task A_card_is_lent_at_the_door_and_its_holder_counts_by_passage_or_by_hand_with_a_reason()
    {
        host.Visits.Add("vi-card", VisitState.Searched);
        host.Visits.Came("vi-card");
        var page = await chromium.OpenAs(host, "guard", "/visits");
        var visit = page.Locator("[data-visit='vi-card']");
        await Write(visit.Locator("[data-badge='vi-card-1']"), "V1");
        await visit.Locator("[data-step='admit']").ClickAsync();
        var where = visit.Locator("[data-where='vi-card-1']");
        await Assertions.Expect(where).ToHaveTextAsync("card V1, has not passed in");
        await visit.Locator("[data-step='begin']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-74");
        await visit.Locator("[data-by-hand='vi-card-1']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-75");
        await visit.GetByTestId("visit-words").FillAsync("the turnstile stands still");
        await visit.Locator("[data-by-hand='vi-card-1']").ClickAsync();
        await Assertions.Expect(where).ToHaveTextAsync("card V1, inside (by hand)");
        await Write(visit.Locator("[data-back='vi-card-1']"), "V1");
        await visit.Locator("[data-leave='vi-card-1']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-76");
        await Shoot(page, "visit-card");
    }

    [Fact]
    public async Task The_stock_says_who_has_which_card_and_which_panel_does_not_know_yet()
    {
        var page = await chromium.OpenAs(host, "administrator", "/visits");
        await Assertions.Expect(page.GetByTestId("cards-out")).ToContainTextAsync(
            "▲ Card V2 is not back from Fictional Uncle: in at gate-t1, 2026-03-04 09:41.");
        await Assertions.Expect(page.Locator("[data-card='V2']")).ToContainTextAsync(
            "▲ not yet: panel-1 (not connected)");
        await page.Locator("[data-withdraw='V2']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals").First).ToContainTextAsync("VIST-72");
        await page.GetByTestId("card-because").FillAsync("lost in the wing");
        await page.Locator("[data-withdraw='V2']").ClickAsync();
        await page.GetByTestId("card-open").ClickAsync();
        await page.GetByTestId("card-printed").FillAsync("V3");
        await page.GetByTestId("card-number").FillAsync("3A0000C0");
        await page.GetByTestId("card-group").FillAsync("duty");
        await page.GetByTestId("card-done").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals").First).ToContainTextAsync("VIST-71");
        await AxeFindings.NothingSerious(page);
        await Shoot(page, "visit-cards");
        Assert.Contains(host.Visits.Orders.OfType<WithdrawVisitCard>(), one => one is
        {
            Printed: "V2", Words: "lost in the wing",
        });
    }

    [Fact]
    public async Task A_visit_is_moved_from_the_list_for_who_asked_for_it_and_called_off_with_a_reason()
    {
        host.Visits.Add("vi-move", VisitState.Booked);
        var page = await chromium.OpenAs(host, "supervisor", "/visits");
        var visit = page.Locator("[data-visit='vi-move']");
        await visit.GetByTestId("move-open").ClickAsync();
        await visit.GetByTestId("move-for").SelectOptionAsync("Visitor");
        await visit.Locator("[data-move]").First.ClickAsync();
        await visit.GetByTestId("call-off").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals").First).ToContainTextAsync("VIST-41");
        Assert.Contains(host.Visits.Orders.OfType<MoveVisit>(), one => one is
        {
            Visit: "vi-move", By: VisitParty.Visitor,
        });
        await visit.GetByTestId("call-off-for").SelectOptionAsync("Institution");
        await visit.GetByTestId("visit-words").FillAsync("a fire drill");
        await visit.GetByTestId("call-off").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("called off");
    }

    [Fact]
    public async Task What_changed_is_reviewed_with_sessions_to_move_to_and_the_visitors_are_told()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/visits/review");
        var review = page.Locator("[data-review='vi-2']");
        await Assertions.Expect(review).ToContainTextAsync("VIST-03");
        await Assertions.Expect(review.Locator("[data-offer]")).ToHaveCountAsync(2);
        await AxeFindings.NothingSerious(page);
        await Shoot(page, "visit-review");
        await review.Locator("[data-keep='vi-2']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals").First).ToContainTextAsync("VIST-55");
        await review.Locator("[data-offer]").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("reviews-none")).ToBeVisibleAsync();
        Assert.Contains(host.Visits.Orders.OfType<MoveVisit>(), one => one is
        {
            Visit: "vi-2", By: VisitParty.Institution,
        });

        await Write(page.Locator("[data-how='vt-1']"), "by telephone");
        await page.Locator("[data-told-now='vt-1']").ClickAsync();
        await Assertions.Expect(page.Locator("[data-tell='vt-1'][data-told='yes']"))
            .ToContainTextAsync("by telephone");
    }

    [Fact]
    public async Task A_visitor_is_banned_with_an_end_and_a_day_is_blocked_after_its_preview()
    {
        var page = await chromium.OpenAs(host, "administrator", "/visitors");
        await Assertions.Expect(page.Locator("[data-visitor='v-1']")).ToContainTextAsync("missing: proof of kinship");
        await page.GetByTestId("visitor-acts-open").ClickAsync();
        await page.GetByTestId("visitor-which").SelectOptionAsync("v-1");
        await page.GetByTestId("visitor-ground").FillAsync("decision 5");
        await page.GetByTestId("visitor-ban").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-63");
        await AxeFindings.NothingSerious(page);
        await Shoot(page, "visitors");

        page = await chromium.OpenAs(host, "administrator", "/visits/setup");
        await Write(page.GetByTestId("block-day"), Today);
        await Assertions.Expect(page.GetByTestId("block-preview")).ToContainTextAsync("1 visits are affected");
        await page.GetByTestId("session-open").ClickAsync();
        await AxeFindings.NothingSerious(page);
        await Shoot(page, "visit-setup");
        await page.GetByTestId("block-reason").FillAsync("flu");
        await page.GetByTestId("block-done").ClickAsync();
        await Assertions.Expect(page.GetByTestId("block-preview")).ToHaveCountAsync(0);
        Assert.Contains(host.Visits.Orders.OfType<BlockDay>(), one => one.Reason == "flu");
    }

    [Fact]
    public async Task The_day_and_the_gate_pass_lead_to_their_papers_and_the_calendar_is_one()
    {
        var page = await chromium.OpenAs(host, "guard", "/visits");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Print the day" }))
            .ToHaveAttributeAsync("href", $"/papers/day-list/{Today}");
        await Assertions.Expect(page.Locator("a[href='/papers/gate-pass/vi-1']")).ToHaveCountAsync(1);

        using var client = await host.SignedIn("guard");
        Assert.Equal("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", await client.GetStringAsync("/visits/calendar.ics"));
        var sheet = await client.GetAsync($"/api/v1/visits/{Today}.csv");
        Assert.Equal("text/csv", sheet.Content.Headers.ContentType!.MediaType);
    }

    private static string Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(
        TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty")).DateTime)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task Press(IPage page, ILocator what, string key)
    {
        await what.FocusAsync();
        await page.Keyboard.PressAsync(key);
    }

    private static async Task Write(ILocator field, string text)
    {
        await field.FillAsync(text);
        await field.BlurAsync();
    }

    private static async Task Shoot(IPage page, string name) => await page.ScreenshotAsync(
        new() { Path = Path.Combine(Screenshots.Folder, $"{name}.png"), FullPage = true });
}
