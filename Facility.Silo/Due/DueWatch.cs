using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Due;

/// <summary>Looks at the clocks of the due list every five seconds.</summary>
public sealed partial class DueWatch(
    DueClocks clocks, IDbContextFactory<FacilityDb> contexts, TimeProvider clock, ILogger<DueWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

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
}
