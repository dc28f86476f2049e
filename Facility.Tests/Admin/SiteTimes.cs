using Facility.Admin.Shell;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class SiteTimes
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 1, 20, 30, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("Asia/Almaty", "2026-03-02 01:30:05", "Asia/Almaty, UTC+05:00")]
    [InlineData("America/New_York", "2026-03-01 15:30:05", "America/New_York, UTC-05:00")]
    [InlineData("Asia/Kolkata", "2026-03-02 02:00:05", "Asia/Kolkata, UTC+05:30")]
    public void Moments_are_written_in_the_sites_zone_and_the_zone_is_named(string id, string full, string zone)
    {
        var times = new SiteTime(new FakeTimeProvider(Moment), TimeZoneInfo.FindSystemTimeZoneById(id));

        Assert.Equal((full, full[11..], zone), (times.Full(Moment), times.Time(Moment), times.Zone));
        Assert.Equal(Moment, times.Read(times.Wall));
    }
}
