using System.Collections.Immutable;
using System.Threading.Channels;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;

namespace Facility.Silo.Panels;

/// <summary>One connection of one panel, from its welcome to its end.</summary>
internal sealed class PanelConnection(PanelId panel, string boot, TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Channel<bool> tablesChanged = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private ITimer? silence;

    public PanelId Panel => panel;

    public string Boot => boot;

    public SendQueue Queue { get; } = new();

    /// <summary>Its clock and lines as last heard; swapped whole, so readers take no
    /// lock.</summary>
    public PanelPulse Pulse { get; private set; } = new(panel, true, boot, 0, clock.GetUtcNow());

    public ImmutableArray<LineView> Lines { get; private set; } = [];

    /// <summary>Cancelled once the connection has ended, for whatever reason.</summary>
    public CancellationToken Ended => ended.Token;

    public string EndedBecause { get; private set; } = "";

    /// <summary>Starts the watch: without a word for the limit, the given act ends the
    /// connection.</summary>
    public void WatchSilence(Action act) =>
        silence = clock.CreateTimer(_ => act(), null, LinkLimits.SilenceMax, Timeout.InfiniteTimeSpan);

    public void Heard() => silence?.Change(LinkLimits.SilenceMax, Timeout.InfiniteTimeSpan);

    public void Beat(Heartbeat heartbeat) =>
        Pulse = new PanelPulse(panel, true, boot, heartbeat.MonotonicMs, clock.GetUtcNow());

    public void Take(IEnumerable<LineView> lines) =>
        Lines =
        [
            .. lines.Concat(Lines).DistinctBy(line => line.Id)
                .OrderBy(line => line.Id.Value, StringComparer.Ordinal),
        ];

    public ImmutableArray<PeripheralView> Peripherals { get; private set; } = [];

    public void Take(IEnumerable<PeripheralView> peripherals) =>
        Peripherals =
        [
            .. peripherals.Concat(Peripherals).DistinctBy(one => (one.Line, one.Address))
                .OrderBy(one => one.Line.Value, StringComparer.Ordinal).ThenBy(one => one.Address),
        ];

    public ImmutableArray<TurnstileStatus> Turnstiles { get; private set; } = [];

    public void Take(IEnumerable<TurnstileStatus> turnstiles) =>
        Turnstiles = [.. turnstiles.Concat(Turnstiles).DistinctBy(one => one.Turnstile)];

    public ImmutableArray<ScaleReading> Scales { get; private set; } = [];

    public void Take(IEnumerable<ScaleReading> scales) =>
        Scales = [.. scales.Concat(Scales).DistinctBy(one => one.Scale)];

    public void TablesChanged() => tablesChanged.Writer.TryWrite(true);

    public ValueTask<bool> WaitForTables(CancellationToken cancellation) =>
        tablesChanged.Reader.ReadAsync(cancellation);

    /// <summary>Does something only while the connection stands: a replaced one changes nothing
    /// any more.</summary>
    public void WhileOpen(Action act)
    {
        lock (gate)
        {
            if (EndedBecause.Length == 0) act();
        }
    }

    /// <summary>Ends it once; false when it had ended before.</summary>
    public bool TryEnd(string because)
    {
        lock (gate)
        {
            if (EndedBecause.Length > 0) return false;
            EndedBecause = because;
        }

        silence?.Dispose();
        ended.Cancel();
        return true;
    }

    public void Dispose()
    {
        silence?.Dispose();
        ended.Dispose();
    }
}
