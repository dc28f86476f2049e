using Facility.Contracts.Joint;
using Facility.Silo.Estate;

namespace Facility.Silo.Joint;

/// <summary>Ends orders of two people that waited too long.</summary>
public sealed partial class JointSweep(
    JointBoard board, SiteCatalogue site, IGrainFactory grains, TimeProvider clock, ILogger<JointSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            if (board.AnyOverdue) await Look(stoppingToken);
        }
    }

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            await grains.GetGrain<IJointGrain>(site.Site.Id).Lapse(cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // The next second looks again; confirming judges by the clock, so nothing acts late meanwhile.
            LogFailed(log, trouble.Message);
        }
    }
}
