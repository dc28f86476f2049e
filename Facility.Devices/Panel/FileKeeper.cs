using System.Collections.Concurrent;

namespace Facility.Devices.Panel;

/// <summary>Writes the panel's small files in order on its own thread: the core never waits for a disk.</summary>
internal sealed class FileKeeper : IDisposable
{
    private const int WaitingMax = 256;

    private readonly BlockingCollection<Job> jobs = new(WaitingMax);
    private readonly Thread thread;

    public FileKeeper()
    {
        thread = new(Work) { IsBackground = true, Name = "files" };
        thread.Start();
    }

    /// <summary>Queues a write; the callback gets what stood against it, or null. False if too many wait.</summary>
    public bool TryKeep(Action write, Action<Exception?> ended) => jobs.TryAdd(new(write, ended));

    public void Dispose()
    {
        jobs.CompleteAdding();
        thread.Join();
        jobs.Dispose();
    }

    private void Work()
    {
        foreach (var job in jobs.GetConsumingEnumerable()) job.Ended(Try(job.Write));
    }

    private static Exception? Try(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure;
        }
    }

    private sealed record Job(Action Write, Action<Exception?> Ended);
}
