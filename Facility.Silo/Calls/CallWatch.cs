using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Calls;

/// <summary>Looks at the clocks of calls and at the power of payphones once a second.</summary>
public sealed partial class CallWatch(
    CallStore store, CallPower power, IDbContextFactory<FacilityDb> contexts, TimeProvider clock,
    ILogger<CallWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                await store.Tick(clock.GetUtcNow(), db, stoppingToken);
                await power.Tick(db, stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // Whatever it was, the next second looks again.
                LogFailed(log, trouble.Message);
            }
        }
    }
}
