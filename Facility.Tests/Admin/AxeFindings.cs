using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>What stands against a page for whoever uses it without eyes or mouse.</summary>
internal static class AxeFindings
{
    /// <summary>Nothing serious does, and something was looked at.</summary>
    public static async Task NothingSerious(IPage page)
    {
        var found = await page.RunAxe();
        Assert.NotEmpty(found.Passes);
        Assert.Empty(found.Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one => $"{one.Id} {one.Nodes.First().Html}"));
    }
}
