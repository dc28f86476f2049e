namespace Facility.Domain.OutOfCell;

/// <summary>A day by the facility's wall clocks: of twenty-four hours, or of twenty-three or twenty-five when the
/// clocks are changed in it.</summary>
/// <param name="Day">Which.</param>
/// <param name="Starts">Its first moment.</param>
/// <param name="Ends">The first moment of the next.</param>
public sealed record FacilityDay(DateOnly Day, DateTimeOffset Starts, DateTimeOffset Ends)
{
    /// <summary>A day of a zone.</summary>
    public static FacilityDay Of(DateOnly day, TimeZoneInfo zone) =>
        new(day, MomentOf(day, TimeOnly.MinValue, zone), MomentOf(day.AddDays(1), TimeOnly.MinValue, zone));

    /// <summary>The day that a moment lies in.</summary>
    public static FacilityDay At(DateTimeOffset moment, TimeZoneInfo zone) =>
        Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime), zone);

    /// <summary>When a wall clock shows a time on a day; the first time if it shows it twice, and if it never does, the
    /// moment at which it is put past it.</summary>
    public static DateTimeOffset MomentOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        if (zone.IsAmbiguousTime(wall)) return At(wall, zone.GetAmbiguousTimeOffsets(wall).Max());
        if (!zone.IsInvalidTime(wall)) return At(wall, zone.GetUtcOffset(wall));

        // In the hour that is left out: by the clock before it, and not later than that hour's end.
        var past = wall;
        while (zone.IsInvalidTime(past)) past = past.AddMinutes(1);
        return At(past, zone.GetUtcOffset(past));
    }

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) =>
        new DateTimeOffset(wall, offset).ToUniversalTime();
}
