using System.Globalization;
using Facility.Contracts.Visits;

namespace Facility.Domain.Visits;

/// <summary>The sessions of a template on their days, by the facility's clocks.</summary>
public static class VisitSlots
{
    // Two intervals of up to eight weeks meet within 56 weeks, or never.
    private const int MeetWithinDays = 57 * 7;

    /// <summary>The name of a template's session on a day.</summary>
    public static string IdOf(string template, DateOnly day) =>
        $"{template}.{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    /// <summary>Which template and day a name means; null for no such name.</summary>
    public static (string Template, DateOnly Day)? Read(string id)
    {
        var point = id.LastIndexOf('.');
        return point > 0 && DateOnly.TryParseExact(
            id[(point + 1)..], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (id[..point], day) : null;
    }

    /// <summary>Whether a session begins on a day.</summary>
    public static bool BeginsOn(VisitTemplate template, DateOnly day) =>
        day.DayOfWeek == template.Weekday && day >= template.ValidFrom && !(day > template.ValidTo)
        && WeekOf(day, template) % template.EveryWeeks == 0;

    /// <summary>The days on which sessions begin, both ends included.</summary>
    public static IEnumerable<DateOnly> Days(VisitTemplate template, DateOnly from, DateOnly until)
    {
        var first = from > template.ValidFrom ? from : template.ValidFrom;
        for (var day = first; day <= until && !(day > template.ValidTo); day = day.AddDays(1))
        {
            if (BeginsOn(template, day)) yield return day;
        }
    }

    /// <summary>When the session of a day begins and ends.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until) Times(
        VisitTemplate template, DateOnly day, TimeZoneInfo zone) =>
        (At(day, template.From, zone), At(day.AddDays(template.Nights), template.Until, zone));

    /// <summary>The first day on which two templates want one room at once; null for never.</summary>
    public static DateOnly? Clash(VisitTemplate one, VisitTemplate other)
    {
        if (one.Room != other.Room) return null;
        var from = one.ValidFrom > other.ValidFrom ? one.ValidFrom : other.ValidFrom;
        var until = from.AddDays(MeetWithinDays);
        var taken = Days(other, from.AddDays(-VisitLimits.NightsMax), until)
            .Select(day => Wall(other, day)).ToList();
        foreach (var day in Days(one, from.AddDays(-VisitLimits.NightsMax), until))
        {
            var (begins, ends) = Wall(one, day);
            if (taken.Exists(span => span.From < ends && begins < span.Until)) return day;
        }
        return null;
    }

    private static (DateTime From, DateTime Until) Wall(VisitTemplate template, DateOnly day) =>
        (day.ToDateTime(template.From), day.AddDays(template.Nights).ToDateTime(template.Until));

    private static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    // Weeks begin on the weekday of the session, counted from the first one on or after the first day.
    private static int WeekOf(DateOnly day, VisitTemplate template)
    {
        var ahead = ((int)template.Weekday - (int)template.ValidFrom.DayOfWeek + 7) % 7;
        return (day.DayNumber - template.ValidFrom.AddDays(ahead).DayNumber) / 7;
    }
}
