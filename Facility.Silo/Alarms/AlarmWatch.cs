using Facility.Contracts.Ids;
using Facility.Domain.Alarms;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Record;

namespace Facility.Silo.Alarms;

/// <summary>Looks after alarms once a second: shelves whose time is up, panels that are away, the record.</summary>
public sealed partial class AlarmWatch(
    AlarmStore store, AlarmBoard board, SiteCatalogue site, IPanelConnections panels, RecordHealth health,
    TimeProvider clock, ILogger<AlarmWatch> log) : BackgroundService
{
    /// <summary>A panel that has not connected this long after the silo's start counts as lost.</summary>
    public static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Dictionary<PanelId, bool> told = [];
    private readonly DateTimeOffset began = clock.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(LookEvery, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
    }

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        try
        {
            await store.Tick(clock.GetUtcNow(), cancellation);
            await LookAtRecord(cancellation);
            foreach (var panel in site.Panels.Keys) await LookAt(panel, cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // Whatever it was, the next second looks again.
            LogFailed(log, trouble.Message);
        }
    }

    // While it fails it can only be shown; once it works again, that it failed is written down.
    private async Task LookAtRecord(CancellationToken cancellation)
    {
        if (!board.SetRecordFault(!health.IsWritable) || !health.IsWritable) return;
        await store.Tell(
            new("record-fault", AlarmTrigger.ConditionBegan, IsMoment: true),
            AlarmSource.OfFacility(site.Site.Id), cancellation);
    }

    // The first look after a start tells nothing of a panel that has had no time to connect yet.
    private async Task LookAt(PanelId panel, CancellationToken cancellation)
    {
        var connected = panels.Pulse(panel).Connected;
        if (!connected && clock.GetUtcNow() - began < ConnectWithin && !told.ContainsKey(panel)) return;
        if (told.TryGetValue(panel, out var before) && before == connected) return;

        var trigger = connected ? AlarmTrigger.ConditionOver : AlarmTrigger.ConditionBegan;
        await store.Tell(new("panel-lost", trigger), AlarmSource.OfPanel(panel.Value), cancellation);
        told[panel] = connected;
    }
}
