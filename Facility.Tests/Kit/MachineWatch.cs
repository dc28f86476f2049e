using System.Diagnostics;

namespace Facility.Tests.Kit;

/// <summary>How much time the machine has kept from a thread that wanted to run every ten milliseconds.</summary>
/// <remarks>A limit in seconds is ours; what others on the machine take is not. A thread waits, and what it waits
/// beyond its ten milliseconds and the usual lateness of a timer was withheld.</remarks>
public sealed class MachineWatch : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10), Usual = TimeSpan.FromMilliseconds(20);
    private readonly ManualResetEvent over = new(initialState: false);
    private readonly Thread thread;
    private long withheld, began = Stopwatch.GetTimestamp();

    public MachineWatch()
    {
        thread = new(Watch) { IsBackground = true, Name = "machine watch" };
        thread.Start();
    }

    /// <summary>Since the watch began, what is being withheld just now included.</summary>
    public TimeSpan Withheld => new(Interlocked.Read(ref withheld) + LateNow());

    public void Dispose()
    {
        over.Set();
        thread.Join();
        over.Dispose();
    }

    private void Watch()
    {
        while (!over.WaitOne(Step))
        {
            Interlocked.Add(ref withheld, LateNow());
            Interlocked.Exchange(ref began, Stopwatch.GetTimestamp());
        }
    }

    private long LateNow() =>
        Math.Max(0, (Stopwatch.GetElapsedTime(Interlocked.Read(ref began)) - Usual).Ticks);
}
