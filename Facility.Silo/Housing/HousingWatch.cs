using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Housing;

/// <summary>Looks once a second at what lapses, and at the review list whenever somebody changed a fact.</summary>
public sealed partial class HousingWatch(
    PlacementStore placements, ReviewStore reviews, HousingChanges changes, CellBoard cells,
    IDbContextFactory<FacilityDb> contexts, TimeProvider clock, ILogger<HousingWatch> log) : BackgroundService
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
                await cells.Look(db, stoppingToken);
                await placements.Lapse(clock.GetUtcNow(), db, stoppingToken);
                if (changes.Take(clock.GetUtcNow()) is { } scope)
                    await reviews.Scan(db, clock.GetUtcNow(), scope, stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // Whatever it was, the next second looks again.
                changes.Note();
                LogFailed(log, trouble.Message);
            }
        }
    }
}
