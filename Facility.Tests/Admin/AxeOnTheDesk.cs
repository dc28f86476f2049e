using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class AxeOnTheDesk(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("/parcels")]
    [InlineData("/papers")]
    [InlineData("/quotas/p-0001")]
    public async Task Nothing_serious_stands_against_a_page_of_the_parcel_desk(string path)
    {
        var page = await chromium.OpenAs(host, "supervisor", path);
        await AxeFindings.NothingSerious(page);
    }

    [Fact]
    public async Task A_field_without_a_name_is_found()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/papers");
        await page.EvaluateAsync("() => { document.querySelector('main').append(document.createElement('input')); }");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => AxeFindings.NothingSerious(page));
    }
}
