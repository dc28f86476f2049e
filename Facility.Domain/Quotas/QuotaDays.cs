using Facility.Contracts.Verdicts;

namespace Facility.Domain.Quotas;

/// <summary>Arithmetic on days of the calendar. Nothing here knows a month of thirty days.</summary>
public static class QuotaDays
{
    private const int Months = 12, Weeks = 52, WeekDays = 7;

    /// <summary>The first day on which the next one may be given: twelve months parted by the yearly number, from
    /// the last one on.</summary>
    /// <remarks>A day that a month does not have is its last day; of half a month there are as many days as the half
    /// of that month has, rounded up. 52 a year is one a week.</remarks>
    /// <param name="last">The last one.</param>
    /// <param name="perYear">How many a year, from 1.</param>
    public static DateOnly Next(DateOnly last, int perYear)
    {
        Invariant.Require(perYear > 0);
        if (perYear == Weeks) return last.AddDays(WeekDays);

        var from = last.AddMonths(Months / perYear);
        var rest = Months % perYear;
        if (rest == 0) return from;
        var days = last.AddMonths((Months / perYear) + 1).DayNumber - from.DayNumber;
        return from.AddDays(((days * rest) + perYear - 1) / perYear);
    }

    /// <summary>The first day on which one of a day no longer counts in twelve months.</summary>
    public static DateOnly YearAfter(DateOnly day) => day.AddMonths(Months);

    /// <summary>Whether two days are of one month.</summary>
    public static bool SameMonth(DateOnly one, DateOnly other) => MonthOf(one) == MonthOf(other);

    /// <summary>The first day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The first day of the month after.</summary>
    public static DateOnly NextMonth(DateOnly day) => MonthOf(day).AddMonths(1);

    /// <summary>The first day on which one of a day no longer counts in seven days.</summary>
    public static DateOnly WeekAfter(DateOnly day) => day.AddDays(WeekDays);
}
