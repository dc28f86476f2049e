using Facility.Contracts.Doors;

namespace Facility.Silo.Orders;

/// <summary>Finds orders that were sent and never answered, also by a silo that died.</summary>
public sealed partial class OrderSweep(
    OrderStore store, IGrainFactory grains, TimeProvider clock, ILogger<OrderSweep> log) : BackgroundService
{
    /// <summary>An answer later than this is a fault. A panel drops orders older than 3 s, and says so.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
    }

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            foreach (var order in await store.Unanswered(clock.GetUtcNow() - AnswerWithin, cancellation))
                await grains.GetGrain<IDoorGrain>(order.Door.Value).Overdue(order.Id, cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // Whatever it was, the next second looks again; giving up would forget an order.
            LogFailed(log, trouble.Message);
        }
    }
}
