using System.Net.Http.Json;
using System.Text.Json;
using Facility.Contracts.Visits;
using Facility.Tests.Admin;
using Facility.Tests.Kit;
using Microsoft.Playwright;

namespace Facility.Tests.EndToEnd;

/// <summary>The administrator's and the guard's day with visits and parcels, in real Chromium on the real silo, panel
/// and scale, in each of the three languages.</summary>
[Collection(FacilityCollection.Name)]
public sealed class DeskInThreeLanguagesTests(FacilityFixture fixture) : IAsyncLifetime
{
    private readonly RunningFacility facility = fixture.Facility;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    [Fact]
    public async Task A_visit_is_booked_in_Kazakh_moved_in_Russian_called_off_in_English_and_the_language_stays()
    {
        var (prisoner, visitor) = await Family();
        var page = await SignedIn("administrator", "/visits");
        await Speak(page, "kk", "Кездесулер");

        await page.GetByTestId("booking-open").PressAsync("Enter");
        await page.GetByTestId("booking-prisoner").FillAsync(prisoner);
        await page.GetByTestId("booking-kind").SelectOptionAsync("Short");
        await page.GetByTestId("booking-who").PressAsync("Enter");
        await page.Locator($"[data-comes='{visitor}']").PressAsync("Space");
        await page.GetByTestId("booking-ask").PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("booking-meter")).ToContainTextAsync("жылына");
        var slot = page.Locator("[data-open='yes']").First;
        var day = (await slot.Locator("button").InnerTextAsync())[..10];
        await slot.Locator("button").PressAsync("Enter");
        await page.GetByTestId("booking-book").PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("booking-said")).ToBeVisibleAsync();
        await AxeFindings.NothingSerious(page);
        await Shot(page, "desk-booked-kk");

        await Speak(page, "ru", "Свидания");
        await page.GetByTestId("visit-day").FillAsync(day);
        var visit = page.Locator($"[data-visit]:has(a[href='/person/{prisoner}'])");
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("записан");
        await visit.GetByTestId("move-open").PressAsync("Enter");
        await visit.GetByTestId("move-for").SelectOptionAsync("Visitor");
        var other = visit.Locator("[data-move]").Last;
        var moved = (await other.InnerTextAsync())[..10];
        await other.PressAsync("Enter");
        await page.GetByTestId("visit-day").FillAsync(moved);
        await Assertions.Expect(visit).ToHaveCountAsync(1);
        await Shot(page, "desk-moved-ru");

        await Speak(page, "en", "Visits");
        await page.GetByTestId("visit-day").FillAsync(moved);
        await visit.GetByTestId("call-off-for").SelectOptionAsync("Institution");
        await visit.GetByTestId("visit-words").FillAsync("the hall is painted");
        await visit.GetByTestId("call-off").PressAsync("Enter");
        await Assertions.Expect(visit.GetByTestId("visit-state")).ToContainTextAsync("called off");

        await Speak(page, "kk", "Кездесулер");
        var again = await SignedIn("administrator", "/people");
        await Assertions.Expect(again.Locator("h1")).ToHaveTextAsync("Адамдар");
        await Speak(again, "en", "People");
    }

    [Fact]
    public async Task Visitors_come_in_and_out_in_Kazakh_and_are_refused_in_Russian()
    {
        var id = await VisitSoon();
        var page = await SignedIn("guard", "/visits");
        await Speak(page, "kk", "Кездесулер");
        var visits = page.Locator("[data-state='booked']:has([data-came])");
        var visit = page.Locator($"[data-visit='{id}']");
        var guest = await visit.Locator("[data-came]").First.GetAttributeAsync("data-came");

        await visit.Locator("[data-step='arrive']").PressAsync("Enter");
        await visit.Locator($"[data-search='{guest}']").PressAsync("Enter");
        await visit.GetByTestId("search-consent").PressAsync("Space");
        await visit.GetByTestId("search-done").PressAsync("Enter");
        await visit.Locator($"[data-badge='{guest}']").FillAsync("V1");
        await visit.Locator("[data-step='admit']").PressAsync("Enter");
        await visit.GetByTestId("visit-words").FillAsync("турникет тұр");
        await visit.Locator($"[data-by-hand='{guest}']").PressAsync("Enter");
        await Assertions.Expect(visit.Locator($"[data-where='{guest}']")).ToContainTextAsync("(");
        await Assertions.Expect(page.GetByTestId("visit-counts")).ToContainTextAsync("V1");
        await Shot(page, "desk-inside-kk");
        await Eventually.Holds(
            async () =>
            {
                if (await visit.GetAttributeAsync("data-state") == "inprogress") return true;
                var begin = visit.Locator("[data-step='begin']");
                if (await begin.CountAsync() > 0) await begin.DispatchEventAsync("click");
                await page.WaitForTimeoutAsync(1_000);
                return false;
            },
            TimeSpan.FromSeconds(240), () => "The session does not begin.");

        // Nobody closes what somebody is still in.
        await visit.Locator("[data-step='end']").PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("refusals").First).ToContainTextAsync("VIST-47");
        await visit.GetByTestId("visit-words").FillAsync("турникет тұр");
        await visit.Locator($"[data-by-hand='{guest}']").PressAsync("Enter");
        await visit.Locator($"[data-back='{guest}']").FillAsync("V1");
        await visit.Locator($"[data-leave='{guest}']").PressAsync("Enter");
        await visit.Locator("[data-step='end']").PressAsync("Enter");
        await Assertions.Expect(visit).ToHaveAttributeAsync("data-state", "ended");

        await Speak(page, "ru", "Свидания");
        var refused = visits.First;
        var not = await refused.GetAttributeAsync("data-visit");
        await refused.GetByTestId("refusal").SelectOptionAsync("Papers");
        await refused.GetByTestId("visit-words").FillAsync("нет удостоверения");
        await refused.Locator("[data-step='refuse']").PressAsync("Enter");
        await Assertions.Expect(page.Locator($"[data-visit='{not}']").GetByTestId("visit-state"))
            .ToContainTextAsync("отказано");
        await AxeFindings.NothingSerious(page);
        await Speak(page, "en", "Visits");
    }

    [Theory]
    [InlineData("kk", "Сәлемдемелер", "20,4")]
    [InlineData("ru", "Посылки и передачи", "20,4")]
    [InlineData("en", "Parcels", "20.4")]
    public async Task A_parcel_of_20_4_kilograms_is_refused_with_the_reason_and_accepted_without_an_item(
        string language, string heading, string weight)
    {
        await Put(20.4);
        var (prisoner, _) = await Family();
        var page = await SignedIn("guard", "/parcels");
        await Speak(page, language, heading);
        await page.GetByTestId("parcel-barcode").FillAsync($"460-{language}");
        await page.GetByTestId("parcel-person").FillAsync(prisoner);
        await page.GetByTestId("parcel-sender").FillAsync("Fictional mother");
        foreach (var item in new[] { "soap", "tea" })
        {
            await page.GetByTestId("parcel-item").SelectOptionAsync(item);
            await page.GetByTestId("parcel-amount").FillAsync("1");
            await page.GetByTestId("parcel-add").PressAsync("Enter");
        }
        await page.GetByTestId("parcel-receive").PressAsync("Enter");
        await page.GetByTestId("scale").SelectOptionAsync("scale-parcels");
        await Assertions.Expect(page.GetByTestId("live-weight")).ToContainTextAsync(weight);
        var card = page.Locator($"[data-parcel]:has-text('460-{language}')");
        await card.GetByTestId("parcel-weigh").PressAsync("Enter");
        await Assertions.Expect(card).ToHaveAttributeAsync("data-state", "Weighed");
        await card.GetByTestId("parcel-accept").PressAsync("Enter");
        await Assertions.Expect(card.GetByTestId("refusals")).ToContainTextAsync(weight);
        await Shot(page, $"desk-parcel-{language}");

        await card.GetByTestId("parcel-reason").FillAsync("20 kg");
        await card.GetByTestId("take-out-2").PressAsync("Enter");
        await Put(19.9);
        await card.GetByTestId("parcel-weigh").PressAsync("Enter");
        await Assertions.Expect(card).ToHaveAttributeAsync("data-state", "Weighed");
        await card.GetByTestId("parcel-accept").PressAsync("Enter");
        await Assertions.Expect(card).ToHaveAttributeAsync("data-state", "Accepted");
        await AxeFindings.NothingSerious(page);
        await Speak(page, "en", "Parcels");
    }

    // The demo's first visit begins up to an hour from now. It is called off for the institution, so it never counts,
    // and booked again into a session that begins within three minutes.
    private async Task<string> VisitSoon()
    {
        using var office = await SignedInClient.SignIn(facility, "administrator");
        using var head = await SignedInClient.SignIn(facility, "supervisor");
        var first = (await office.Get("/visits")).GetProperty("visits").EnumerateArray().First(
            one => one.GetProperty("prisoner").GetString() == "p-0001"
                && one.GetProperty("state").GetString() == "Booked");
        await office.Post("/visits/cancellations", new
        {
            visit = first.GetProperty("id").GetString(), by = (int)VisitParty.Institution, words = "a session sooner",
        });
        var from = TimeZoneInfo.ConvertTime(
            TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty")).AddSeconds(140);
        await head.Post("/visits/setup/rooms",
            new { id = "hall-soon", label = "Hall soon", isSuite = false, isHeard = true });
        await head.Post("/visits/setup/sessions", new
        {
            order = "soon",
            template = new
            {
                id = "", room = "hall-soon", weekday = (int)from.DayOfWeek, from = $"{from:HH:mm}:00",
                until = "23:59:00", nights = 0, validFrom = $"{from:yyyy-MM-dd}", validTo = $"{from:yyyy-MM-dd}",
                everyWeeks = 1, seats = 2,
                kinds = new[] { (int)VisitKind.Short },
            },
        });
        var visitors = first.GetProperty("guests").EnumerateArray()
            .Select(guest => guest.GetProperty("visitor").GetString()).ToArray();
        var (_, board) = await office.Post("/visits/slots", new
        {
            prisoner = "p-0001", kind = (int)VisitKind.Short, visitors, from = $"{from:yyyy-MM-dd}", tongue = 0,
        });
        var slot = board.GetProperty("slots").EnumerateArray().Select(one => one.GetProperty("slot"))
            .First(one => one.GetProperty("room").GetString() == "Hall soon").GetProperty("id").GetString();
        var (_, held) = await office.Post("/visits/holds", new
        {
            order = "soon-held", prisoner = "p-0001", slot, kind = (int)VisitKind.Short, visitors, tongue = 0,
        });
        var visit = held.GetProperty("visit").GetString()!;
        Assert.True(visit.Length > 0, held.ToString());
        await office.Post($"/visits/{visit}/book", new { });
        return visit;
    }

    // The third prisoner of the demo and his wife: the first two have their short visit today.
    private async Task<(string Prisoner, string Visitor)> Family()
    {
        using var office = await SignedInClient.SignIn(facility, "administrator");
        var wives = (await office.Get("/visitors")).EnumerateArray()
            .Select(one => (Id: one.GetProperty("id").GetString()!, Name: one.GetProperty("name").GetString()!))
            .Where(one => one.Name.StartsWith("Fictional wife of ", StringComparison.Ordinal))
            .Select(one => (Prisoner: one.Name["Fictional wife of ".Length..], one.Id))
            .OrderBy(one => one.Prisoner, StringComparer.Ordinal).ToList();
        Assert.Equal(3, wives.Count);
        return wives[2];
    }

    // A scale that did not stand at zero before is not believed, so the desk takes everything off first.
    private async Task Put(double kilograms)
    {
        await Lay(0);
        await Lay(kilograms);
    }

    private async Task Lay(double kilograms)
    {
        using var answer = await facility.Simulator.PostAsJsonAsync("/scales/scale-parcels/put", new { kilograms });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        using var desk = await SignedInClient.SignIn(facility, "supervisor");
        JsonElement reading = default;
        await Eventually.Holds(
            async () =>
            {
                reading = (await desk.Get("/scales")).EnumerateArray().Single().GetProperty("reading");
                return reading.GetProperty("condition").GetString() == "Stable"
                    && Math.Abs(reading.GetProperty("kilograms").GetDouble() - kilograms) < 0.001;
            },
            TimeSpan.FromSeconds(60), () => reading.ToString());
    }

    private static async Task Speak(IPage page, string language, string heading)
    {
        await page.Locator($".languages button[value={language}]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
    }

    private async Task<IPage> SignedIn(string role, string path)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = facility.Screens.ToString(), ViewportSize = new() { Width = 1500, Height = 1000 },
        });
        var page = await context.NewPageAsync();
        var (name, password) = facility.SignInOf(role);
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", password);
        await page.GetByTestId("sign-in").ClickAsync();
        await page.WaitForURLAsync("**/");
        await page.GotoAsync(path);
        return page;
    }

    private static Task<byte[]> Shot(IPage page, string name) => page.ScreenshotAsync(
        new() { Path = Path.Combine(Screenshots.Folder, $"e2e-{name}.png"), FullPage = true });
}
