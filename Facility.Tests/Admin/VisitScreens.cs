using Deque.AxeCore.Playwright;
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
        await page.Locator("[data-comes='v-1']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByTestId("booking-ask").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByTestId("booking-meter")).ToContainTextAsync("6 a year");
        await Assertions.Expect(page.Locator("[data-open='no']")).ToContainTextAsync("no, why?");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "visit-booking.png"), FullPage = true });
        await page.Locator("[data-open='yes'] button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("booking-held")).ToContainTextAsync("held until");
        await page.GetByTestId("booking-book").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("booking-said")).ToContainTextAsync("Booked");
        Assert.Contains(host.Visits.Orders.OfType<HoldVisit>(), one => one is
        {
            Prisoner.Value: "p-0001", Kind: VisitKind.Short, Visitors: [{ Value: "v-1" }],
        });
    }

    [Fact]
    public async Task A_refusal_names_every_rule_and_the_next_session_and_one_press_takes_it()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/visits");
        await page.GetByTestId("booking-open").ClickAsync();
        await page.GetByTestId("booking-prisoner").FillAsync("p-0003");
        await page.GetByTestId("booking-kind").SelectOptionAsync("Short");
        await page.GetByTestId("booking-ask").ClickAsync();
        await page.Locator("[data-open='yes'] button").ClickAsync();
        await Assertions.Expect(page.GetByTestId("booking").GetByTestId("refusals")).ToContainTextAsync("VIST-07");
        await Assertions.Expect(page.GetByTestId("booking-next").Locator("button")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_guard_lets_visitors_in_by_name_and_badge_and_out_again()
    {
        host.Visits.Add("vi-door", VisitState.Booked);
        var page = await chromium.OpenAs(host, "guard", "/visits");
        var visit = page.Locator("[data-visit='vi-door']");
        await Assertions.Expect(page.GetByTestId("booking-open")).ToHaveCountAsync(0);
        await visit.Locator("[data-came='vi-door-2']").UncheckAsync();
        await visit.Locator("[data-step='arrive']").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("at the door");
        await visit.Locator("[data-search='vi-door-1']").ClickAsync();
        await visit.GetByTestId("search-consent").CheckAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "visit-door.png"), FullPage = true });
        await visit.GetByTestId("search-done").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("searched");
        await visit.Locator("[data-step='admit']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-46");
        await visit.Locator("[data-badge='vi-door-1']").FillAsync("7");
        await visit.Locator("[data-badge='vi-door-1']").BlurAsync();
        await visit.Locator("[data-step='admit']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("visit-counts")).ToContainTextAsync("Fictional Sister (7)");
        await visit.Locator("[data-step='begin']").ClickAsync();
        await visit.Locator("[data-step='end']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-47");
        await visit.Locator("[data-back='vi-door-1']").FillAsync("7");
        await visit.Locator("[data-back='vi-door-1']").BlurAsync();
        await visit.Locator("[data-leave='vi-door-1']").ClickAsync();
        await Assertions.Expect(visit).ToContainTextAsync("has left");
        await visit.Locator("[data-step='end']").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("ended");
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
    public async Task Nothing_serious_stands_against_using_the_pages_without_eyes_or_mouse()
    {
        foreach (var path in new[] { "/visits", "/visits/review", "/visitors", "/visits/setup" })
        {
            var page = await chromium.OpenAs(host, "administrator", path);
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = true)");
            var found = await page.RunAxe();
            Assert.NotEmpty(found.Passes);
            Assert.Empty(found.Violations.Where(one => one.Impact is "serious" or "critical")
                .Select(one => $"{path}: {one.Id} {one.Nodes.First().Html}"));
        }
    }

    [Fact]
    public async Task A_visit_is_refused_at_the_door_with_a_reason_or_not_at_all()
    {
        host.Visits.Add("vi-no", VisitState.Booked);
        var page = await chromium.OpenAs(host, "guard", "/visits");
        var visit = page.Locator("[data-visit='vi-no']");
        await visit.Locator("[data-step='refuse']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-41");
        await visit.GetByTestId("refusal").SelectOptionAsync("Papers");
        await visit.GetByTestId("visit-words").FillAsync("no identity paper");
        await visit.Locator("[data-step='refuse']").ClickAsync();
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("refused");
    }

    [Fact]
    public async Task What_changed_is_reviewed_with_sessions_to_move_to_and_the_visitors_are_told()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/visits/review");
        var review = page.Locator("[data-review='vi-2']");
        await Assertions.Expect(review).ToContainTextAsync("VIST-03");
        await Assertions.Expect(review.Locator("[data-offer]")).ToHaveCountAsync(2);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "visit-review.png"), FullPage = true });
        await review.Locator("[data-keep='vi-2']").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals").First).ToContainTextAsync("VIST-55");
        await review.Locator("[data-offer]").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("reviews-none")).ToBeVisibleAsync();
        Assert.Contains(host.Visits.Orders.OfType<MoveVisit>(), one => one is
        {
            Visit: "vi-2", By: VisitParty.Institution,
        });

        await page.Locator("[data-how='vt-1']").FillAsync("by telephone");
        await page.Locator("[data-how='vt-1']").BlurAsync();
        await page.Locator("[data-told-now='vt-1']").ClickAsync();
        await Assertions.Expect(page.Locator("[data-tell='vt-1'][data-told='yes']")).ToContainTextAsync("by telephone");
    }

    [Fact]
    public async Task A_visitor_is_entered_and_banned_with_an_end_and_a_day_is_blocked_after_its_preview()
    {
        var page = await chromium.OpenAs(host, "administrator", "/visitors");
        await Assertions.Expect(page.Locator("[data-visitor='v-1']")).ToContainTextAsync("missing: proof of kinship");
        await page.GetByTestId("visitor-acts-open").ClickAsync();
        await page.GetByTestId("visitor-which").SelectOptionAsync("v-1");
        await page.GetByTestId("visitor-ground").FillAsync("decision 5");
        await page.GetByTestId("visitor-ban").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("VIST-63");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "visitors.png"), FullPage = true });

        page = await chromium.OpenAs(host, "administrator", "/visits/setup");
        await page.GetByTestId("block-day").FillAsync(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(
            TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty")).DateTime)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByTestId("block-day").BlurAsync();
        await Assertions.Expect(page.GetByTestId("block-preview")).ToContainTextAsync("1 visits are affected");
        await page.GetByTestId("block-reason").FillAsync("flu");
        await page.GetByTestId("block-done").ClickAsync();
        await Assertions.Expect(page.GetByTestId("block-preview")).ToHaveCountAsync(0);
        Assert.Contains(host.Visits.Orders.OfType<BlockDay>(), one => one.Reason == "flu");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "visit-setup.png"), FullPage = true });
    }

    [Fact]
    public async Task The_day_and_the_gate_pass_are_printed_as_the_screen_says_and_the_calendar_is_one()
    {
        var page = await chromium.OpenAs(host, "guard", "/visits");
        await Assertions.Expect(page.Locator("[data-visit='vi-1']")).ToBeVisibleAsync();
        var day = await page.GetByTestId("visit-day").InputValueAsync();
        page = await chromium.OpenAs(host, "guard", $"/visits/pass/{day}/vi-1");
        await Assertions.Expect(page.GetByTestId("gate-pass")).ToContainTextAsync("Fictional Wife");
        await Assertions.Expect(page.GetByTestId("gate-pass")).Not.ToContainTextAsync("Fictional Mother");
        page = await chromium.OpenAs(host, "guard", $"/visits/print/{day}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("[data-on-sheet='vi-1']")).ToContainTextAsync("Fictional Prisoner 1");
        await Assertions.Expect(page.Locator(".path")).ToBeHiddenAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "visit-sheet.png"), FullPage = true });

        using var client = await host.SignedIn("guard");
        Assert.Equal("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", await client.GetStringAsync("/visits/calendar.ics"));
        Assert.Equal("text/csv", (await client.GetAsync($"/api/v1/visits/{day}.csv")).Content.Headers.ContentType!.MediaType);
    }
}
