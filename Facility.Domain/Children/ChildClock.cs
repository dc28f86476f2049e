using Facility.Domain.Policy;

namespace Facility.Domain.Children;

/// <summary>Until when a child may live with the mother.</summary>
/// <remarks>The birthday itself is the last day. Who was born on 29 February has it on the 28th in a common year: a
/// day too early and never one too late.</remarks>
public static class ChildClock
{
    /// <summary>Days before the end at which the due list shows a stay: as for a holding.</summary>
    public const int AheadDays = 30;

    /// <summary>The last day without an order; null while the law of the day names no age.</summary>
    public static DateOnly? LastDay(DateOnly born, DayPolicy policy) =>
        policy.Whole("child.years") is { } years ? born.AddYears(years) : null;

    /// <summary>The last day that an order can name; null while the law of the day knows no such order.</summary>
    public static DateOnly? LatestDay(DateOnly born, DayPolicy policy) =>
        policy.Whole("child.extended-years") is { } years ? born.AddYears(years) : null;

    /// <summary>The first day of a release or a right to parole that is too far away for an order; null as above.
    /// </summary>
    public static DateOnly? GroundBefore(DateOnly born, DayPolicy policy) =>
        LastDay(born, policy) is { } last && policy.Whole("child.extension-months") is { } months
            ? last.AddMonths(months) : null;
}
