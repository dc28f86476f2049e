using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Visits;

/// <summary>Looks after visits every two seconds.</summary>
public sealed partial class VisitWatch(
    VisitClocks clocks, IDbContextFactory<FacilityDb> contexts, TimeProvider clock, ILogger<VisitWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                await clocks.Tick(clock.GetUtcNow(), db, stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // Whatever it was, the next look finds the same rows.
                LogFailed(log, trouble.Message);
            }
        }
    }

    [LoggerMessage(2531, LogLevel.Error, "Visits could not be looked after: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
