namespace Facility.Silo.Service;

/// <summary>Once a second looks whether a panel has forgotten that a door is out of service.</summary>
public sealed class ServiceCourier(DoorServices services, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken)) services.Repeat();
    }
}
