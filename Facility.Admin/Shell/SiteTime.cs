using System.Globalization;

namespace Facility.Admin.Shell;

/// <summary>The facility's own time: every moment on a screen is written in this zone, whatever zone
/// browser and host are set to.</summary>
/// <param name="clock">The host's clock.</param>
/// <param name="zone">The site file's <c>time-zone</c>.</param>
public sealed class SiteTime(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>The zone and how far it is from UTC now, e.g. <c>Asia/Almaty, UTC+05:00</c>.</summary>
    public string Zone => $"{zone.Id}, UTC{Offset.ToString(Offset < TimeSpan.Zero ? "'-'hh':'mm" : "'+'hh':'mm",
        CultureInfo.InvariantCulture)}";

    /// <summary>How far the zone is ahead of UTC now; what the page's script counts with.</summary>
    public TimeSpan Offset => zone.GetUtcOffset(clock.GetUtcNow());

    /// <summary>What the facility's wall clocks show now.</summary>
    public DateTime Wall => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime;

    /// <summary>Date and time of day to the second.</summary>
    public string Full(DateTimeOffset at) => Write(at, "yyyy-MM-dd HH:mm:ss");

    /// <summary>Time of day to the second.</summary>
    public string Time(DateTimeOffset at) => Write(at, "HH:mm:ss");

    /// <summary>A moment typed as the facility's wall clock shows it.</summary>
    public DateTimeOffset Read(DateTime wall) => new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();

    private string Write(DateTimeOffset at, string format) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(format, CultureInfo.InvariantCulture);
}
