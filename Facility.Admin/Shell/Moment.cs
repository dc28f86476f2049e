using System.Globalization;

namespace Facility.Admin.Shell;

/// <summary>How moments are handed to the page's script.</summary>
internal static class Moment
{
    /// <summary>Unix milliseconds for the script, which counts ages itself; empty when never.</summary>
    public static string Stamp(DateTimeOffset? at) =>
        at is { } moment && moment > DateTimeOffset.UnixEpoch
            ? moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)
            : "";
}
