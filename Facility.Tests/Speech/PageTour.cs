using Facility.Admin;
using Facility.Admin.Access;
using Facility.Contracts.Roles;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace Facility.Tests.Speech;

/// <summary>Every page there is, opened by somebody who may.</summary>
internal static class PageTour
{
    private static readonly string[] Roles =
        ["supervisor", "administrator", "inspector", "medic", "integrator", "guard"];

    // What stands for the places in an address.
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["/quotas/{Id}"] = "/quotas/p-0001", ["/roll-sheet/{Block}"] = "/roll-sheet/b01",
        ["/roll-check/{Check}"] = "/roll-check/rc-1", ["/person/{Id}"] = "/person/p-0001",
        ["/door/{Id}"] = "/door/b01-l1-c01", ["/block/{Id}"] = "/block/b01",
        ["/papers/{Slug}/{About}"] = "/papers/gate-pass/vi-7",
    };

    /// <summary>Role and address of every page.</summary>
    public static IReadOnlyList<(string Role, string Path)> Stops { get; } =
    [
        .. from page in typeof(FacilityAdmin).Assembly.GetTypes()
           from route in page.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()
           let operation = page.GetCustomAttributes(typeof(OperationPageAttribute), false)
               .Cast<OperationPageAttribute>().SingleOrDefault()?.Operation
           orderby route.Template
           select (RoleFor(operation), PathOf(route.Template)),
    ];

    /// <summary>Opens every page as it wants to be opened, and looks.</summary>
    public static async Task Walk(
        Func<string, Task<IPage>> open, Func<IPage, string, Task> look)
    {
        foreach (var stops in Stops.GroupBy(stop => stop.Role))
        {
            var page = await open(stops.Key);
            foreach (var (_, path) in stops) await look(page, path);
        }
    }

    /// <summary>Opens a page and waits until it is live.</summary>
    public static async Task Open(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Locator("h1, h2, form").First.WaitForAsync();
        if (await page.Locator("script[src*='blazor.web']").CountAsync() > 0)
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-circuit", "up");
    }

    // Whoever sees most of it: buttons and forms are texts too.
    private static string RoleFor(string? operation) => operation is null
        ? "supervisor"
        : Roles.First(role => RoleMatrix.Current.Allows(Enum.Parse<Role>(role, ignoreCase: true), operation));

    private static string PathOf(string template) => template.Contains('{', StringComparison.Ordinal)
        ? Examples.GetValueOrDefault(template)
            ?? throw new InvalidOperationException($"PageTour has no example for {template}.")
        : template;
}
