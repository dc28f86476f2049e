using System.Globalization;

namespace Facility.Admin.Shell;

/// <summary>How moments are written on screens and handed to the page's script.</summary>
internal static class Moment
{
    /// <summary>Unix milliseconds for the script, which counts ages itself; empty when never.</summary>
    public static string Stamp(DateTimeOffset? at) =>
        at is { } moment && moment > DateTimeOffset.UnixEpoch
            ? moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)
            : "";

    /// <summary>Date and time of day to the second, in the facility's zone.</summary>
    public static string Full(DateTimeOffset at, TimeProvider clock) => Local(at, clock, "yyyy-MM-dd HH:mm:ss");

    /// <summary>Time of day to the second, in the facility's zone.</summary>
    public static string Time(DateTimeOffset at, TimeProvider clock) => Local(at, clock, "HH:mm:ss");

    private static string Local(DateTimeOffset at, TimeProvider clock, string format) =>
        TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString(format, CultureInfo.InvariantCulture);
}
