using System.Collections.Concurrent;
using Facility.Contracts.Ids;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Links;

/// <summary>Carries a change of speed out over a line of its own.</summary>
/// <param name="settings">The line at a speed with the peripherals to speak with.</param>
/// <param name="change">What is to be done.</param>
public sealed class SpeedErrand(Func<SpeedChange, LineWorkerSettings> settings, SpeedChange change)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Hears whenever the line was opened at another speed; on the caller's thread.</summary>
    public Action<int> Turned { get; set; } = _ => { };

    /// <summary>Runs it on this thread until it is over or given up; who is where then, the change tells.</summary>
    /// <exception cref="PortClaimedException">Another process has the port.</exception>
    public void Run(CancellationToken cancellation)
    {
        while (!change.IsOver && !cancellation.IsCancellationRequested) RunTurn(change.Baud, cancellation);
    }

    private void RunTurn(int baud, CancellationToken cancellation)
    {
        Turned(baud);
        var line = settings(change);
        using var events = new BlockingCollection<BusEvent>();
        using var worker = new LineWorker(line, (_, told) => events.Add(told));
        change.Opened(Now(line));
        while (!change.IsOver && change.Baud == baud && !cancellation.IsCancellationRequested)
        {
            if (change.Next() is { } command) worker.Submit(command);
            else if (events.TryTake(out var told, LookEvery)) change.Hear(told, Now(line));
            else change.Tick(Now(line));
        }
    }

    private static TimeSpan Now(LineWorkerSettings line) => line.Time.GetElapsedTime(line.Origin);
}
