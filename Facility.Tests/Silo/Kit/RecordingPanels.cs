using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;
using Facility.Silo.Panels;

namespace Facility.Tests.Silo.Kit;

/// <summary>Panels that keep what they are sent; connected or not as the test says.</summary>
internal sealed class RecordingPanels(TimeProvider clock) : IPanelConnections
{
    private readonly ConcurrentDictionary<PanelId, bool> away = new();

    public ConcurrentQueue<(PanelId Panel, ToPanel Message)> Sent { get; } = new();

    /// <summary>What was told of the signed record; beside the rest, for it comes each minute.</summary>
    public ConcurrentQueue<(PanelId Panel, CheckpointMessage Told)> Checkpoints { get; } = new();

    public int TableChanges { get; private set; }

    /// <summary>Runs at every message, before it is kept.</summary>
    public Action OnSend { get; set; } = () => { };

    public IEnumerable<ReleaseOrder> Releases => Sent.Select(sent => sent.Message.Release).OfType<ReleaseOrder>();

    public IEnumerable<LockdownOrder> Lockdowns => Sent.Select(sent => sent.Message.Lockdown).OfType<LockdownOrder>();

    public void Disconnect(PanelId panel) => away[panel] = true;

    public void Connect(PanelId panel) => away[panel] = false;

    public bool TrySend(PanelId panel, ToPanel message)
    {
        if (away.GetValueOrDefault(panel)) return false;
        if (message.Checkpoint is not null)
        {
            Checkpoints.Enqueue((panel, message.Checkpoint));
            return true;
        }
        OnSend();
        Sent.Enqueue((panel, message));
        return true;
    }

    public PanelPulse Pulse(PanelId panel) =>
        new(panel, !away.GetValueOrDefault(panel), "boot-1", 1000, clock.GetUtcNow());

    public ImmutableArray<LineView> Lines(PanelId panel) => [];

    public ImmutableArray<PeripheralView> Told { get; set; } = [];

    public ImmutableArray<PeripheralView> Peripherals(PanelId panel) => Told;

    /// <summary>What the first panel's turnstiles do.</summary>
    public ImmutableArray<TurnstileStatus> Turning { get; set; } = [];

    public ImmutableArray<TurnstileStatus> Turnstiles(PanelId panel) => panel == SmallSite.Panel1 ? Turning : [];

    /// <summary>What the first panel's scales say.</summary>
    public ImmutableArray<ScaleReading> Weights { get; set; } = [];

    public ImmutableArray<ScaleReading> Scales(PanelId panel) => panel == SmallSite.Panel1 ? Weights : [];

    public void TablesChanged() => TableChanges++;
}
