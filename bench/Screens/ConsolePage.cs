using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Bench.Screens;

/// <summary>A console of the control room: a browser page with one block, whose doors it releases one by one.</summary>
internal sealed class ConsolePage(RunningSystem system, IPage page, WireEar ear, string block)
{
    private static readonly TimeSpan Settles = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(40);

    // Notes the moments of touches, and when tiles take another lamp, by the clock of the machine.
    private const string Watch = """
        () => {
          window.touched = 0; window.lamps = [];
          const now = () => performance.timeOrigin + performance.now();
          document.addEventListener('pointerdown', e => window.touched = performance.timeOrigin + e.timeStamp, true);
          new MutationObserver(all => all.forEach(one => window.lamps.push(
            { door: one.target.dataset.door, lamp: one.target.dataset.lamp, at: now() })))
            .observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-lamp'] });
        }
        """;

    public List<TimeSpan> TouchToFrame { get; } = [];

    public List<TimeSpan> EventToScreen { get; } = [];

    public int DoorsShown { get; private set; }

    public async Task SignIn()
    {
        var (name, password) = system.SignInOf("guard");
        await page.GotoAsync(new Uri(system.Screens, "/account/sign-in").ToString());
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", password);
        await page.GetByTestId("sign-in").ClickAsync();
        await page.WaitForURLAsync("**/");
        await page.GotoAsync(new Uri(system.Screens, $"/block/{block}").ToString());
        await Assertions.Expect(page.Locator($"button[data-door={Door(1)}]"))
            .ToHaveAttributeAsync("data-secured", "yes", new() { Timeout = 90_000 });
        await page.EvaluateAsync(Watch);
        DoorsShown = await page.Locator("button.tile[data-door]").CountAsync();
    }

    /// <summary>One door: touched, released, pushed open, shut, and secured again.</summary>
    public async Task Use(int number, CancellationToken cancellation)
    {
        var door = Door(number);
        await page.Locator($"button[data-door={door}]").ClickAsync();
        await page.Locator($"[data-detail={door}]").WaitForAsync();
        await page.GetByTestId("release").ClickAsync();
        await page.GetByTestId("reason-1").ClickAsync();
        var touched = Moment(await page.EvaluateAsync<double>("() => window.touched"));
        if (await ear.FirstAfter(touched, cancellation) is { } sent) TouchToFrame.Add(sent - touched);
        else return;

        await Until(door, "bolt", "withdrawn", cancellation);
        await Task.Delay(Settles, TimeProvider.System, cancellation);
        var before = TimeProvider.System.GetUtcNow();
        await Act(door, "push", cancellation);
        if (await LampAfter(door, before, cancellation) is { } shown) EventToScreen.Add(shown - before);
        await Act(door, "shut", cancellation);
        await Assertions.Expect(page.Locator($"button[data-door={door}]"))
            .ToHaveAttributeAsync("data-secured", "yes", new() { Timeout = 40_000 });
    }

    private string Door(int number) => string.Create(CultureInfo.InvariantCulture, $"{block}-l1-c{number:00}");

    private async Task Act(string door, string act, CancellationToken cancellation)
    {
        using var answer = await system.Simulator.PostAsync(
            new Uri($"/doors/{door}/{act}", UriKind.Relative), null, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private async Task Until(string door, string fact, string value, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < WaitMax)
        {
            var body = await system.Simulator.GetFromJsonAsync<JsonElement>(
                new Uri($"/doors/{door}", UriKind.Relative), cancellation);
            if (body.GetProperty(fact).GetString() == value) return;
            await Task.Delay(LookEvery, TimeProvider.System, cancellation);
        }
    }

    private async Task<DateTimeOffset?> LampAfter(string door, DateTimeOffset from, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var since = (from - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        while (TimeProvider.System.GetElapsedTime(began) < WaitMax)
        {
            var at = await page.EvaluateAsync<double>(
                "([door, since]) => window.lamps.find(one => one.door === door && one.at >= since)?.at ?? 0",
                new object[] { door, since });
            if (at > 0) return Moment(at);
            await Task.Delay(LookEvery, TimeProvider.System, cancellation);
        }
        return null;
    }

    private static DateTimeOffset Moment(double milliseconds) =>
        DateTimeOffset.UnixEpoch + TimeSpan.FromMilliseconds(milliseconds);
}
