using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence.Kinds;

namespace Facility.Silo.Persistence;

/// <summary>Gets hold of the database before anything of a start is done.</summary>
/// <param name="settings">Which one.</param>
/// <param name="clock">Measures the waiting.</param>
/// <param name="tell">Takes the lines that say what is waited for.</param>
public sealed class DatabaseStart(DatabaseSettings settings, TimeProvider clock, Action<string> tell)
{
    /// <summary>Between one try and the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Claims it for this silo; while its server does not answer, says so and tries again.</summary>
    /// <param name="standBy">Whether to wait, without an end, for another silo to let it go.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="StartRefusedException">It is wrong, stays away, or another silo works on it.</exception>
    public async Task<DatabaseClaim> Claim(bool standBy, CancellationToken cancellation)
    {
        var (since, told) = (clock.GetTimestamp(), "");
        while (true)
        {
            var (claim, trouble) = await Try(cancellation);
            if (claim is not null) return claim;
            if (trouble is not null) RefuseUnless(standBy || clock.GetElapsedTime(since) < settings.WaitMax, trouble);
            else if (!standBy) throw Taken();

            var state = trouble is null
                ? $"standing by: another silo works on {settings.Place}"
                : $"waiting for {settings.Place}: {trouble.GetBaseException().Message}";
            if (state != told) tell(state);
            told = state;
            await Task.Delay(Pause, clock, cancellation);
        }
    }

    private async Task<(DatabaseClaim? Claim, Exception? Trouble)> Try(CancellationToken cancellation)
    {
        try
        {
            return (await settings.Kind.TryClaim(settings.Connection, cancellation), null);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            if (!settings.Kind.MayAnswerLater(trouble)) throw Refused("does not let us in", trouble);
            return (null, trouble);
        }
    }

    private void RefuseUnless(bool mayWait, Exception trouble)
    {
        if (!mayWait) throw Refused($"did not answer for {settings.WaitMax.TotalSeconds:0} s", trouble);
    }

    private StartRefusedException Refused(string what, Exception trouble) => new(CommandErrors.Database,
        $"{settings.Place} {what}: {trouble.GetBaseException().Message} Nothing was started.");

    private StartRefusedException Taken() => new(CommandErrors.Claimed,
        $"Another silo works on {settings.Place}; stop it, or start this one with --standby to wait for it.");
}
