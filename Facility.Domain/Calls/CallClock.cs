using Facility.Domain.Due;
using Facility.Domain.Policy;

namespace Facility.Domain.Calls;

/// <summary>The clocks of a call.</summary>
public static class CallClock
{
    /// <summary>When the time of a call is over; null for a lawyer's, and while no figure says.</summary>
    public static DateTimeOffset? LimitOf(DateTimeOffset started, bool isLawyer, DayPolicy policy) =>
        isLawyer || policy.Whole("call.minutes") is not { } minutes ? null : started.AddMinutes(minutes);

    /// <summary>When a request must be decided: the end of the last of its working days.</summary>
    /// <returns>Null while no figure says.</returns>
    public static DateTimeOffset? DecideBy(DateTimeOffset asked, TimeZoneInfo zone, DayPolicy policy)
    {
        if (policy.Whole("call.decision-working-days") is not { } days) return null;
        return DueClock.DueAt(new(days, null, null), asked, zone, DaysOff.Current);
    }
}
