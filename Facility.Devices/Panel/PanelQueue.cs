using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Facility.Devices.LocalConsole;

namespace Facility.Devices.Panel;

/// <summary>What waits for the core. Lockdowns have a lane that no queue holds up (invariant I11).</summary>
internal sealed class PanelQueue : IDisposable
{
    private readonly ConcurrentQueue<Item> urgent = new();
    private readonly ConcurrentQueue<Item> ordinary = new();
    private readonly AutoResetEvent bell = new(initialState: false);

    /// <summary>False if too much waits already; never for a lockdown.</summary>
    public bool TryAdd(PanelInput input, Action? done = null)
    {
        if (input is PanelInput.LockdownArrived or PanelInput.AtConsole { Act: ConsoleAct.LockDown })
            urgent.Enqueue(new(input, done));
        else if (ordinary.Count < PanelLimits.QueueMax) ordinary.Enqueue(new(input, done));
        else return false;

        bell.Set();
        return true;
    }

    /// <summary>The next one, or false when the wait is over without any.</summary>
    public bool TryTake(TimeSpan waitMax, [NotNullWhen(true)] out Item? item)
    {
        if (TryTake(out item)) return true;
        if (waitMax > TimeSpan.Zero) bell.WaitOne(Milliseconds(waitMax));
        return TryTake(out item);
    }

    /// <summary>Ends a running wait.</summary>
    public void Wake() => bell.Set();

    public void Dispose() => bell.Dispose();

    private bool TryTake([NotNullWhen(true)] out Item? item) =>
        urgent.TryDequeue(out item) || ordinary.TryDequeue(out item);

    // Rounded up: waking before the deadline would only spin.
    private static int Milliseconds(TimeSpan wait) => (int)Math.Min(Math.Ceiling(wait.TotalMilliseconds), 10_000);

    internal sealed record Item(PanelInput Input, Action? Done);
}
