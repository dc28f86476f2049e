using System.Collections.Immutable;
using Facility.Contracts.Isolation;
using Facility.Domain.Isolation;
using Facility.Domain.Policy;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Isolation;

/// <summary>What time has done to an order since it was last looked at.</summary>
/// <param name="Row">The order.</param>
/// <param name="Over">Why and when it is over; null while it holds, or when that is written.</param>
/// <param name="Stays">Whether the person lives on in its cell, and nobody was told.</param>
/// <param name="LeftAt">When the person was out of its cell; null while they are in it.</param>
/// <param name="Missed">Visits that were missed and not told.</param>
/// <param name="IsOut">Whether the person is out for a time, so that nobody could see them.</param>
/// <param name="Floor">Time in a row, when it reached the floor and nobody was told; else null.</param>
public sealed record IsolationNews(
    IsolationRow Row, (IsolationEnd Why, DateTimeOffset At)? Over, bool Stays, DateTimeOffset? LeftAt,
    ImmutableArray<VisitWindow> Missed, bool IsOut, TimeSpan? Floor)
{
    /// <summary>Whether there is anything to write.</summary>
    public bool IsAny => Over is not null || Stays || LeftAt is not null || Missed.Length > 0 || Floor is not null;

    /// <summary>Looks at an order whose cell the person has not left.</summary>
    public static IsolationNews Of(
        IsolationRow row, IsolationPicture picture, DateTimeOffset now, TimeZoneInfo zone, DayPolicy policy)
    {
        var goneAt = picture.GoneAt(row.PersonId);
        var over = row.EndedAt is null
            ? IsolationClock.OverOf(row.StartsAt, row.Until, goneAt, now) : null;
        var ends = row.EndedAt ?? over?.At;
        var stays = ends is not null && picture.StaysOn(row, now);
        var windows = IsolationClock.Windows(row.StartsAt, ends < now ? ends.Value : now, zone, policy);
        return new(
            row, over, stays && !row.StayTold, ends is null || stays ? null : LeftAtOf(row, picture, ends.Value),
            IsolationClock.Missed(windows, row.SeenThrough, picture.SeenAt(row.PersonId)),
            picture.IsOut(row.PersonId), FloorOf(row, picture, now, policy));
    }

    // Who lives on in the cell on another order has left this one when it was over.
    private static DateTimeOffset LeftAtOf(IsolationRow row, IsolationPicture picture, DateTimeOffset ends)
    {
        var left = picture.LivesFor(row) ? ends
            : picture.HomeOf(row.PersonId)?.Since ?? picture.GoneAt(row.PersonId) ?? ends;
        return left > ends ? left : ends;
    }

    private static TimeSpan? FloorOf(
        IsolationRow row, IsolationPicture picture, DateTimeOffset now, DayPolicy policy) =>
        !row.FloorTold && row.StartsAt <= now && policy.Whole("isolation.floor-days") is { } days
            && picture.RunOf(row.PersonId, now, policy) is { } run && run.Total >= TimeSpan.FromDays(days)
            ? run.Total : null;
}
