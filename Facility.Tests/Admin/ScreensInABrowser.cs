using Facility.Contracts.Doors;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>What only a browser can show. Chromium missing is a failure, not a skip.</summary>
public sealed class ScreensInABrowser(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Signing_in_needs_no_script()
    {
        var page = await chromium.Browser.NewPageAsync(
            new() { BaseURL = host.Address.ToString(), JavaScriptEnabled = false });
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Name").FillAsync("guard");
        await page.GetByLabel("Password").FillAsync("guard");
        await page.GetByTestId("sign-in").ClickAsync();
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
        await Assertions.Expect(page.GetByText("Fictional guard")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_guard_releases_a_cell_with_two_keys_and_the_order_quotes_the_stamp_of_the_press()
    {
        var page = await SignedIn("guard");
        await page.GotoAsync("/block/b01?door=b01-l1-c03");
        await Ready(page);
        await Shot(page, "block");

        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.GetByTestId("reason-2")).ToBeVisibleAsync();
        await Shot(page, "reasons");
        await page.Keyboard.PressAsync("2");

        await Assertions.Expect(page.GetByTestId("order-progress")).ToHaveAttributeAsync("data-progress", "pending");
        await Shot(page, "pending");
        var order = Assert.Single(host.Facility.Releases, release => release.Door.Value == "b01-l1-c03");
        Assert.Equal(ReleaseReason.Medical, order.Reason);
        Assert.Equal("boot-1", order.Pressed.Boot);
    }

    [Fact]
    public async Task A_frozen_heartbeat_turns_the_whole_plan_stale_by_the_page_itself()
    {
        var page = await SignedIn("guard");
        await page.GotoAsync("/block/b01?door=b01-l2-c05");
        await Ready(page);
        await Assertions.Expect(page.Locator("[data-door=b01-gate]")).ToHaveAttributeAsync("data-secured", "yes");
        await DetailSays(page, "Secured");
        try
        {
            host.Facility.PulseStands = true;
            await Assertions.Expect(page.Locator("#stale")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("#stale")).ToContainTextAsync("No data since");
            Assert.Equal(0, await page.Locator("[data-secured=yes]").CountAsync());
            await DetailSays(page, "Unknown");
            Assert.All(
                await page.Locator(".tile").AllInnerTextsAsync(),
                text => Assert.DoesNotContain("Secured", text, StringComparison.Ordinal));
            await Shot(page, "stale");
        }
        finally
        {
            host.Facility.PulseStands = false;
        }
        await Assertions.Expect(page.Locator("#stale")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-door=b01-gate]")).ToHaveAttributeAsync("data-secured", "yes");
    }

    [Fact]
    public async Task Any_door_is_found_by_typing_its_mark()
    {
        var page = await SignedIn("guard");
        await page.GotoAsync("/block/b01");
        await Ready(page);
        await page.Keyboard.TypeAsync("b01-l2-c14");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-detail=b01-l2-c14]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_door_chosen_before_the_circuit_answers_is_shown_when_it_does()
    {
        var page = await SignedIn("guard");
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/block/b01");
        await page.Keyboard.TypeAsync("b01-l2-c14");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("b01-l1");
        held.SetResult();

        await Assertions.Expect(page.Locator("[data-detail=b01-l2-c14]")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("-c05");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-detail=b01-l1-c05]")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("day")]
    [InlineData("dusk")]
    [InlineData("night")]
    public async Task Every_target_is_large_enough_and_every_state_is_named_in_every_palette(string palette)
    {
        var page = await SignedIn("guard");
        await page.AddInitScriptAsync($"localStorage.setItem('palette', '{palette}')");
        Disturb();
        try
        {
            await page.GotoAsync("/block/b01?door=b01-gate");
            await Ready(page);
            await Assertions.Expect(page.Locator("[data-door=b01-l1-c02]")).ToContainTextAsync("Open");
            await Assertions.Expect(page.Locator("[data-door=b01-l1-c03]")).ToContainTextAsync("Forced");
            await Assertions.Expect(page.Locator("[data-door=b01-l1-c05]")).ToContainTextAsync("Unknown");
            await Shot(page, $"states-{palette}");
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('button, a, input')]
                  .filter(target => target.offsetParent && target.getBoundingClientRect().height < 43.5)
                  .map(target => target.outerHTML)
                """));
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.tile, .door-action, .reason, .lockdown-button')]
                  .filter(target => target.getBoundingClientRect().height < 59.5)
                  .map(target => target.outerHTML)
                """));
        }
        finally
        {
            Settle();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_press_locks_the_block_down_with_and_without_script(bool script)
    {
        var page = await SignedIn("supervisor", script);
        host.Facility.Change("b01-l1-c07", door => door.With(now => now with
        {
            Bolt = BoltState.Unsecured, Secured = Secured.No, Alarms = DoorAlarms.FailedToLock,
        }));
        try
        {
            await page.GotoAsync("/block/b01");
            if (script) await Ready(page);
            await page.GetByTestId("lockdown").ClickAsync();

            await Assertions.Expect(page.GetByTestId("unconfirmed").Locator("li")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("[data-unconfirmed=b01-l1-c07]")).ToBeVisibleAsync();
            await Shot(page, script ? "lockdown" : "lockdown-without-script");
        }
        finally
        {
            await host.Facility.EndLockdown(
                new("end"), ScreenFacility.Block, "test over", null, CancellationToken.None);
            host.Facility.Change("b01-l1-c07", door => door.With(now => now with
            {
                Bolt = BoltState.Secured, Secured = Secured.Yes, Alarms = DoorAlarms.None,
            }));
        }
    }

    [Fact]
    public async Task A_page_survives_the_silo_by_itself_and_a_lockdown_pressed_meanwhile_is_delivered()
    {
        var port = FreePorts.Take(1)[0];
        var first = new ScreenHost(port);
        await first.InitializeAsync();
        var page = await SignedIn("guard", at: first);
        await page.GotoAsync("/block/b01?door=b01-gate");
        await Ready(page);

        await first.DisposeAsync();
        await Assertions.Expect(page.Locator("#stale")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "down");
        await page.Keyboard.PressAsync("F9");
        await Assertions.Expect(page.Locator("[data-lockdown-says]")).ToContainTextAsync("not delivered yet");
        await Shot(page, "silo-away");

        await using var second = new ScreenHost(port);
        await second.InitializeAsync();
        var back = TimeProvider.System.GetTimestamp();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"page back {TimeProvider.System.GetElapsedTime(back).TotalMilliseconds:0} ms after the silo answered");
        await Assertions.Expect(page.Locator("#stale")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-detail=b01-gate]")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("lockdown-banner")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_page_draws_without_a_fault_and_asks_nobody_outside()
    {
        var page = await SignedIn("administrator");
        var complaints = new List<string>();
        page.Console += (_, said) => { if (said.Type == "error") complaints.Add(said.Text); };
        page.PageError += (_, fault) => complaints.Add(fault);
        page.Request += (_, asked) =>
        {
            var to = new Uri(asked.Url);
            var isOurs = to.Scheme is "data" or "blob" || to.Authority == host.Address.Authority;
            if (!isOurs) complaints.Add(asked.Url);
        };
        string[] paths =
        [
            "/", "/people", "/person/p-0001", "/credentials", "/accounts", "/record", "/panels", "/peripherals",
            "/door/b01-gate",
        ];
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await Ready(page);
            await Shot(page, path is "/" ? "blocks" : path.Trim('/').Replace('/', '-'));
        }
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_refused_enrolment_keeps_the_dialog_open_with_every_objection()
    {
        var page = await SignedIn("administrator");
        await page.GotoAsync("/credentials");
        await Ready(page);
        await page.GetByTestId("enrol-temporary").ClickAsync();
        await page.GetByTestId("holder").FillAsync("Fic");
        await page.GetByText("Fictional Guard (s-001)").ClickAsync();
        await page.GetByTestId("card-number").FillAsync("DEAD");
        await page.Locator("[data-group=guards]").CheckAsync();
        await page.GetByTestId("dialog-confirm").ClickAsync();

        await Assertions.Expect(page.GetByTestId("refusals").Locator("li")).ToHaveCountAsync(2);
        await Shot(page, "enrol-refused");
    }

    [Fact]
    public async Task A_key_order_asks_why_says_that_it_was_sent_and_keeps_what_was_refused()
    {
        var page = await SignedIn("integrator");
        await page.GotoAsync("/peripherals");
        await Ready(page);
        await page.GetByTestId("install-line-b01-5").ClickAsync();
        await Assertions.Expect(page.GetByTestId("key-reason")).ToBeFocusedAsync();
        await Shot(page, "peripherals-install");
        await page.Keyboard.TypeAsync("reader exchanged");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("key-ordered")).ToContainTextAsync("Install mode is ordered");

        await page.GetByTestId("renew-line-b01-1").ClickAsync();
        await page.GetByTestId("key-reason").FillAsync("once a year");
        await page.GetByTestId("key-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals").Locator("li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByTestId("key-reason")).ToHaveValueAsync("once a year");
        await Shot(page, "peripherals-refused");
    }

    private void Disturb()
    {
        void Set(string id, Func<DoorStatus, DoorStatus> change) =>
            host.Facility.Change(id, door => door.With(change));

        Set("b01-gate", now => now with
        {
            Commanded = Commanded.Released, Slot = CommandSlot.Credential,
            CommandedBecause = "card of Fictional Guard",
            Bolt = BoltState.Unsecured, Secured = Secured.No, ReleaseEndsAt = now.ConfirmedAt.AddSeconds(60),
        });
        Set("b01-l1-c02", now => now with
        {
            Leaf = LeafState.Open, Bolt = BoltState.Unsecured, Secured = Secured.No,
        });
        Set("b01-l1-c03", now => now with
        {
            Leaf = LeafState.Open, Alarms = DoorAlarms.Forced, Secured = Secured.No,
        });
        Set("b01-l1-c04", now => now with { Availability = Availability.OutOfService });
        Set("b01-l1-c05", now => now with { Availability = Availability.Offline, Secured = Secured.Unknown });
        Set("b01-sp-inner", now => now with { InhibitedBy = "b01-sp-outer" });
    }

    private void Settle()
    {
        foreach (var door in Given.Block("b01", TimeProvider.System.GetUtcNow()))
            host.Facility.Change(door.Status.Door.Value, _ => door);
    }

    private Task<IPage> SignedIn(string role, bool script = true, ScreenHost? at = null) =>
        chromium.SignedIn(at ?? host, role, new()
        {
            JavaScriptEnabled = script, ViewportSize = new() { Width = 1440, Height = 900 },
        });

    private static Task DetailSays(IPage page, string word) => Assertions.Expect(page.Locator(".detail-word"))
        .ToHaveTextAsync(word, new() { UseInnerText = true });

    // Interactive, not only drawn: the first heartbeat was heard and the circuit has taken over.
    private static async Task Ready(IPage page)
    {
        await Assertions.Expect(page.Locator("[data-clock]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
    }

    private static async Task Shot(IPage page, string name) => await page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Screenshots.Folder, $"{name}.png"),
        FullPage = true,
    });
}
