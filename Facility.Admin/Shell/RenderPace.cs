namespace Facility.Admin.Shell;

/// <summary>Draws a page at most ten times a second, the first change at once.</summary>
/// <remarks>Called only on the page's own dispatcher, so it needs no lock.</remarks>
internal sealed class RenderPace(TimeProvider clock, Action draw)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private long drawnAt = clock.GetTimestamp() - clock.TimestampFrequency;
    private bool waiting;

    /// <summary>Something changed.</summary>
    public async Task Request(CancellationToken leaving)
    {
        if (waiting) return;
        waiting = true;
        try
        {
            var rest = Interval - clock.GetElapsedTime(drawnAt);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, leaving);
            drawnAt = clock.GetTimestamp();
        }
        finally
        {
            waiting = false;
        }
        draw();
    }
}
