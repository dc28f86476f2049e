namespace Facility.Devices.Panel;

/// <summary>The two clocks of a panel: monotonic since its start, and the wall's.</summary>
/// <remarks>Ages and limits are judged on the monotonic one; the wall's is only written down.</remarks>
public sealed class PanelClock(TimeProvider time)
{
    /// <summary>The clock's timestamp at the start: lines count from the same one.</summary>
    public long Origin { get; } = time.GetTimestamp();

    /// <summary>Where time comes from.</summary>
    public TimeProvider Time => time;

    /// <summary>Time since the start of this panel.</summary>
    public TimeSpan Now => time.GetElapsedTime(Origin);

    /// <summary>The wall clock, UTC.</summary>
    public DateTimeOffset Wall => time.GetUtcNow();
}
