using Facility.Admin.Access;
using Facility.Contracts.Ids;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Facility.Silo.Hosting;

/// <summary>What a supervisor or launcher asks; nothing of the facility is in the answers.</summary>
public static class HealthEndpoints
{
    public const string Ready = "ready";
    private const string Because = "a supervisor asks before anybody can sign in";

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).OpenToAll(Because);
        app.MapHealthChecks("/health/ready", new()
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = WriteWhy,
        }).OpenToAll(Because);
        app.MapGet("/health/panels", PanelLines).OpenToAll(Because).ExcludeFromDescription();
    }

    // A panel counts as connected once it decides by the present table: before that a valid card is refused.
    private static async Task<string> PanelLines(
        SiteCatalogue site, IPanelConnections panels, IDbContextFactory<FacilityDb> contexts,
            CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var wanted = await db.Policies.Select(policy => policy.TableVersion).SingleAsync(cancellation);
        var held = await db.Panels.ToDictionaryAsync(row => row.Id, row => row.TableVersion, cancellation);
        return string.Concat(site.Site.Panels.Select(panel => $"{panel.Id}: {State(panel.Id)}\n"));

        string State(PanelId panel) =>
            !panels.Pulse(panel).Connected ? "not connected"
            : held.GetValueOrDefault(panel.Value) == wanted ? "connected"
            : "taking its table";
    }

    private static Task WriteWhy(HttpContext context, HealthReport report) =>
        context.Response.WriteAsync(string.Join('\n', report.Entries
            .Select(entry => $"{entry.Value.Status}: {entry.Value.Description}")) + "\n");
}
