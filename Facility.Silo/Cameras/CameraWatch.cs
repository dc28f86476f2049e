namespace Facility.Silo.Cameras;

/// <summary>Looks at the clocks of cameras and of requests to preserve once a second.</summary>
public sealed partial class CameraWatch(CameraStore store, TimeProvider clock, ILogger<CameraWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.Tick(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // Whatever it was, the next second looks again.
                LogFailed(log, trouble.Message);
            }
        }
    }
}
