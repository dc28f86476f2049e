namespace Facility.Domain.OutOfCell;

/// <summary>Adds pieces of a day up. Each moment counts once, as what the most reliable piece says of it.</summary>
public static class MeterArithmetic
{
    /// <summary>What a day amounts to so far.</summary>
    /// <param name="spans">Pieces of it, in any order, also overlapping and reaching beyond the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="now">The moment; what lasts is counted up to it.</param>
    public static DayMinutes Of(IEnumerable<MeterSpan> spans, FacilityDay day, DateTimeOffset now)
    {
        var end = now < day.Ends ? now : day.Ends;
        var pieces = spans.Select(span => span.Within(day.Starts, end)).OfType<MeterSpan>().ToList();
        var edges = pieces.SelectMany(piece => new[] { piece.From, piece.Until ?? end })
            .Distinct().Order().ToList();
        var sum = new TimeSpan[Enum.GetValues<Share>().Length];
        for (var at = 1; at < edges.Count; at++)
        {
            var (from, until) = (edges[at - 1], edges[at]);
            var share = pieces.Where(piece => piece.From <= from && (piece.Until ?? end) >= until)
                .Select(piece => ShareOf(piece)).DefaultIfEmpty(Share.Nothing).Min();
            sum[(int)share] += until - from;
        }
        return new(
            sum[(int)Share.Known] + sum[(int)Share.Seen], sum[(int)Share.Running] + sum[(int)Share.SeenRunning],
            sum[(int)Share.Declined], sum[(int)Share.Away] + sum[(int)Share.Gap]);
    }

    // In the order in which they are believed; what is over is more than what lasts.
    private enum Share
    {
        Known,
        Running,
        Declined,
        Elsewhere,
        Away,
        Seen,
        SeenRunning,
        Gap,
        Nothing,
    }

    private static Share ShareOf(MeterSpan piece) => (piece.Sign, piece.Until) switch
    {
        (MeterSign.Known, null) => Share.Running,
        (MeterSign.Known, _) => Share.Known,
        (MeterSign.Declined, _) => Share.Declined,
        (MeterSign.Elsewhere, _) => Share.Elsewhere,
        (MeterSign.Away, _) => Share.Away,
        (MeterSign.Seen, null) => Share.SeenRunning,
        (MeterSign.Seen, _) => Share.Seen,
        _ => Share.Gap,
    };
}
