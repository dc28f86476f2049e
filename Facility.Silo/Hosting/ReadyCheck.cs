using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Facility.Silo.Hosting;

/// <summary>Ready means: the site is imported and the record takes writes, shown by writing.</summary>
public sealed class ReadyCheck(FacilityWriter writer, TimeProvider clock) : IHealthCheck
{
    private const string TheProbe = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var imported = await writer.Commit((db, _) => Write(db), cancellationToken);
            return imported
                ? HealthCheckResult.Healthy("The record can be written.")
                : HealthCheckResult.Unhealthy("No site is imported.");
        }
        catch (RecordNotWritableException trouble)
        {
            return HealthCheckResult.Unhealthy($"Fault 1003: {trouble.Message}");
        }
    }

    private async Task<bool> Write(FacilityDb db)
    {
        var probe = await db.Probes.FindAsync(TheProbe);
        if (probe is null) db.Probes.Add(new ProbeRow { Id = TheProbe, At = clock.GetUtcNow() });
        else probe.At = clock.GetUtcNow();
        return await db.Sites.AnyAsync();
    }
}
