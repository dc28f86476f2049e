using Facility.Contracts.Site;
using Facility.Domain.OutOfCell;
using Facility.Domain.Policy;
using Facility.Silo.Estate;

namespace Facility.Silo.OutOfCell;

/// <summary>The figures of a day, as moments of it.</summary>
public sealed record MeterFigures
{
    private readonly SiteCatalogue site;
    private readonly DateTimeOffset closesAt;

    public MeterFigures(SiteCatalogue site, FacilityDay day)
    {
        (this.site, Day, Policy) = (site, day, PolicyBook.Current.On(day.Day));
        Wakes = ClockOf("sleep.until") ?? day.Starts;
        Sleeps = ClockOf("sleep.from") ?? day.Ends;
        closesAt = ClockOf("out-of-cell.until") ?? Sleeps;
    }

    public FacilityDay Day { get; }

    /// <summary>Whether the facility's record began in it.</summary>
    public bool IsFirstDay { get; init; }

    public DayPolicy Policy { get; }

    /// <summary>Between these nobody is taken out of a cell, so that nothing is unknown of it.</summary>
    public DateTimeOffset Wakes { get; }

    public DateTimeOffset Sleeps { get; }

    /// <summary>How long before its last moment something is told.</summary>
    public TimeSpan Margin => Minutes("out-of-cell.amber-minutes") ?? TimeSpan.Zero;

    /// <summary>Between the cell and the yard.</summary>
    public TimeSpan Way => Minutes("out-of-cell.way-minutes") ?? TimeSpan.Zero;

    /// <summary>The longest that somebody is believed to be where an order led them, when nobody says they left.
    /// </summary>
    public TimeSpan StayLongest => Minutes("out-of-cell.stay-minutes") ?? TimeSpan.MaxValue;

    /// <summary>How long ago something may have begun that is written down.</summary>
    public TimeSpan? WrittenWithin =>
        Policy.Whole("out-of-cell.write-hours") is { } hours ? TimeSpan.FromHours(hours) : null;

    /// <summary>Until when walks are given to a landing: the end of its last walk in the timetable, else the profile's.
    /// </summary>
    public DateTimeOffset WalksUntil(string block, string landing)
    {
        var windows = site.Site.Openings
            .Where(one => one.Purpose is RegimeKind.Walk && one.Block.Value == block
                && (one.Landing.Length == 0 || one.Landing == landing)).Select(one => one.Window)
            .Concat(site.Site.Duties
                .Where(one => one.Kind is RegimeKind.Walk && one.Blocks.Any(id => id.Value == block))
                .Select(one => one.Window))
            .Where(window => window.Days.Contains(Day.Day.DayOfWeek)).ToList();
        return windows.Count == 0 ? closesAt
            : FacilityDay.MomentOf(Day.Day, windows.Max(window => window.To), site.Zone);
    }

    /// <summary>Until when there is company.</summary>
    public DateTimeOffset ContactUntil => closesAt;

    /// <summary>What is left of a piece: of what is unknown, the time of being awake.</summary>
    public MeterSpan? Awake(MeterSpan span, DateTimeOffset now)
    {
        if (span.Sign is not (MeterSign.Away or MeterSign.Gap)) return span;
        return span.Within(Wakes, Sleeps) is { } piece
            ? piece with { Until = piece.Until ?? (now > Sleeps ? Sleeps : null) } : null;
    }

    private DateTimeOffset? ClockOf(string key) =>
        Policy.Clock(key) is { } time ? FacilityDay.MomentOf(Day.Day, time, site.Zone) : null;

    private TimeSpan? Minutes(string key) =>
        Policy.Whole(key) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
}
