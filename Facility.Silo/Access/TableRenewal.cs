using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Domain.Access;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Access;

/// <summary>Renews access tables in time, so that a connected panel never decides by an expired one.</summary>
public sealed partial class TableRenewal(
    FacilityWriter writer, IDbContextFactory<FacilityDb> contexts, IPanelConnections panels, TimeProvider clock,
    ILogger<TableRenewal> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        do
        {
            try
            {
                await RenewIfDue(stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                LogFailed(log, trouble.Message);
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RenewIfDue(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var compiledAt = await db.Policies.Select(policy => policy.CompiledAt).SingleAsync(cancellation);
        if (clock.GetUtcNow() - compiledAt < AccessCompiler.RenewAfter) return;

        await writer.Commit(
            async (rows, record) =>
            {
                var version = await PolicyVersions.Raise(rows, record.Now);
                record.Append(new RecordFacts(SiloRecordKinds.TableCompiled, Actor.Host, "")
                    .With("version", version.ToString(CultureInfo.InvariantCulture)));
            },
            cancellation);
        panels.TablesChanged();
    }
}
