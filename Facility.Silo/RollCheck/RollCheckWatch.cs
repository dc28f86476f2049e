using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.RollCheck;

/// <summary>Looks at the clocks of roll checks and of the escape-risk register every ten seconds.</summary>
public sealed partial class RollCheckWatch(
    RollCheckClocks checks, EscapeRiskClocks risks, IDbContextFactory<FacilityDb> contexts, TimeProvider clock,
    ILogger<RollCheckWatch> log) : BackgroundService
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
                await checks.Tick(clock.GetUtcNow(), db, stoppingToken);
                await risks.Tick(clock.GetUtcNow(), db, stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // Whatever it was, the next look finds the same rows.
                LogFailed(log, trouble.Message);
            }
        }
    }
}
