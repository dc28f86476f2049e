namespace Facility.Contracts.Link;

/// <summary>Moments on the link: Unix milliseconds, UTC; 0 stands for a moment that never
/// was.</summary>
public static class LinkTime
{
    private static readonly long MillisecondsMin = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long MillisecondsMax = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>A moment as milliseconds; 0 for the default moment.</summary>
    public static long ToMilliseconds(DateTimeOffset moment) =>
        moment == default ? 0 : moment.ToUnixTimeMilliseconds();

    /// <summary>A moment as milliseconds; 0 for none.</summary>
    public static long ToMilliseconds(DateTimeOffset? moment) =>
        moment is { } known ? ToMilliseconds(known) : 0;

    /// <summary>Milliseconds as a moment; the default moment for 0. What no calendar holds is
    /// brought to its end.</summary>
    public static DateTimeOffset ToMoment(long milliseconds) =>
        milliseconds == 0
            ? default
            : DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconds, MillisecondsMin, MillisecondsMax));

    /// <summary>Milliseconds as a moment; null for 0.</summary>
    public static DateTimeOffset? ToMomentOrNone(long milliseconds) =>
        milliseconds == 0 ? null : ToMoment(milliseconds);
}
