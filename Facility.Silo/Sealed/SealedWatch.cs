namespace Facility.Silo.Sealed;

/// <summary>Looks at the clocks of sealed applications every ten seconds, and each hour whether all are there.
/// </summary>
public sealed partial class SealedWatch(SealedStore store, TimeProvider clock, ILogger<SealedWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CheckEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        long? checkedAt = null;
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            // By the clock and not by counted looks: each of those may have taken its time.
            var withCheck = checkedAt is not { } last || clock.GetElapsedTime(last) >= CheckEvery;
            if (withCheck) checkedAt = clock.GetTimestamp();
            await Look(withCheck, stoppingToken);
        }
    }

    private async Task Look(bool withCheck, CancellationToken cancellation)
    {
        try
        {
            await store.Tick(clock.GetUtcNow(), cancellation);
            if (withCheck) await store.Check(cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // Whatever it was, the next look finds the same rows.
            LogFailed(log, trouble.Message);
        }
    }

    [LoggerMessage(2421, LogLevel.Error, "Clocks of sealed applications could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
