namespace Facility.Devices.Panel;

/// <summary>The two clocks of a panel: monotonic since its start, and the wall's.</summary>
/// <remarks>Ages and limits are judged on the monotonic one; the wall's is only written down.</remarks>
public sealed class PanelClock(TimeProvider time)
{
    private readonly long start = time.GetTimestamp();

    /// <summary>Time since the start of this panel.</summary>
    public TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>The wall clock, UTC.</summary>
    public DateTimeOffset Wall => time.GetUtcNow();
}
