using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>What stands against a page for whoever uses it without eyes or mouse.</summary>
internal static class AxeFindings
{
    /// <summary>Nothing serious does, and something was looked at.</summary>
    public static async Task NothingSerious(IPage page) => Assert.Empty(await Serious(page));

    /// <summary>What is serious or worse; something was looked at.</summary>
    public static async Task<IReadOnlyList<string>> Serious(IPage page)
    {
        var found = await page.RunAxe();
        Assert.NotEmpty(found.Passes);
        return [.. found.Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one => $"{one.Id} {one.Nodes.First().Html}")];
    }
}
