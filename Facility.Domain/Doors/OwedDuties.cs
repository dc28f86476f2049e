using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Facility.Domain.Doors;

/// <summary>What a lockdown leaves owed; pure counting over the site's duties.</summary>
public static class OwedDuties
{
    /// <summary>How far back a long lockdown is counted.</summary>
    public static readonly TimeSpan CountedFor = TimeSpan.FromDays(7);

    /// <summary>Every window that ran, or runs, while the block was locked down; the oldest first.</summary>
    public static ImmutableArray<OwedDuty> Of(
        IEnumerable<SiteDuty> duties, BlockId block, DateTimeOffset since, DateTimeOffset now, TimeZoneInfo zone)
    {
        var start = since > now - CountedFor ? since : now - CountedFor;
        return
        [
            .. from duty in duties.Where(duty => duty.Blocks.Contains(block))
               from day in Days(Wall(start, zone), Wall(now, zone))
               where duty.Window.Days.Contains(day.DayOfWeek)
               let begins = Moment(day, duty.Window.From, zone)
               let ends = Moment(day, duty.Window.To, zone)
               where begins <= now && ends > start
               orderby begins, duty.Label
               select new OwedDuty(duty.Label, duty.Kind, begins, ends, ends <= now),
        ];
    }

    private static IEnumerable<DateOnly> Days(DateTime from, DateTime to)
    {
        for (var day = DateOnly.FromDateTime(from); day <= DateOnly.FromDateTime(to); day = day.AddDays(1))
            yield return day;
    }

    private static DateTime Wall(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    private static DateTimeOffset Moment(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
