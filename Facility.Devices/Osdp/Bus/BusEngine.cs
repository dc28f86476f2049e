using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

/// <summary>A panel's side of a line (OSDP ACU) without I/O: what happened goes in, what to send comes out.</summary>
/// <remarks>Not thread-safe: one caller at a time, with a clock that never goes back. At most one frame is open.
/// A frame without an answer is repeated with the very same octets; a late answer is counted and dropped.
/// A command acts at most once: where that cannot be known it ends as <see cref="CommandOutcome.Unanswered"/>.
/// A peripheral moved by osdp_COMSET is followed to its new address, not to another speed.</remarks>
public sealed partial class BusEngine
{
    private static readonly PollCommand Poll = new();
    private readonly BusSettings settings;
    private readonly BusTimings timings;
    private readonly ImmutableArray<BusStation> stations;
    private readonly BusQueue queue = new();
    private readonly BusSchedule schedule;
    private readonly BusTold told;
    private readonly BusTally tally = new();
    private readonly FrameParser parser = new(lends: true);
    private BusExchange? running;
    private TimeSpan quietAt;
    private TimeSpan noisyUntil;
    private long noiseKnown;
    private TimeSpan octetAt;
    private bool linkUp;

    /// <summary>An engine whose port is not open yet; see <see cref="BusInput.LinkUp"/>.</summary>
    public BusEngine(BusSettings settings)
    {
        Invariant.Require(settings.Baud > 0);
        Invariant.Require(settings.Peripherals.All(address => address <= OsdpLimits.AddressMax));
        Invariant.Require(settings.Peripherals.Distinct().Count() == settings.Peripherals.Length);

        (this.settings, timings) = (settings, settings.Timings);
        stations =
        [
            .. settings.Peripherals.Select((address, place) => new BusStation(address, place, new(
                settings.Channels.GetValueOrDefault(address),
                settings.Policies.GetValueOrDefault(address, ChannelPolicy.Tolerant), settings.Random, timings))),
        ];
        schedule = new(stations, queue, timings);
        told = new(queue, timings);
    }

    /// <summary>What happened since this engine was made.</summary>
    public BusCounters Counters => tally.Read(parser);

    /// <summary>Longest gap inside a frame: a property of the transport, set when a port is opened.</summary>
    public TimeSpan GapMax { get; set; } = OsdpLimits.BufferedGapMax;

    /// <summary>Takes what happened at a moment and says what to do.</summary>
    public BusStep Step(TimeSpan now, BusInput input)
    {
        switch (input)
        {
            case BusInput.Received received: Hear(received.Octets.Span, now); break;
            case BusInput.Submit submit: Accept(submit.Command, now); break;
            case BusInput.SetChannel wanted: SetChannel(wanted, now); break;
            case BusInput.Rekey wanted: StationAt(wanted.Address)?.Channel.Rekey(wanted.Next); break;
            case BusInput.Install wanted: Install(wanted, now); break;
            case BusInput.LinkUp: Begin(now); break;
            case BusInput.LinkDown: Stop(now); break;
        }

        NoteNoise(now);
        Expire(now);
        var transmit = Transmit(now);
        TellChannels(now);
        return new(transmit, told.Take(), WakeAt(now));
    }

    private void Begin(TimeSpan now)
    {
        Invariant.Require(!linkUp);
        linkUp = true;
        parser.Clear();
        quietAt = now;
        foreach (var station in stations) station.StartOver(now, ChannelReason.Silence);
    }

    private void Stop(TimeSpan now)
    {
        linkUp = false;
        foreach (var station in stations) told.Lose(station, RunningOf(station), now);
        running = null;
    }

    private void Accept(BusCommand command, TimeSpan now)
    {
        var station = StationAt(command.Address);
        var isBlocked = command.Command is ComSetCommand wanted && !MayMove(command.Address, wanted);
        var isFull = queue.Count >= BusSettings.QueueMax && command.Urgency != BusUrgency.Securing;
        if (station is not { Online: true } || isFull || isBlocked)
            told.End(command, CommandOutcome.NotSent);
        else if (now > command.NotAfter)
            told.End(command, CommandOutcome.Expired);
        else
        {
            EndWhatItUndoes(command);
            queue.Add(command);
        }
    }

