using Facility.Contracts.Estate;
using Facility.Silo.Grains;

namespace Facility.Silo.Estate;

/// <summary>Brings lockdowns, and their ends, to panels that were away when they were ordered.</summary>
public sealed partial class LockdownCourier(
    SiteCatalogue site, LockdownBoard lockdowns, BlockLink link, IGrainFactory grains, TimeProvider clock,
    ILogger<LockdownCourier> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
    }

    private async Task Look(CancellationToken cancellation)
    {
        foreach (var block in site.Site.Blocks)
        {
            var ordered = lockdowns.Find(block.Id);
            if (ordered.Recorded && !link.Disagrees(block.Id, ordered)) continue;
            try
            {
                await grains.GetGrain<IBlockGrain>(block.Id.Value).Reconcile(cancellation);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                LogFailed(log, block.Id.Value, trouble.Message);
            }
        }
    }
}
