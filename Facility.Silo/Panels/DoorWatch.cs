using Facility.Contracts.Ids;

namespace Facility.Silo.Panels;

/// <summary>What one watcher has not heard yet. A set, so a slow watcher costs no more than the
/// doors there are.</summary>
internal sealed class DoorWatch(TimeProvider clock)
{
    private readonly Lock gate = new();
    private HashSet<DoorId> changed = [];
    private HashSet<DoorId> aged = [];
    private TaskCompletionSource change = Signal();
    private TaskCompletionSource age = Signal();
    private long? lastBatch;

    /// <summary>Facts of these doors changed.</summary>
    public void Changed(IEnumerable<DoorId> doors)
    {
        lock (gate)
        {
            changed.UnionWith(doors);
            if (changed.Count > 0) change.TrySetResult();
        }
    }

    /// <summary>Only the ages of these doors moved; told with the next change or after a
    /// second.</summary>
    public void Aged(IEnumerable<DoorId> doors)
    {
        lock (gate)
        {
            aged.UnionWith(doors);
            if (aged.Count > 0) age.TrySetResult();
        }
    }

    /// <summary>The next batch, when one is due; null once cancelled.</summary>
    public async Task<IReadOnlySet<DoorId>?> Next(CancellationToken cancellation)
    {
        await Pause(PanelLimits.BatchEvery, until: null, cancellation);
        await WaitForAny(cancellation);
        if (!change.Task.IsCompleted) await Pause(PanelLimits.AgesEvery, change.Task, cancellation);

        return cancellation.IsCancellationRequested ? null : Drain();
    }

    private async Task WaitForAny(CancellationToken cancellation)
    {
        var cancelled = Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
        await Task.WhenAny(change.Task, age.Task, cancelled);
    }

    // Waits until this long after the last batch, or until the signal; a cancel ends it without an exception.
    private async Task Pause(TimeSpan gap, Task? until, CancellationToken cancellation)
    {
        if (lastBatch is not { } last) return;

        var left = gap - clock.GetElapsedTime(last);
        if (left <= TimeSpan.Zero) return;

        using var early = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var waited = Task.Delay(left, clock, early.Token);
        await (until is null ? Task.WhenAny(waited) : Task.WhenAny(waited, until));
        await early.CancelAsync();
    }

    private HashSet<DoorId> Drain()
    {
        lock (gate)
        {
            var batch = changed;
            batch.UnionWith(aged);
            (changed, aged, change, age) = ([], [], Signal(), Signal());
            lastBatch = clock.GetTimestamp();
            return batch;
        }
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
