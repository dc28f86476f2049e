using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.OutOfCell;

/// <summary>Looks at people's time out of the cell every minute.</summary>
public sealed partial class OutOfCellWatch(
    OutOfCellClocks clocks, IDbContextFactory<FacilityDb> contexts, TimeProvider clock, ILogger<OutOfCellWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

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

    [LoggerMessage(2498, LogLevel.Error, "Time out of the cell could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
