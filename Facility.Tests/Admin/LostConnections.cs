using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>Connections that are lost without anybody saying so: the page mends itself.</summary>
public sealed class LostConnections(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    // The first stream of beats can be made to say nothing more and stay open, as one behind a frozen silo does.
    private const string StreamsThatCanFallSilent = """
        const Real = window.EventSource;
        window.streams = 0;
        window.EventSource = class extends Real {
          constructor(url) { super(url); this.number = ++window.streams; }
          addEventListener(type, heard) {
            super.addEventListener(type, event => { if (this.number > 1 || !window.silent) heard(event); });
          }
        };
        """;

    [Fact]
    public async Task A_stream_that_is_open_and_says_nothing_is_replaced()
    {
        var page = await chromium.SignedIn(host, "guard");
        await page.AddInitScriptAsync(StreamsThatCanFallSilent);
        await page.GotoAsync("/block/b01");
        await Assertions.Expect(page.Locator("[data-clock]")).Not.ToBeEmptyAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("window.streams"));

        await page.EvaluateAsync("window.silent = true");
        await Assertions.Expect(page.Locator("#stale")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#stale")).ToBeHiddenAsync();
        Assert.Equal(2, await page.EvaluateAsync<int>("window.streams"));
    }

    [Fact]
    public async Task A_circuit_whose_return_is_never_answered_is_given_up_for_a_new_page()
    {
        var port = FreePorts.Take(1)[0];
        var first = new ScreenHost(port);
        await first.InitializeAsync();
        var page = await chromium.OpenAs(first, "guard", "/block/b01?door=b01-gate");
        await page.EvaluateAsync("""
            () => {
              Blazor.reconnect = () => {
                document.documentElement.dataset.asked = 'yes';
                return new Promise(() => {});
              };
            }
            """);

        await first.DisposeAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "down");
        await using var second = new ScreenHost(port);
        await second.InitializeAsync();

        var html = page.Locator("html");
        await Assertions.Expect(html).ToHaveAttributeAsync("data-asked", "yes");
        await Assertions.Expect(html).Not.ToHaveAttributeAsync("data-asked", "yes");
        await Assertions.Expect(html).ToHaveAttributeAsync("data-circuit", "up");
        await Assertions.Expect(page.Locator("[data-detail=b01-gate]")).ToBeVisibleAsync();
    }
}
