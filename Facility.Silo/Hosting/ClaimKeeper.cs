using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;

namespace Facility.Silo.Hosting;

/// <summary>Looks whether the claim on the database still stands, takes it again after the server was away, and ends
/// the process when another silo has it.</summary>
public sealed partial class ClaimKeeper(
    DatabaseSettings settings, EpochFence fence, IHostApplicationLifetime life, TimeProvider clock,
    ILogger<ClaimKeeper> log) : BackgroundService
{
    /// <summary>Between one look and the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private DatabaseClaim? claim;

    /// <summary>Whether this silo had to give up.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Takes over the claim that the start got; it is let go with the process.</summary>
    public void Keep(DatabaseClaim taken) => claim = taken;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Kind.IsServer) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAny(fence.Superseded, Task.Delay(Pause, clock, stoppingToken));
            if (stoppingToken.IsCancellationRequested) return;
            if (!fence.Superseded.IsCompleted && await Holds(stoppingToken)) continue;

            GaveUp = true;
            LogGaveUp(log, settings.Place);
            life.StopApplication();
            return;
        }
    }

    public override void Dispose()
    {
        claim?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose();
    }

    // While the server is away nobody can write; who takes the claim first when it is back goes on.
    private async Task<bool> Holds(CancellationToken cancellation)
    {
        if (claim is not null && await claim.Stands(cancellation)) return true;
        try
        {
            if (claim is not null) await claim.DisposeAsync();
            claim = await settings.Kind.TryClaim(settings.Connection, cancellation);
            if (claim is not null) LogTakenAgain(log, settings.Place);
            return claim is not null;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            claim = null;
            LogAway(log, settings.Place, trouble.GetBaseException().Message);
            return true;
        }
    }
}
