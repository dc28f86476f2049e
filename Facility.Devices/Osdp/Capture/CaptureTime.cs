namespace Facility.Devices.Osdp.Capture;

/// <summary>A moment of a capture, as precise as its file: nanoseconds since 1970.</summary>
/// <param name="Seconds">Whole seconds since 1970-01-01 UTC.</param>
/// <param name="Nanoseconds">0 to 999,999,999.</param>
public readonly record struct CaptureTime(long Seconds, int Nanoseconds)
{
    /// <summary>The same moment, from the platform's clock.</summary>
    public static CaptureTime From(DateTimeOffset moment)
    {
        var ticks = (moment - DateTimeOffset.UnixEpoch).Ticks;
        var (seconds, rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        return new(seconds, (int)(rest * TimeSpan.NanosecondsPerTick));
    }

    /// <summary>Time from one moment to another; 100 ns is the finest.</summary>
    public static TimeSpan operator -(CaptureTime later, CaptureTime earlier) => Subtract(later, earlier);

    /// <summary>Time from one moment to another; 100 ns is the finest.</summary>
    public static TimeSpan Subtract(CaptureTime later, CaptureTime earlier) =>
        TimeSpan.FromSeconds(later.Seconds - earlier.Seconds)
        + TimeSpan.FromTicks((later.Nanoseconds - earlier.Nanoseconds) / TimeSpan.NanosecondsPerTick);

    /// <summary>For people: the platform's clock reading.</summary>
    public DateTimeOffset ToMoment() =>
        DateTimeOffset.UnixEpoch.AddSeconds(Seconds).AddTicks(Nanoseconds / TimeSpan.NanosecondsPerTick);
}
