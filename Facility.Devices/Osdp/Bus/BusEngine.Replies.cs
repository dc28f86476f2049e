using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

// What is done with octets that came in: whose answer they are, and what it means.
public sealed partial class BusEngine
{
    private void Hear(ReadOnlySpan<byte> octets, TimeSpan now)
    {
        if (octets.IsEmpty || !linkUp) return;
        if (now - octetAt > GapMax) Judge(now, lineSilent: true);
        octetAt = now;
        quietAt = Later(quietAt, now + WireTime(OsdpLimits.SilenceCharacters));
        parser.Feed(octets);
        Judge(now, lineSilent: false);
    }

    private void Judge(TimeSpan now, bool lineSilent)
    {
        while (parser.TryTake(out var frame, lineSilent))
        {
            if (frame.IsReply) Judge(frame, now);
            else tally.Commands++;
        }
    }

    private void Judge(OsdpFrame frame, TimeSpan now)
    {
        if (running is null || frame.Address != running.Station.Address
            || (frame.Sequence != running.Sequence && frame.Sequence != 0))
        {
            DropLate(frame, now);
            return;
        }

        if (IsMisheard(frame) && ++running.Misheard < timings.AttemptsWithDamageMax)
        {
            SayAgain(running, now);
            return;
        }

        if (IsCheckedOtherwise(running, frame) || !TryRead(running, frame, now, out var reply)) return;

        var exchange = running;
        running = null;
        exchange.Station.Contest.Answered(exchange, frame, now);
        if (reply is BusyReply) WaitForBusy(exchange, now);
        else if (reply is NakReply { Reason: NakReason.Sequence } || frame.Sequence != exchange.Sequence)
            Restart(exchange, isRefusal: reply is NakReply, now);
        else if (exchange.Purpose == BusPurpose.Handshake) TakeHandshake(exchange.Station, frame, reply, now);
        else Take(exchange, reply, now);
    }

    // Damage on the way there is damage: a plain NAK 1 proves nothing, and repeating does no harm.
    private bool IsMisheard(OsdpFrame frame) =>
        (ReplyCode)frame.Code == ReplyCode.Nak && !frame.HasSecurityBlock && frame.Sequence == running!.Sequence
        && frame.Payload is [(byte)NakReason.Check, ..];

    private void SayAgain(BusExchange exchange, TimeSpan now)
    {
        tally.Misheard++;
        noisyUntil = now + timings.NoiseMemory;
        exchange.Station.Unfinished = exchange;
        running = null;
    }

    /// <summary>Whether a reply mixes the two kinds of check, and that is not borne: then it is no answer.</summary>
    private bool IsCheckedOtherwise(BusExchange exchange, OsdpFrame frame)
    {
        if (frame.Check == exchange.Check || (ReplyCode)frame.Code == ReplyCode.Nak) return false;
        var channel = exchange.Station.Channel;
        channel.Deviations.Count(ChannelDeviation.OtherCheck);
        if (channel.Policy.OtherCheck) return false;
        tally.Unreadable++;
        return true;
    }

    private void DropLate(OsdpFrame frame, TimeSpan now)
    {
        tally.Late++;
        if (StationAt(frame.Address) is not { } station) return;
        station.WasHeardLate(now);
        if (station.Contest.IsCertain(frame, now, timings.ReplyWaitMax))
            told.Add(new BusEvent.AddressContested(station.Home, IsCertain: true));
    }

    private void WaitForBusy(BusExchange exchange, TimeSpan now)
    {
        tally.Busy++;
        exchange.Station.Unfinished = exchange;
        exchange.Station.NotBefore = now + timings.BusyPause;
    }

