namespace Facility.Domain.OutOfCell;

/// <summary>What is said of a piece of somebody's day. Where two speak of one moment, the earlier of this list is
/// believed.</summary>
public enum MeterSign
{
    /// <summary>An officer wrote it down, or a movement order says it: had.</summary>
    Known = 1,

    /// <summary>It was offered and declined.</summary>
    Declined = 2,

    /// <summary>They were known to be elsewhere: not had, and nothing is unknown of it.</summary>
    Elsewhere = 3,

    /// <summary>They were where nobody here sees: outside the gate, or late on a way.</summary>
    Away = 4,

    /// <summary>Their cell was released for it, emptied and locked: had.</summary>
    Seen = 5,

    /// <summary>Nothing could be seen: a line was cut, or a door opened and nobody said what for.</summary>
    Gap = 6,
}

/// <summary>A piece of somebody's day.</summary>
/// <param name="From">From when on.</param>
/// <param name="Until">Until when; null while it lasts.</param>
/// <param name="Sign">What is said of it.</param>
/// <param name="Says">In words, and by whom or what.</param>
/// <param name="Entry">The entry behind it; empty for none.</param>
public sealed record MeterSpan(
    DateTimeOffset From, DateTimeOffset? Until, MeterSign Sign, string Says = "", string Entry = "")
{
    /// <summary>Whether it counts as had.</summary>
    public bool IsHad => Sign is MeterSign.Known or MeterSign.Seen;

    /// <summary>The piece within two moments; null when nothing is left of it.</summary>
    public MeterSpan? Within(DateTimeOffset from, DateTimeOffset until)
    {
        var (start, end) = (From > from ? From : from, Until > until ? until : Until);
        return start >= until || end <= start ? null : this with { From = start, Until = end };
    }
}

/// <summary>How long of a day is what; nothing is counted twice.</summary>
/// <param name="Known">Had, and over.</param>
/// <param name="Running">Had so far, and lasting.</param>
/// <param name="Declined">Offered and declined.</param>
/// <param name="Unknown">Nobody can say.</param>
public sealed record DayMinutes(TimeSpan Known, TimeSpan Running, TimeSpan Declined, TimeSpan Unknown);
