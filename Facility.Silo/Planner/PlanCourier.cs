using Facility.Contracts.Allocation;
using Facility.Silo.Estate;

namespace Facility.Silo.Planner;

/// <summary>Works plans out and carries them out, beside everything else; what a restart interrupted goes on.</summary>
public sealed partial class PlanCourier(
    PlanWork work, PlanSteps steps, IGrainFactory grains, SiteCatalogue site, TimeProvider clock,
    ILogger<PlanCourier> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Beat(work.Run, stoppingToken), Beat(CarryOut, stoppingToken));

    private async Task CarryOut(CancellationToken cancellation)
    {
        var placement = grains.GetGrain<IPlacementGrain>(site.Site.Id);
        while (await steps.Next(placement.Move, placement.Withdraw, cancellation))
            cancellation.ThrowIfCancellationRequested();
    }

    private async Task Beat(Func<CancellationToken, Task> act, CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await act(stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // Whatever it was, the rows say where to go on.
                LogFailed(log, trouble.Message);
            }
        }
    }
}
