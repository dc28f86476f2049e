namespace Facility.Devices.Panel;

/// <summary>A revision that many may wait for; setting it never waits.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource moved = New();
    private long revision;

    public long Revision => Volatile.Read(ref revision);

    public void Set(long now)
    {
        Volatile.Write(ref revision, now);
        Interlocked.Exchange(ref moved, New()).SetResult();
    }

    public async Task<long> WaitBeyond(long known, CancellationToken cancellation)
    {
        while (true)
        {
            var next = Volatile.Read(ref moved).Task;
            if (Revision != known) return Revision;
            await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
