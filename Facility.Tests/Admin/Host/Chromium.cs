using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin.Host;

/// <summary>The browser of the machine, started once. Missing, it fails every test that wants it.</summary>
public sealed class Chromium : IAsyncLifetime
{
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

    /// <summary>A page of somebody who has signed in under the name of their role, live.</summary>
    public async Task<IPage> OpenAs(ScreenHost host, string role, string path)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(), ViewportSize = new() { Width = 1400, Height = 900 },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#name", role);
        await page.FillAsync("#password", role);
        await page.GetByTestId("sign-in").ClickAsync();
        await page.WaitForURLAsync("**/");
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
