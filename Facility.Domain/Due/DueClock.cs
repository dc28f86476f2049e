namespace Facility.Domain.Due;

/// <summary>By when something is due, by the facility's own clocks and days.</summary>
public static class DueClock
{
    /// <summary>The moment from which it is late.</summary>
    /// <param name="within">The row's time.</param>
    /// <param name="at">When the event happened.</param>
    /// <param name="zone">The facility's clocks.</param>
    /// <param name="daysOff">Its calendar.</param>
    public static DateTimeOffset DueAt(DueWithin within, DateTimeOffset at, TimeZoneInfo zone, DaysOff daysOff) =>
        within.Minutes is { } minutes ? at.AddMinutes(minutes)
        : EndOf(
            within.WorkingDays is { } working ? daysOff.After(DayOf(at, zone), working)
            : DayOf(at, zone).AddDays(within.Days ?? 0), zone);

    /// <summary>The end of a day: the midnight after it.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) =>
        Moment(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>Turns that began within a time, the earliest first.</summary>
    /// <param name="turns">How it repeats.</param>
    /// <param name="since">From when on, that moment included.</param>
    /// <param name="now">Until when, that moment included.</param>
    /// <param name="zone">The facility's clocks.</param>
    public static IEnumerable<DateTimeOffset> Begun(
        DueTurns turns, DateTimeOffset since, DateTimeOffset now, TimeZoneInfo zone)
    {
        for (var day = DayOf(since, zone).AddDays(-1); day <= DayOf(now, zone); day = day.AddDays(1))
        {
            var last = day.AddDays(turns.Until <= turns.From ? 1 : 0).ToDateTime(turns.Until);
            for (var at = day.ToDateTime(turns.From); at.AddMinutes(turns.Minutes) <= last;
                at = at.AddMinutes(turns.Minutes))
            {
                var began = Moment(at, zone);
                if (began >= since && began <= now) yield return began;
            }
        }
    }

    private static DateTimeOffset Moment(DateTime wall, TimeZoneInfo zone) =>
        new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
}
