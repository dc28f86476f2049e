using Facility.Domain.Policy;

namespace Facility.Domain.Calls;

/// <summary>The clocks of a call.</summary>
public static class CallClock
{
    /// <summary>When the time of a call is over; null for a lawyer's, and while no figure says.</summary>
    public static DateTimeOffset? LimitOf(DateTimeOffset started, bool isLawyer, DayPolicy policy) =>
        isLawyer || policy.Whole("call.minutes") is not { } minutes ? null : started.AddMinutes(minutes);

    /// <summary>When a request must be decided: the end of the last of its working days, Monday to Friday.</summary>
    /// <returns>Null while no figure says.</returns>
    public static DateTimeOffset? DecideBy(DateTimeOffset asked, TimeZoneInfo zone, DayPolicy policy)
    {
        if (policy.Whole("call.decision-working-days") is not { } days) return null;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(asked, zone).DateTime);
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days--;
        }
        var end = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime();
    }
}
