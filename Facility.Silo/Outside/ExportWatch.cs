using Facility.Contracts.Verdicts;
using Facility.Domain.Alarms;
using Facility.Silo.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Outside;

/// <summary>Exports and signs the record each minute and at the end, and each hour compares all of it with what was
/// signed; what does not fit raises an alarm and stops nothing else.</summary>
public sealed partial class ExportWatch(
    RecordExport export, ExportHealth health, WitnessCourier witness, AlarmStore alarms, SiteCatalogue site,
    IDbContextFactory<FacilityDb> contexts, TimeProvider clock, ILogger<ExportWatch> log) : BackgroundService
{
    /// <summary>Between two checkpoints of a record that grows.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Between two comparisons of all entries; the first is made at the start.</summary>
    public static readonly TimeSpan CompareEvery = TimeSpan.FromHours(1);

    private static readonly FaultCode[] Faults = [FaultCode.CheckpointNotWritten, FaultCode.RecordNotExtended];

    private readonly Dictionary<FaultCode, bool> told = [];
    private long? comparedAt;

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        try
        {
            await Export(cancellation);
            if (health.Look is { Fault: FaultCode.None, Last: { } last })
                await witness.Tell(last.Checkpoint, cancellation);
            foreach (var fault in Faults) await Tell(fault, health.Look.Fault == fault, cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // Whatever it was, the next minute looks again.
            LogFailed(log, trouble.Message);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Look(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Every, clock);
        do await Look(stoppingToken);
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Export(CancellationToken cancellation)
    {
        try
        {
            if (IsComparisonDue()) await Compare(cancellation);
            health.Signed(await export.Step(cancellation), clock.GetUtcNow());
        }
        catch (NotExtendedException strange)
        {
            Fail(FaultCode.RecordNotExtended, strange.Message);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Fail(FaultCode.CheckpointNotWritten, trouble.Message);
        }
    }

    // What a comparison found stands until one finds nothing: each look makes it again.
    private bool IsComparisonDue() => health.Look.Fault is FaultCode.RecordNotExtended
        || comparedAt is not { } last || clock.GetElapsedTime(last) >= CompareEvery;

    private async Task Compare(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var check = await RecordComparison.Walk(db, export.Files, export.Key.Verifier, cancellation);
        if (!check.IsWhole) throw new NotExtendedException(check.BrokenAt, $"Entry {check.BrokenAt}: {check.Why}");
        comparedAt = clock.GetTimestamp();
    }

    private void Fail(FaultCode fault, string why)
    {
        if (health.Look.Trouble != why) LogFault(log, (int)fault, why);
        health.Failed(fault, why);
    }

    private async Task Tell(FaultCode fault, bool stands, CancellationToken cancellation)
    {
        if (told.TryGetValue(fault, out var before) && before == stands) return;
        await alarms.Tell(
            new(
                fault is FaultCode.RecordNotExtended ? "record-rewritten" : "checkpoint-fault",
                stands ? AlarmTrigger.ConditionBegan : AlarmTrigger.ConditionOver),
            AlarmSource.OfFacility(site.Site.Id), cancellation);
        told[fault] = stands;
    }

    [LoggerMessage(2311, LogLevel.Critical, "Fault {Fault}: {Why}")]
    private static partial void LogFault(ILogger log, int fault, string why);

    [LoggerMessage(2312, LogLevel.Error, "The export could not be looked at: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