    /// <summary>The peripheral lost count: from sequence 0, everything is asked anew.</summary>
    private void Restart(BusExchange exchange, bool isRefusal, TimeSpan now)
    {
        tally.Restarts++;
        exchange.Station.StartOver(now + timings.BusyPause, ChannelReason.SessionLost);
        if (exchange.Order is not { } order) return;

        // Refused at the first attempt, it surely did not act and may be said again, once. After a silence the
        // refusal may be the answer to a repeat of something done, by a peripheral that has restarted since.
        if (exchange.Timeouts > 0 || !isRefusal) told.End(order, CommandOutcome.Unanswered);
        else if (order.Restarts++ > 0) told.End(order, CommandOutcome.Refused, NakReason.Sequence);
    }

    private void Take(BusExchange exchange, IOsdpReply? reply, TimeSpan now)
    {
        var station = exchange.Station;
        if (reply is null) tally.Unreadable++;
        tally.Answered++;
        station.Count();
        if (exchange.Session is not null) station.Channel.Confirm();
        if (reply is not null && (exchange.Session is not null || !station.Channel.IsRequired))
            told.Alive(station, now);

        if (exchange.Purpose == BusPurpose.Interview) TakeAnswer(station, reply, now);
        else if (exchange.Purpose == BusPurpose.KeySet) TakeKeySet(station, reply, now);
        else TakeReport(exchange, reply, now);
    }

    private void TakeAnswer(BusStation station, IOsdpReply? reply, TimeSpan now)
    {
        var interview = station.Interview!;
        if (station.IsAway || station.IsSought) Find(station, now);
        if (station.Channel.NeedsHandshake)
        {
            interview.Knock(reply);
            return;
        }

        interview.Take(reply);
        if (!interview.IsOver) return;

        if (!station.Online) told.Add(new BusEvent.PeripheralOnline(station.Address));
        station.Online = true;
        (station.HeardAt, station.ToldAliveAt) = (now, now);
        station.Settle();
        station.EndInterview();
        told.Add(interview.Reports);
        schedule.Enliven(now);
    }

    private void TakeReport(BusExchange exchange, IOsdpReply? reply, TimeSpan now)
    {
        if (reply is not null && ReplyEvents.Of(exchange.Station.Address, reply).ToArray() is { Length: > 0 } news)
        {
            told.Add(news);
            if (!news.All(told => told is BusEvent.Replied)) schedule.Favour(exchange.Station, now);
            if (news.Any(told => told is BusEvent.CardRead or BusEvent.KeysPressed)) schedule.AwaitDecision(now);
        }

        if (exchange.Order is not { } order) return;
        schedule.Enliven(now);
        if (reply is FileStatusReply status) exchange.Station.KeepQuiet(now, status.QuietFor);
        if (reply is null) told.End(order, CommandOutcome.Unanswered);
        else if (reply is NakReply nak) told.End(order, CommandOutcome.Refused, nak.Reason);
        else told.End(order, CommandOutcome.Acknowledged);
        if (reply is ComReply com && order.Command.Command is ComSetCommand) Move(exchange.Station, com, now);
        else exchange.Station.Elsewhere = null;
    }

    private void Find(BusStation station, TimeSpan now)
    {
        schedule.Probed(answered: true, now);
        if (!station.Settle()) return;
        told.LeaveHome(station);
        told.Add(new BusEvent.PeripheralMoved(station.Home, station.Address));
        station.MoveIn();
    }

    /// <summary>It says where it will be from now on, whatever was asked: there it is looked for first.</summary>
    private void Move(BusStation station, ComReply com, TimeSpan now)
    {
        station.Settle();
        station.StartOver(now + timings.BusyPause, ChannelReason.SessionLost);
        if (com.Address == station.Address) return;

        if (StationAt(com.Address) is { } other)
        {
            // It went where somebody is already. Asked for there, it would answer into that one's exchanges.
            told.Lose(station, null, now);
            told.Add(new BusEvent.AddressContested(other.Home, IsCertain: true));
            return;
        }

        station.Elsewhere = com.Address;
        station.TryElsewhere();
    }
}
