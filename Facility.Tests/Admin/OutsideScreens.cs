using Facility.Contracts.Verdicts;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class OutsideScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    public void Dispose() => (host.Outside.Age, host.Outside.Fault) = (TimeSpan.FromSeconds(20), FaultCode.None);

    [Fact]
    public async Task An_inspector_sees_what_was_signed_and_takes_the_export_and_a_proof_away()
    {
        var page = await chromium.OpenAs(host, "inspector", "/record/outside");
        await Assertions.Expect(page.GetByTestId("outside-state")).ToHaveAttributeAsync("data-stale", "no");
        await Assertions.Expect(page.GetByTestId("outside-size")).ToHaveTextAsync("1203 of 1204");
        await Assertions.Expect(page.GetByTestId("outside-key")).ToHaveTextAsync(ScreenOutside.Key);
        await AxeFindings.NothingSerious(page);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "outside.png"), FullPage = true });

        var zip = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("outside-export").ClickAsync());
        Assert.Equal("record-export.zip", zip.SuggestedFilename);
        await page.GetByTestId("outside-entry").FillAsync("7");
        var proof = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("outside-proof").ClickAsync());
        Assert.Equal("entry-7.tlog-proof", proof.SuggestedFilename);
    }

    [Fact]
    public async Task What_is_old_or_rewritten_is_drawn_as_such_and_a_supervisor_takes_nothing_away()
    {
        host.Outside.Age = TimeSpan.FromMinutes(3);
        var page = await chromium.OpenAs(host, "supervisor", "/record/outside");
        await Assertions.Expect(page.GetByTestId("outside-state")).ToHaveAttributeAsync("data-stale", "yes");
        await Assertions.Expect(page.GetByTestId("outside-export")).ToHaveCountAsync(0);

        (host.Outside.Age, host.Outside.Fault) = (TimeSpan.FromSeconds(20), FaultCode.RecordNotExtended);
        await Assertions.Expect(page.GetByTestId("outside-state")).ToContainTextAsync("1006");
        await Assertions.Expect(page.GetByTestId("outside-state")).ToContainTextAsync("Entry 77");
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Screenshots.Folder, "outside-rewritten.png"), FullPage = true,
        });
    }

    [Fact]
    public async Task The_api_gives_the_inspector_alone_the_export_and_says_when_an_entry_is_not_signed_yet()
    {
        using var inspector = await host.SignedIn("inspector");
        Assert.Equal("PK", await inspector.GetStringAsync("/api/v1/record/export.zip"));
        Assert.Equal(404, (int)(await inspector.GetAsync("/api/v1/record/proof?entry=1204")).StatusCode);
        using var administrator = await host.SignedIn("administrator");
        administrator.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        Assert.Equal(403, (int)(await administrator.GetAsync("/api/v1/record/export.zip")).StatusCode);
        Assert.Equal(403, (int)(await administrator.GetAsync("/api/v1/record/proof?entry=1")).StatusCode);
    }
}
