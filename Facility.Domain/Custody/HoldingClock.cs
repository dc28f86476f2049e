using System.Collections.Immutable;

namespace Facility.Domain.Custody;

/// <summary>When the end of a holding is told.</summary>
public static class HoldingClock
{
    /// <summary>Days before the end at which somebody appears on the list, and its colour changes: ours.</summary>
    public static ImmutableArray<int> Marks { get; } = [30, 5, 1, 0];

    /// <summary>The mark somebody stands at: the least that is not passed; -1 when overdue, null before the first.
    /// </summary>
    public static int? MarkOf(DateOnly heldUntil, DateOnly today)
    {
        var left = heldUntil.DayNumber - today.DayNumber;
        if (left < 0) return -1;
        var passed = Marks.Where(mark => left <= mark).ToList();
        return passed.Count > 0 ? passed.Min() : null;
    }
}
