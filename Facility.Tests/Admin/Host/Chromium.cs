using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin.Host;

/// <summary>The browser of the machine, started once. Missing, it fails every test that wants it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly List<(string? Test, IBrowserContext Context)> open = [];
    private IPlaywright? playwright;

    /// <summary>The running browser.</summary>
    public IBrowser Browser { get; private set; } = default!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // A bound for a laden machine, not a figure: what has to be quick is measured, not waited for.
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>An empty page of somebody who has signed in under the name of their role.</summary>
    public async Task<IPage> SignedIn(ScreenHost host, string role, BrowserNewContextOptions? like = null)
    {
        like ??= new() { ViewportSize = new() { Width = 1400, Height = 900 } };
        like.BaseURL = host.Address.ToString();
        await CloseThoseOfTestsBefore();
        var context = await Browser.NewContextAsync(like);
        open.Add((Test, context));
        await context.AddCookiesAsync(await host.SessionOf(role));
        return await context.NewPageAsync();
    }

    /// <summary>A page of somebody who has signed in under the name of their role, live.</summary>
    public async Task<IPage> OpenAs(ScreenHost host, string role, string path)
    {
        var page = await SignedIn(host, role);
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
        return page;
    }

    private static string? Test => TestContext.Current.Test?.UniqueID;

    // The tests of a class run one after the other; a page left behind only takes the processor from the next.
    private async Task CloseThoseOfTestsBefore()
    {
        foreach (var (_, context) in open.Where(one => one.Test != Test)) await context.CloseAsync();
        open.RemoveAll(one => one.Test != Test);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
