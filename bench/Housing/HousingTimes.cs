namespace Bench.Housing;

/// <summary>How long an act took each time, and what it allocated.</summary>
internal sealed class HousingTimes
{
    private readonly List<double> milliseconds = [];
    private long allocated;
    private bool isWarm;

    public int Count => milliseconds.Count;

    public TimeSpan Sum { get; private set; }

    /// <summary>On average, each time.</summary>
    public double Mebibytes => allocated / 1048576.0 / Math.Max(1, Count);

    /// <summary>The first time is not counted: it compiles queries.</summary>
    public async Task Take(HousingAct act, CancellationToken cancellation)
    {
        if (!isWarm) await act.Do(cancellation);
        isWarm = true;
        var before = GC.GetTotalAllocatedBytes();
        var began = TimeProvider.System.GetTimestamp();
        await act.Do(cancellation);
        var took = TimeProvider.System.GetElapsedTime(began);
        allocated += GC.GetTotalAllocatedBytes() - before;
        milliseconds.Add(took.TotalMilliseconds);
        Sum += took;
    }

    public double At(double share)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
