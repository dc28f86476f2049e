using System.Collections.Immutable;
using Facility.Contracts.Isolation;
using Facility.Domain.Due;
using Facility.Domain.Policy;

namespace Facility.Domain.Isolation;

/// <summary>When isolation is over by itself, and by when a medic must have seen somebody.</summary>
public static class IsolationClock
{
    /// <summary>Windows in which a medic's note is due, in the order in which they close; only those that closed
    /// while the order held.</summary>
    /// <remarks>The first look has as many hours as a note of fitness holds, and that note counts; after it every
    /// whole day of the facility has its visit (Mandela rule 46).</remarks>
    /// <param name="from">When it began.</param>
    /// <param name="to">When it was over, or now.</param>
    /// <param name="zone">The facility's clocks.</param>
    /// <param name="policy">The figures in force.</param>
    public static IEnumerable<VisitWindow> Windows(
        DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone, DayPolicy policy)
    {
        var windows = new List<VisitWindow>();
        if (policy.Whole("isolation.fitness-hours") is { } hours)
            windows.Add(new(from.AddHours(-hours), from.AddHours(hours)));
        var day = DueClock.DayOf(from, zone);
        for (; Midnight(day, zone) < to; day = day.AddDays(1))
        {
            if (Midnight(day, zone) >= from) windows.Add(new(Midnight(day, zone), Midnight(day.AddDays(1), zone)));
        }
        return windows.Where(window => window.ClosesAt <= to)
            .OrderBy(window => window.ClosesAt).DistinctBy(window => window.ClosesAt);
    }

    /// <summary>When an order is over without a paper; null while it holds.</summary>
    /// <param name="from">When it begins.</param>
    /// <param name="until">When its time is over.</param>
    /// <param name="goneAt">Since when the person is no longer held here; null while they are.</param>
    /// <param name="now">The moment.</param>
    public static (IsolationEnd Why, DateTimeOffset At)? OverOf(
        DateTimeOffset from, DateTimeOffset until, DateTimeOffset? goneAt, DateTimeOffset now)
    {
        if (goneAt is { } gone && gone < until) return (IsolationEnd.HeldNoMore, gone > from ? gone : from);
        return until <= now ? (IsolationEnd.TermOver, until) : null;
    }

    /// <summary>Windows of these that closed after a moment and saw no note.</summary>
    public static ImmutableArray<VisitWindow> Missed(
        IEnumerable<VisitWindow> windows, DateTimeOffset? after, IReadOnlyCollection<DateTimeOffset> notes) =>
    [
        .. windows.Where(window => !(window.ClosesAt <= after)
            && !notes.Any(note => note >= window.OpensAt && note < window.ClosesAt)),
    ];

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone) => DueClock.EndOf(day.AddDays(-1), zone);
}

/// <summary>A time within which a medic must have seen somebody.</summary>
/// <param name="OpensAt">From when on a note counts.</param>
/// <param name="ClosesAt">Until when, that moment not included.</param>
public sealed record VisitWindow(DateTimeOffset OpensAt, DateTimeOffset ClosesAt);
