using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Facility.Silo.Hosting;

/// <summary>What a supervisor or launcher asks; nothing of the facility is in the answers.</summary>
public static class HealthEndpoints
{
    public const string Ready = "ready";

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new()
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = WriteWhy,
        });
        app.MapGet("/health/panels", PanelLines).ExcludeFromDescription();
    }

    private static string PanelLines(SiteCatalogue site, IPanelConnections panels) => string.Join('\n',
        site.Site.Panels.Select(panel =>
            $"{panel.Id}: {(panels.Pulse(panel.Id).Connected ? "connected" : "not connected")}")) + "\n";

    private static Task WriteWhy(HttpContext context, HealthReport report) =>
        context.Response.WriteAsync(string.Join('\n', report.Entries
            .Select(entry => $"{entry.Value.Status}: {entry.Value.Description}")) + "\n");
}
