using System.Collections.Immutable;
using Facility.Contracts.Isolation;
using Facility.Domain.Policy;

namespace Facility.Domain.Isolation;

/// <summary>An order as the count of time looks at it.</summary>
/// <param name="Kind">On what footing.</param>
/// <param name="From">When it began.</param>
/// <param name="Ends">When the order was or is over.</param>
/// <param name="Left">When the person was out of the cell: never before the order's end.</param>
/// <param name="Breach">The breach it answers; empty for none.</param>
public sealed record IsolationSpan(
    IsolationKind Kind, DateTimeOffset From, DateTimeOffset Ends, DateTimeOffset Left, string Breach);

/// <summary>Isolation without a real break between its orders.</summary>
/// <remarks>A minute outside, another ground or another kind of order begins no new count. A break is real when it
/// has lasted as long as the isolation before it: never less than a day, and no more is asked than the policy's
/// longest. So nobody is isolated more than half of the time without it being seen, while three days
/// in a disciplinary cell are forgotten after three days.</remarks>
/// <param name="Spans">Its orders, in time.</param>
/// <param name="Total">Time in isolation; breaks that were too short are not part of it.</param>
/// <param name="EndsAt">When the last of it was over.</param>
public sealed record IsolationRun(ImmutableArray<IsolationSpan> Spans, TimeSpan Total, DateTimeOffset EndsAt)
{
    private static readonly TimeSpan ShortestBreak = TimeSpan.FromDays(1);

    /// <summary>Runs of somebody's orders, the oldest first.</summary>
    /// <param name="spans">The orders, in any order.</param>
    /// <param name="policy">The figures in force.</param>
    public static ImmutableArray<IsolationRun> Of(IEnumerable<IsolationSpan> spans, DayPolicy policy)
    {
        var runs = ImmutableArray.CreateBuilder<IsolationRun>();
        foreach (var span in spans.OrderBy(span => span.From).ThenBy(span => span.Ends))
        {
            if (runs.Count > 0 && span.From < runs[^1].CountEndsAt(policy)) runs[^1] = runs[^1].With(span);
            else runs.Add(new([span], span.Left - span.From, span.Left));
        }
        return runs.ToImmutable();
    }

    /// <summary>How it stood at a moment: nothing after it is counted.</summary>
    public static IEnumerable<IsolationSpan> Until(IEnumerable<IsolationSpan> spans, DateTimeOffset moment) => spans
        .Where(span => span.From < moment)
        .Select(span => span.Left <= moment ? span : span with { Left = moment });

    /// <summary>From when on a new order would begin a new count.</summary>
    public DateTimeOffset CountEndsAt(DayPolicy policy)
    {
        var longest = TimeSpan.FromDays(policy.Whole("isolation.break-max-days") ?? 0);
        var asked = Total < longest ? Total : longest;
        return EndsAt + (asked > ShortestBreak ? asked : ShortestBreak);
    }

    /// <summary>Time spent on one footing.</summary>
    public TimeSpan Of(IsolationKind kind) =>
        Spans.Where(span => span.Kind == kind).Aggregate(TimeSpan.Zero, (sum, span) => sum + (span.Left - span.From));

    // Where an order began before the person had left the cell of the one before, the time counts once.
    private IsolationRun With(IsolationSpan span)
    {
        var from = span.From > EndsAt ? span.From : EndsAt;
        return span.Left <= from
            ? this with { Spans = Spans.Add(span) }
            : new(Spans.Add(span), Total + (span.Left - from), span.Left);
    }
}