    // Onto nobody else's address, and to no speed at which its line would not hear it any more.
    private bool MayMove(byte from, ComSetCommand wanted) =>
        (wanted.Baud == settings.Baud || wanted.Baud == settings.NextBaud)
        && (wanted.Address == from || StationAt(wanted.Address) is null);

    // A release that still waits while its lock is ordered home would be sent behind the lock and undo it.
    private void EndWhatItUndoes(BusCommand securing)
    {
        if (securing.Urgency != BusUrgency.Securing) return;
        foreach (var order in queue.Where(order => order.IsUndoneBy(securing) && !IsUnderway(order)))
            told.End(order, CommandOutcome.NotSent);
    }

    private void Expire(TimeSpan now)
    {
        if (!linkUp) return;
        if (parser.Pending > 0 && now >= octetAt + GapMax) Judge(now, lineSilent: true);
        if (running is not null && now >= DeadlineOf(running)) TimeOut(running, now);

        foreach (var station in stations)
        {
            if (station.Channel.IsOverdue(now)) EndSession(station, ChannelReason.InstallOver, now);
            if (!station.Online || now - station.HeardAt <= timings.OfflineAfter) continue;
            var lost = RunningOf(station);
            told.Lose(station, lost, now);
            if (lost is not null) running = null;
        }

        if (queue.Count > 0) EndOverdue(now);
    }

    // Apart, because a closure is made where its method begins, and the steady poll makes none.
    private void EndOverdue(TimeSpan now)
    {
        foreach (var order in queue.Where(order => order.IsOver(now) && !IsUnderway(order)))
            told.End(order, CommandOutcome.Expired);
    }

    private void TimeOut(BusExchange exchange, TimeSpan now)
    {
        tally.Timeouts++;
        running = null;
        exchange.Timeouts++;
        if (!WasDamaged(exchange)) exchange.Silences++;
        var station = exchange.Station;
        if (station.Contest.IsGarbled(Noise > exchange.NoiseBefore, timings.AttemptsMax, now))
            told.Add(new BusEvent.AddressContested(station.Home, IsCertain: false));
        if (station.IsAway)
        {
            schedule.Probed(answered: false, now);
            station.TryElsewhere();
            station.ProbeAt = now + station.ProbePause;
            station.ProbePause = Sooner(Later(2 * station.ProbePause, timings.ProbePauseMin), timings.ProbePauseMax);
        }
        else if (station.IsSought)
        {
            station.TryElsewhere();
            station.NotBefore = now + timings.ProbePauseMin;
        }
        else if (exchange.Silences < SilencesMax(now) && exchange.Timeouts < timings.AttemptsWithDamageMax)
            station.Unfinished = exchange;
        else told.Lose(station, exchange, now);
    }

    private ReadOnlyMemory<byte> Transmit(TimeSpan now)
    {
        if (!linkUp || running is not null || now < quietAt) return default;

        var next = Next(now);
        if (next is null) return default;

        // What is held now is no answer to what is said now.
        Judge(now, lineSilent: true);
        tally.Sent++;
        running = next;
        next.Station.Unfinished = null;
        next.NoiseBefore = Noise;
        if (next.Order?.Command.Command is ComSetCommand move && move.Address != next.Station.Address)
            next.Station.Elsewhere = move.Address;
        if (next.Purpose == BusPurpose.Poll) next.Station.PolledAt = now;
        schedule.Used(next, now);
        var sentAt = now + WireTime(next.Frame.Length);
        quietAt = sentAt + WireTime(OsdpLimits.SilenceCharacters);
        next.Deadline = sentAt + WaitFor(next);
        return next.Frame;
    }

