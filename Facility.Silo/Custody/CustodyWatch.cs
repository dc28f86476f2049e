using Facility.Silo.Children;
using Facility.Silo.Orderlies;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Custody;

/// <summary>Looks at the clocks of receptions, holdings, stays of children and orderlies every ten seconds.</summary>
public sealed partial class CustodyWatch(
    CustodyClocks clocks, ChildClocks children, OrderlyClocks orderlies, IDbContextFactory<FacilityDb> contexts,
    TimeProvider clock, ILogger<CustodyWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                await clocks.Tick(clock.GetUtcNow(), db, stoppingToken);
                await children.Tick(clock.GetUtcNow(), db, stoppingToken);
                await orderlies.Tick(clock.GetUtcNow(), db, stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // Whatever it was, the next look finds the same rows.
                LogFailed(log, trouble.Message);
            }
        }
    }
}
