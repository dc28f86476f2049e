using Facility.Contracts.OutOfCell;

namespace Facility.Domain.OutOfCell;

/// <summary>How a count stands at a moment, and when what is left has to begin.</summary>
public static class MeterClock
{
    /// <summary>How it stands. What is unknown never reaches the norm, and never proves that it was missed.</summary>
    public static MeterState StateOf(MeterFacts facts)
    {
        if (facts.Norm is not { } norm) return facts.Is.Running > TimeSpan.Zero ? MeterState.Running : MeterState.None;
        if (facts.Is.Known >= norm) return MeterState.Enough;
        if (facts.Is.Known + facts.Is.Declined >= norm) return MeterState.Declined;
        if (facts.Now >= facts.Ends && !facts.IsFirstDay)
            return facts.Is.Known + facts.Is.Running + facts.Is.Declined + facts.Is.Unknown >= norm
                ? MeterState.Unknown : MeterState.Short;
        if (facts.IsAway) return MeterState.Unknown;
        if (facts.Is.Running > TimeSpan.Zero) return MeterState.Running;
        if (facts.IsFirstDay) return MeterState.Unknown;
        return facts.Now >= BeginBy(facts) - facts.Margin ? MeterState.Amber : MeterState.Owed;
    }

    /// <summary>When what is left has to begin at the latest to be over in time; null when nothing is left.</summary>
    public static DateTimeOffset? BeginBy(MeterFacts facts) => facts.IsFirstDay ? null
        : facts.Norm - facts.Is.Known - facts.Is.Declined is { } left && left > TimeSpan.Zero
            ? facts.ClosesAt - left : null;
}

/// <summary>What is looked at of a count.</summary>
/// <param name="Is">What it amounts to.</param>
/// <param name="Norm">What is due; null while no figure is set.</param>
/// <param name="ClosesAt">Until when it can be given on that day.</param>
/// <param name="Margin">How long before the last moment it is told.</param>
/// <param name="Ends">The end of the day.</param>
/// <param name="Now">The moment.</param>
/// <param name="IsAway">Whether they are outside the gate now: nobody here can give it.</param>
public sealed record MeterFacts(
    DayMinutes Is, TimeSpan? Norm, DateTimeOffset ClosesAt, TimeSpan Margin, DateTimeOffset Ends,
    DateTimeOffset Now, bool IsAway)
{
    /// <summary>Whether the facility's record began in that day: what was had before it nobody can say, so nothing is
    /// asked of the rest.</summary>
    public bool IsFirstDay { get; init; }
}
