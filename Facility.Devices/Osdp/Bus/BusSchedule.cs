using System.Collections.Immutable;

namespace Facility.Devices.Osdp.Bus;

/// <summary>Who gets the next slot, and when there is one to give.</summary>
/// <remarks>Releases and securing commands first; then a reader that just reported; interviews and polls in turn;
/// those who are away rarely, and never while a decision is awaited.</remarks>
internal sealed class BusSchedule(ImmutableArray<BusStation> stations, BusQueue queue, BusTimings timings)
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(-1);
    private TimeSpan busyUntil = LongAgo;
    private TimeSpan newsAt = LongAgo;
    private TimeSpan probeAt = LongAgo;
    private TimeSpan pausedUntil = LongAgo;
    private TimeSpan bulkAt = LongAgo;
    private BusStation? focus;
    private int focusSlots;
    private bool lastWasCourtesy;
    private bool lastWasInterview;

    /// <summary>Something happened: the line is polled back to back for a while.</summary>
    public void Enliven(TimeSpan now) => busyUntil = now + timings.ActivityWindow;

    /// <summary>A peripheral reported something: it gets the next slot.</summary>
    public void Favour(BusStation station, TimeSpan now)
    {
        Enliven(now);
        newsAt = now;
        focusSlots = focus == station ? focusSlots : 0;
        focus = station;
    }

    /// <summary>Somebody waits at a door: the line is kept free for the answer.</summary>
    public void AwaitDecision(TimeSpan now) => pausedUntil = now + timings.DecisionPause;

    /// <summary>A probe ended; if it was answered, more may be back, and the next is asked at once.</summary>
    public void Probed(bool answered, TimeSpan now)
    {
        var spacing = stations.Any(station => station.Online) ? timings.ProbeSpacing : timings.ProbeSpacingDeadLine;
        probeAt = answered ? now : now + spacing;
    }

    /// <summary>A slot was used.</summary>
    public void Used(BusExchange exchange, TimeSpan now)
    {
        if (exchange.Order?.Command.Urgency == BusUrgency.Bulk) bulkAt = now;
        if (exchange.Order is not null) pausedUntil = LongAgo;
        lastWasCourtesy = exchange.Order?.Command.Urgency == BusUrgency.Courtesy;
        lastWasInterview = exchange.Purpose == BusPurpose.Interview;
        if (exchange.Station == focus && exchange.Purpose == BusPurpose.Poll) focusSlots++;
        else if (exchange.Purpose == BusPurpose.Poll) focus = null;
    }

    /// <summary>Whose turn it is; null for nobody's.</summary>
    public BusStation? Choose(TimeSpan now)
    {
        var order = queue.Count > 0 ? FirstReady(now) : null;
        var poll = OldestPoll(now);
        if (order is { Command.Urgency: BusUrgency.Courtesy } && lastWasCourtesy && IsOverdue(poll, now))
            order = null;
        if (order is { Command.Urgency: BusUrgency.Bulk } && !IsTimeForBulk(poll, now)) order = null;
        if (order is not null) return StationOf(order);
        if (now < pausedUntil) return null;
        if (focus is not null && focus.CanBePolled(now) && focusSlots < timings.FocusSlotsMax) return focus;

        var interviewed = FirstInterviewed(now);
        if (interviewed is not null && !(lastWasInterview && IsOverdue(poll, now))) return interviewed;

        return DueProbe(now) ?? (IsPollDue(poll, now) ? poll : null) ?? interviewed;
    }

    /// <summary>When somebody's turn may come at the latest, if nothing happens before.</summary>
    public TimeSpan NextTurn(TimeSpan now) =>
        now < pausedUntil ? pausedUntil
        : SoonestTurn(now);

    private TimeSpan SoonestTurn(TimeSpan now)
    {
        var soonest = TimeSpan.MaxValue;
        foreach (var station in stations)
            if (NextTurn(station, now) is var turn && turn < soonest) soonest = turn;
        return soonest;
    }

    private BusOrder? FirstReady(TimeSpan now) => queue.First(order => StationOf(order).IsReady(now));

    private BusStation? FirstInterviewed(TimeSpan now)
    {
        foreach (var station in stations)
            if (station.IsInterviewed(now)) return station;
        return null;
    }

    private TimeSpan NextTurn(BusStation station, TimeSpan now) =>
        station.IsAway ? Later(ProbeTime(station), probeAt)
        : now < station.NotBefore ? station.NotBefore
        : Later(station.PolledAt + timings.RoundInterval, station.QuietUntil);

    private BusStation? DueProbe(TimeSpan now)
    {
        if (now < probeAt) return null;
        BusStation? due = null;
        foreach (var station in stations)
            if (station.IsAway && ProbeTime(station) <= now && (due is null || station.ProbeAt < due.ProbeAt))
                due = station;
        return due;
    }

    // A probe may cost its whole wait: it stands back while a decision is awaited, but not for ever.
    private TimeSpan ProbeTime(BusStation station)
    {
        var decided = newsAt + timings.DecisionWindow;
        var latest = station.ProbeAt + timings.ProbeSpacing;
        return Later(station.ProbeAt, decided < latest ? decided : latest);
    }

    private BusStation? OldestPoll(TimeSpan now)
    {
        BusStation? oldest = null;
        foreach (var station in stations)
            if (station.CanBePolled(now) && (oldest is null || station.PolledAt < oldest.PolledAt)) oldest = station;
        return oldest;
    }

    // Everybody had a turn since the last piece, so a card waits for one piece and one round at most.
    private bool IsTimeForBulk(BusStation? poll, TimeSpan now) =>
        now >= pausedUntil && (poll is null || poll.PolledAt >= bulkAt);

    private bool IsPollDue(BusStation? station, TimeSpan now) =>
        station is not null
        && (queue.Count > 0 || now < busyUntil || now >= station.PolledAt + timings.RoundInterval);

    private bool IsOverdue(BusStation? station, TimeSpan now) =>
        station is not null && now >= station.PolledAt + timings.RoundInterval;

    private BusStation StationOf(BusOrder order) =>
        stations.First(station => station.Home == order.Command.Address);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
