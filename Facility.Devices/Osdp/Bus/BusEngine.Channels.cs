using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Bus;

// The secure channels: which keys there are, the handshake, and whether a reply is true.
public sealed partial class BusEngine
{
    private readonly byte[] opened = new byte[OsdpLimits.FrameSizeMax];

    /// <summary>How a peripheral is spoken with; null for an address that is not on the line.</summary>
    public ChannelView? ChannelOf(byte address) => StationAt(address)?.Channel.View;

    private void SetChannel(BusInput.SetChannel wanted, TimeSpan now)
    {
        if (StationAt(wanted.Address) is { } station && station.Channel.Set(wanted.Settings))
            EndSession(station, ChannelReason.KeyChanged, now);
    }

    private void Install(BusInput.Install wanted, TimeSpan now)
    {
        if (StationAt(wanted.Address) is { } station && station.Channel.Install(now + wanted.For))
            EndSession(station, ChannelReason.KeyChanged, now);
    }

    /// <summary>Begins anew from sequence 0; what was on its way may or may not have acted.</summary>
    private void EndSession(BusStation station, ChannelReason because, TimeSpan now)
    {
        var open = RunningOf(station) ?? station.Unfinished;
        if (RunningOf(station) is not null) running = null;
        if (open?.Order is { } order) told.End(order, CommandOutcome.Unanswered);
        tally.Restarts++;
        station.StartOver(now + timings.BusyPause, because);
    }

    private void TellChannels(TimeSpan now)
    {
        foreach (var station in stations)
        {
            if (station.Channel.TakeChange(station.Home, now) is { } change) told.Add(change);
            while (station.Channel.Deviations.TakeNew() is { } kind)
                told.Add(new BusEvent.Deviated(station.Home, kind));
        }
    }

    private BusExchange? HandshakeFor(BusStation station, TimeSpan now)
    {
        if (!station.Channel.HasKey(now))
        {
            RefuseFor(station, ChannelReason.NoKey, now);
            return null;
        }

        var (command, block) = station.Channel.Ask(now);
        var head = new FrameHead(station.Address, station.Sequence, settings.Check) { Block = block };
        return station.Exchange.Begin(BusPurpose.Handshake, order: null, head, command);
    }

    private void TakeHandshake(BusStation station, OsdpFrame frame, IOsdpReply? reply, TimeSpan now)
    {
        tally.Answered++;
        station.Count();
        if (!station.Channel.Take(frame, reply, station.Interview!.Identity)) Retire(station, now);
    }

    private void RefuseFor(BusStation station, ChannelReason because, TimeSpan now)
    {
        station.Channel.Refuse(because);
        Retire(station, now);
    }

    private void Retire(BusStation station, TimeSpan now) =>
        station.StartOver(now + station.Channel.NextPause(), ChannelReason.HandshakeRefused);

    /// <summary>A new key is in the peripheral's hands, perhaps: the next handshake tells which it has.</summary>
    private void TakeKeySet(BusStation station, IOsdpReply? reply, TimeSpan now)
    {
        if (reply is AckReply) station.StartOver(now + timings.BusyPause, ChannelReason.KeyChanged);
        else station.Channel.KeyWasRefused();
    }

    /// <summary>Reads a reply that fits the open frame; false if it is no answer, and the frame stays open or its
    /// session is over.</summary>
    private bool TryRead(BusExchange exchange, OsdpFrame frame, TimeSpan now, out IOsdpReply? reply)
    {
        if (exchange.Session is not null && !IsPlainBusy(frame)) return TryOpen(exchange, frame, now, out reply);

        ReplyCatalogue.TryRead(frame, out reply);
        if (!frame.HasSecurityBlock || exchange.Purpose == BusPurpose.Handshake) return true;

        // A block we did not ask for cannot be an answer; the frame is repeated in its time.
        exchange.Station.Channel.Deviations.Count(ChannelDeviation.WrongBlock);
        tally.Unreadable++;
        return false;
    }

    private bool TryOpen(BusExchange exchange, OsdpFrame frame, TimeSpan now, out IOsdpReply? reply)
    {
        reply = null;
        var channel = exchange.Station.Channel;
        if (!frame.HasSecurityBlock) return TakePlain(exchange, frame, now);

        var isEmpty = frame.SecureType == SecureBlockType.ReplySealed && frame.Payload.IsEmpty;
        if (isEmpty) channel.Deviations.Count(ChannelDeviation.EmptySealed);
        if ((!isEmpty || channel.Policy.EmptySealed) && exchange.Session!.TryOpen(frame, opened, out var size))
        {
            ReplyCatalogue.TryRead(frame.Code, opened.AsSpan(..size), out reply);
            return true;
        }

        channel.Deviations.Count(ChannelDeviation.BadMac);
        return Mistrust(exchange, ChannelReason.BadMac, now);
    }

    /// <summary>A plain reply to a sealed frame proves nothing, so nothing is taken from it.</summary>
    private bool TakePlain(BusExchange exchange, OsdpFrame frame, TimeSpan now)
    {
        var deviations = exchange.Station.Channel.Deviations;
        var isNak = (ReplyCode)frame.Code == ReplyCode.Nak;
        deviations.Count(isNak ? ChannelDeviation.PlainNak : ChannelDeviation.Plain);

        // Whoever refuses in plain has lost the session, and whether a new key was taken shows the next handshake.
        if (isNak || frame.Sequence == 0) EndSession(exchange.Station, ChannelReason.SessionLost, now);
        else if (exchange.Purpose == BusPurpose.KeySet) EndSession(exchange.Station, ChannelReason.KeyChanged, now);
        else if (exchange.Station.Channel.Policy.PlainReply == PlainFrame.EndsSession)
            EndSession(exchange.Station, ChannelReason.PlainReply, now);
        else Mistrust(exchange, ChannelReason.PlainReply, now);
        return false;
    }

    private bool Mistrust(BusExchange exchange, ChannelReason because, TimeSpan now)
    {
        tally.Unreadable++;
        if (++exchange.UntrueReplies > timings.UntrueRepliesMax) EndSession(exchange.Station, because, now);
        return false;
    }

    private static bool IsPlainBusy(OsdpFrame frame) =>
        !frame.HasSecurityBlock && frame.Sequence == 0 && (ReplyCode)frame.Code == ReplyCode.Busy;
}
