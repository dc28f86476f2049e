using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;

namespace Facility.Silo.Panels;

/// <summary>The connected panels of this process; of two connections of one panel the newer
/// counts.</summary>
public sealed partial class PanelConnections(
    IDoorBoard board, TimeProvider clock, ILogger<PanelConnections> log) : IPanelConnections
{
    private readonly Lock gate = new();
    private readonly Dictionary<PanelId, PanelConnection> current = [];
    private readonly Dictionary<PanelId, PanelConnection> last = [];

    public bool TrySend(PanelId panel, ToPanel message)
    {
        if (Find(panel) is not { } connection) return false;
        if (connection.Queue.TryAdd(message)) return true;

        End(connection, "it no longer reads what is sent");
        return false;
    }

    public PanelPulse Pulse(PanelId panel)
    {
        lock (gate)
        {
            return last.TryGetValue(panel, out var connection)
                ? connection.Pulse with { Connected = current.ContainsKey(panel) }
                : new PanelPulse(panel, false, "", 0, default);
        }
    }

    public ImmutableArray<LineView> Lines(PanelId panel)
    {
        lock (gate)
        {
            if (!last.TryGetValue(panel, out var connection)) return [];
            if (current.ContainsKey(panel)) return connection.Lines;

            // Of a lost panel nothing is up as far as anybody can say.
            return [.. connection.Lines.Select(line => line with { Up = false, Online = 0 })];
        }
    }

    public ImmutableArray<PeripheralView> Peripherals(PanelId panel)
    {
        lock (gate)
        {
            if (!last.TryGetValue(panel, out var connection)) return [];
            if (current.ContainsKey(panel)) return connection.Peripherals;

            return [.. connection.Peripherals.Select(one => one with
            {
                Online = false, Channel = ChannelCondition.Unknown, Key = KeyKind.None, InstallUntil = null,
            })];
        }
    }

    public ImmutableArray<TurnstileStatus> Turnstiles(PanelId panel)
    {
        lock (gate)
        {
            if (!last.TryGetValue(panel, out var connection)) return [];
            if (current.ContainsKey(panel)) return connection.Turnstiles;

            // Its alarms stand until somebody who can see it says otherwise; what it does, nobody knows.
            return [.. connection.Turnstiles.Select(one => TurnstileStatus.Unheard(one.Turnstile) with
            {
                Alarms = one.Alarms, ConfirmedAt = one.ConfirmedAt, Because = "its panel is not connected",
            })];
        }
    }

    public ImmutableArray<ScaleReading> Scales(PanelId panel)
    {
        lock (gate)
        {
            if (!last.TryGetValue(panel, out var connection)) return [];
            if (current.ContainsKey(panel)) return connection.Scales;

            return [.. connection.Scales.Select(one => one with
            {
                Condition = ScaleCondition.Silent, Kilograms = null, Because = "its panel is not connected",
            })];
        }
    }

    public void TablesChanged()
    {
        lock (gate)
        {
            foreach (var connection in current.Values) connection.TablesChanged();
        }
    }

    /// <summary>Ends the connection of a panel, if there is one.</summary>
    public void Cut(PanelId panel, string because)
    {
        if (Find(panel) is { } connection) End(connection, because);
    }

    internal PanelConnection Enter(PanelId panel, string boot)
    {
        if (Find(panel) is { } older) End(older, "a newer connection of this panel took its place");

        var connection = new PanelConnection(panel, boot, clock);
        lock (gate)
        {
            current[panel] = connection;
            last[panel] = connection;
            board.Began(panel, boot);
        }

        connection.WatchSilence(() => End(connection, "it was silent for too long"));
        return connection;
    }

    internal void End(PanelConnection connection, string because)
    {
        if (!connection.TryEnd(because)) return;

        lock (gate)
        {
            if (current.GetValueOrDefault(connection.Panel) == connection)
            {
                current.Remove(connection.Panel);
                board.Lost(connection.Panel);
            }
        }

        LogEnded(log, connection.Panel.Value, connection.Boot, because);
    }

    private PanelConnection? Find(PanelId panel)
    {
        lock (gate) return current.GetValueOrDefault(panel);
    }
}