    private BusExchange? Next(TimeSpan now)
    {
        while (schedule.Choose(now) is { } station)
        {
            if (station.Unfinished is not { } unfinished)
            {
                if (NewFor(station, now) is { } fresh) return fresh;
                continue;
            }

            if (unfinished.Order is not { } order || !order.IsOver(now)) return unfinished;

            // Too late to say it again, and unknown whether it was heard: the peripheral is started anew.
            told.End(order, unfinished.Timeouts > 0 ? CommandOutcome.Unanswered : CommandOutcome.Expired);
            tally.Restarts++;
            station.StartOver(now + timings.BusyPause, ChannelReason.SessionLost);
        }

        return null;
    }

    private BusExchange? NewFor(BusStation station, TimeSpan now)
    {
        var channel = station.Channel;
        if (station.Interview is { IsFresh: false } && channel.NeedsHandshake) return HandshakeFor(station, now);

        var order = station.Interview is null && queue.Count > 0 ? FirstOf(station) : null;
        var (purpose, command) = station.Interview is { } interview ? (BusPurpose.Interview, interview.Question)
            : order is not null ? (BusPurpose.Order, order.Command.Command)
            : channel is { Session: not null, KeyToSend: { } key } ? (BusPurpose.KeySet, new KeySetCommand(key))
            : (BusPurpose.Poll, (IOsdpCommand)Poll);
        if (purpose == BusPurpose.KeySet) channel.KeyWasSent();
        var head = new FrameHead(station.Address, station.Sequence, settings.Check) { Session = channel.Session };
        return station.Exchange.Begin(purpose, order, head, command);
    }

    private BusOrder? FirstOf(BusStation station) =>
        queue.First(order => order.Command.Address == station.Home);

    private TimeSpan WaitFor(BusExchange exchange)
    {
        var station = exchange.Station;
        if (!station.IsAway && !station.IsSought) return timings.ReplyWaitMax;
        return station.TakesLongProbe(timings.WholeProbeEvery) ? timings.ReplyWaitMax : timings.ProbeWait;
    }

    // A reply that has begun is heard to its end, unless it never ends.
    private TimeSpan DeadlineOf(BusExchange exchange) =>
        parser.Pending == 0
            ? WasDamaged(exchange) ? Sooner(exchange.Deadline, octetAt + timings.DamageWait) : exchange.Deadline
            : Later(exchange.Deadline, Sooner(
                octetAt + GapMax, exchange.Deadline + WireTime(OsdpLimits.FrameSizeMax)));

    private TimeSpan WakeAt(TimeSpan now)
    {
        if (!linkUp) return TimeSpan.MaxValue;

        var at = queue.Count > 0 ? FirstEnd() : TimeSpan.MaxValue;
        if (parser.Pending > 0) at = Sooner(at, octetAt + GapMax);
        if (running is not null) at = Sooner(at, DeadlineOf(running));
        else at = Sooner(at, schedule.Choose(now) is null ? schedule.NextTurn(now) : quietAt);
        return Later(at, now + TimeSpan.FromTicks(1));
    }

    private int SilencesMax(TimeSpan now) =>
        now < noisyUntil ? timings.AttemptsOnNoisyLineMax : timings.AttemptsMax;

    private void NoteNoise(TimeSpan now)
    {
        if (Noise == noiseKnown) return;
        (noiseKnown, noisyUntil) = (Noise, now + timings.NoiseMemory);
    }

    // As many octets as a reply has at least, and no reply among them.
    private bool WasDamaged(BusExchange exchange) =>
        Noise - exchange.NoiseBefore >= OsdpLimits.FrameSizeMinChecksum;

    private long Noise => parser.BadChecks + parser.Discarded;

    private TimeSpan FirstEnd()
    {
        var end = queue.FirstEnd(order => !IsUnderway(order));
        return end < TimeSpan.MaxValue ? end + TimeSpan.FromTicks(1) : end;
    }

    private BusStation? StationAt(byte address)
    {
        foreach (var station in stations)
            if (station.Home == address) return station;
        return null;
    }

    private bool IsUnderway(BusOrder order) =>
        running?.Order == order || stations.Any(station => station.Unfinished?.Order == order);

    private BusExchange? RunningOf(BusStation station) => running?.Station == station ? running : null;

    private TimeSpan WireTime(int octets) => OsdpLimits.WireTime(octets, settings.Baud);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
