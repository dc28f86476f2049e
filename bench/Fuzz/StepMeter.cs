using System.Runtime.InteropServices;

namespace Bench.Fuzz;

/// <summary>What the steps of a role cost.</summary>
/// <remarks>Processor time of the own thread is what counts on a shared machine: a step that merely was not let
/// run is no slow step. Waiting is told beside it.</remarks>
internal sealed partial class StepMeter
{
    private const int ThreadTime = 3;

    /// <summary>Longest processor time of a step.</summary>
    public TimeSpan ProcessorMax { get; private set; }

    /// <summary>Longest time of a step by the wall.</summary>
    public TimeSpan WallMax { get; private set; }

    /// <summary>Octets allocated in all steps.</summary>
    public long Allocated { get; private set; }

    /// <summary>Most octets allocated in one step.</summary>
    public long AllocatedMax { get; private set; }

    /// <summary>Steps counted.</summary>
    public long Steps { get; private set; }

    /// <summary>Counts one step.</summary>
    public T Count<T>(Func<T> step)
    {
        var (wall, processor) = (TimeProvider.System.GetTimestamp(), ProcessorNow());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = step();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        ProcessorMax = Later(ProcessorMax, ProcessorNow() - processor);
        WallMax = Later(WallMax, TimeProvider.System.GetElapsedTime(wall));
        Allocated += allocated;
        AllocatedMax = Math.Max(AllocatedMax, allocated);
        Steps++;
        return result;
    }

    private static unsafe TimeSpan ProcessorNow()
    {
        if (!OperatingSystem.IsLinux()) return TimeProvider.System.GetElapsedTime(0);
        var time = stackalloc long[2];
        _ = ClockNow(ThreadTime, time);
        return TimeSpan.FromSeconds(time[0]) + TimeSpan.FromTicks(time[1] / TimeSpan.NanosecondsPerTick);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static unsafe partial int ClockNow(int clock, long* time);
}
