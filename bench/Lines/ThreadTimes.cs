using System.Globalization;

namespace Bench.Lines;

/// <summary>Processor time of this process's threads by name, as the kernel counts it.</summary>
internal static class ThreadTimes
{
    /// <summary>Name of threads that play the other side and are not to be counted.</summary>
    public const string FarEnd = "far end";

    /// <summary>Processor time of the process without the far ends.</summary>
    public static TimeSpan OfUs() => Environment.CpuUsage.TotalTime - Of(FarEnd);

    /// <summary>Processor time of all threads whose name begins so.</summary>
    public static TimeSpan Of(string name) => TimeSpan.FromTicks(
        Directory.GetDirectories("/proc/self/task").Sum(thread => TicksOf(thread, name)));

    private static long TicksOf(string thread, string name)
    {
        try
        {
            if (!File.ReadAllText(Path.Combine(thread, "comm")).StartsWith(name, StringComparison.Ordinal)) return 0;
            var nanoseconds = File.ReadAllText(Path.Combine(thread, "schedstat")).Split(' ')[0];
            return long.Parse(nanoseconds, CultureInfo.InvariantCulture) / TimeSpan.NanosecondsPerTick;
        }
        catch (IOException)
        {
            // It ended while we looked.
            return 0;
        }
    }
}
