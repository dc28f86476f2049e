using System.Collections.Immutable;
using Facility.Domain.Policy;

namespace Facility.Domain.Quotas;

/// <summary>Where there is room for one more among days that are taken.</summary>
public abstract record QuotaRoom
{
    /// <summary>The way in which a number counts.</summary>
    /// <param name="may">A number.</param>
    /// <param name="isVisit">Whether visits are counted: those of a year have a distance, and no year.</param>
    /// <param name="byCalendar">Whether what else is counted a year is counted by the calendar.</param>
    public static QuotaRoom Of(Allowance may, bool isVisit, bool byCalendar) => may.Per switch
    {
        AllowancePer.Month => new CountRoom(
            may.Number, QuotaDays.SameMonth, QuotaDays.NextMonth),
        AllowancePer.Week => new CountRoom(
            may.Number, (taken, day) => taken <= day && QuotaDays.WeekAfter(taken) > day, QuotaDays.WeekAfter),
        _ when isVisit => new DistanceRoom(may.Number),
        _ when byCalendar => new CountRoom(
            may.Number, (taken, day) => taken.Year == day.Year, taken => new(taken.Year + 1, 1, 1)),
        _ => new CountRoom(
            may.Number, (taken, day) => taken <= day && QuotaDays.YearAfter(taken) > day, QuotaDays.YearAfter),
    };

    /// <summary>Whether one more fits on a day, beside all that is taken before and after.</summary>
    public abstract bool Fits(DateOnly day, ImmutableArray<DateOnly> taken);

    /// <summary>The first day from one on on which it fits.</summary>
    public DateOnly? First(DateOnly from, ImmutableArray<DateOnly> taken) =>
        taken.Select(FreeAfter).Where(day => day > from).Prepend(from).Order()
            .Cast<DateOnly?>().FirstOrDefault(day => Fits(day!.Value, taken));

    /// <summary>The first day that one of a day does not stand against.</summary>
    protected abstract DateOnly FreeAfter(DateOnly taken);
}

/// <summary>Twelve months parted by the number lie between two.</summary>
/// <param name="PerYear">How many a year.</param>
internal sealed record DistanceRoom(int PerYear) : QuotaRoom
{
    public override bool Fits(DateOnly day, ImmutableArray<DateOnly> taken) => taken.All(
        one => one <= day ? FreeAfter(one) <= day : FreeAfter(day) <= one);

    protected override DateOnly FreeAfter(DateOnly taken) => QuotaDays.Next(taken, PerYear);
}

/// <summary>No more than a number count on any day.</summary>
/// <param name="Number">How many.</param>
/// <param name="Counts">Whether one of a day counts on another.</param>
/// <param name="Free">When one of a day counts no more.</param>
internal sealed record CountRoom(
    int Number, Func<DateOnly, DateOnly, bool> Counts, Func<DateOnly, DateOnly> Free) : QuotaRoom
{
    // What is promised for later counts as well: the new one must not push it over the number then.
    public override bool Fits(DateOnly day, ImmutableArray<DateOnly> taken) => taken
        .Where(later => later > day && Counts(day, later)).Prepend(day)
        .All(when => Counted(when, taken) < Number);

    /// <summary>How many count on a day.</summary>
    public int Counted(DateOnly day, ImmutableArray<DateOnly> taken) => taken.Count(one => Counts(one, day));

    protected override DateOnly FreeAfter(DateOnly taken) => Free(taken);
}
