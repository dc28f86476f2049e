using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>A peripheral (OSDP PD) without I/O: octets of the line in, reply frames out.</summary>
/// <remarks>Not thread-safe: one caller at a time. Answers only frames to its address with a good check;
/// hears all others. A repeated command gets the stored reply, bit for bit, and acts once.
/// Output timers run here: a release ends by itself, whatever the panel does.</remarks>
public sealed class PeripheralEngine
{
    private readonly PeripheralSettings settings;
    private readonly PeripheralFittings fittings;
    private readonly PeripheralNews news;
    private readonly PeripheralAnswers answers;
    private readonly FrameParser parser = new();
    private Exchange? last;
    private TimeSpan? addressedAt;
    private TimeSpan octetAt;

    /// <summary>A peripheral just powered up: sequence 0, outputs off, inputs inactive.</summary>
    public PeripheralEngine(PeripheralSettings settings, IPeripheralBody body)
    {
        Invariant.Require(settings.Address <= OsdpLimits.AddressMax);
        Invariant.Require(settings.Outputs is >= 0 and <= OsdpLimits.PointsMax);
        Invariant.Require(settings.Inputs is >= 0 and <= OsdpLimits.PointsMax);

        this.settings = settings;
        fittings = new(settings, body);
        news = new(fittings, settings.Inputs);
        answers = new(settings, fittings, news);
        (Address, Baud) = (settings.Address, settings.Baud);
    }

    /// <summary>The address it listens to; osdp_COMSET changes it after its reply.</summary>
    public byte Address { get; private set; }

    /// <summary>The speed it uses; osdp_COMSET changes it after its reply, and its port must follow.</summary>
    public int Baud { get; private set; }

    /// <summary>Hears octets of the line (empty: only time passed).</summary>
    public PeripheralStep Step(TimeSpan now, ReadOnlySpan<byte> octets)
    {
        if (fittings.Advance(now)) news.OutputsChanged();

        var heard = Hear(now, octets);
        var reply = heard is null ? [] : Answer(heard, now);
        return new(reply, fittings.ChangeAt());
    }

    /// <summary>Queues a card for the next poll.</summary>
    public void PresentCard(byte reader, int bits, ImmutableArray<byte> card)
    {
        Invariant.Require(reader < settings.Readers);
        Invariant.Require(bits is > 0 and <= OsdpLimits.CardBitsMax && card.Length == CardReply.OctetsFor(bits));
        news.Add(new CardReply(reader, CardFormat.Unspecified, bits, card));
    }

    /// <summary>Queues pressed keys for the next poll.</summary>
    public void PressKeys(byte reader, ImmutableArray<byte> keys)
    {
        Invariant.Require(reader < settings.Readers && settings.Keypad);
        Invariant.Require(keys.Length is > 0 and <= OsdpLimits.KeysMax);
        news.Add(new KeypadReply(reader, keys));
    }

    /// <summary>Sets an input; a change is reported at the next poll.</summary>
    public void SetInput(int input, InputState state) => news.SetInput(input, state);

    /// <summary>Sets tamper and power; a change is reported at the next poll.</summary>
    public void SetLocalStatus(bool tamper, bool powerFailed) => news.SetLocalStatus(tamper, powerFailed);

    /// <summary>The command that asks for an answer now, if any.</summary>
    /// <remarks>Only the last frame heard can: one that others followed, e.g. found late inside a damaged one,
    /// is over, and answering it would talk into somebody else's exchange.</remarks>
    private OsdpFrame? Hear(TimeSpan now, ReadOnlySpan<byte> octets)
    {
        if (now - octetAt > OsdpLimits.BufferedGapMax)
            while (parser.TryTake(out _, lineSilent: true))
            {
            }

        if (octets.IsEmpty) return null;
        octetAt = now;
        parser.Feed(octets);

        OsdpFrame? newest = null;
        while (parser.TryTake(out var frame)) newest = frame;
        return parser.Pending == 0 && newest is { IsReply: false } && IsForUs(newest) ? newest : null;
    }

    private bool IsForUs(OsdpFrame frame) =>
        frame.Address == Address
        || (frame.Address == OsdpLimits.AddressEverybody
            && (CommandCode)frame.Code is CommandCode.Id or CommandCode.Capabilities or CommandCode.ComSet);

    private byte[] Answer(OsdpFrame frame, TimeSpan now)
    {
        // Somebody who was away for long must not act on a card shown in the meantime.
        if (addressedAt is null || now - addressedAt > OsdpLimits.OfflineAfter)
        {
            news.DropReadings();
            last = null;
        }

        addressedAt = now;
        if (frame.Sequence == 0) last = null;
        else if (last is null) return Refuse(frame, NakReason.Sequence, sequence: 0);
        else if (last.IsRepeatedBy(frame)) return last.Reply;
        else if (frame.Sequence != last.Sequence % OsdpLimits.SequenceMax + 1)
            return Refuse(frame, NakReason.Sequence, sequence: 0);

        var reply = Execute(frame, now);
        var octets = FrameBuilder.Build(frame.Address, frame.Sequence, reply, frame.Check);
        last = new(frame.Sequence, frame.Octets, octets);
        if (reply is ComReply com) MoveTo(com);
        return octets;
    }

    private IOsdpReply Execute(OsdpFrame frame, TimeSpan now)
    {
        if (frame.HasSecurityBlock) return new NakReply(NakReason.SecurityUnsupported);

        return !CommandCatalogue.TryRead(frame, out var command, out var nak) ? new NakReply(nak)
            : command is ComSetCommand wanted ? Accept(wanted)
            : answers.To(command, now);
    }

    private ComReply Accept(ComSetCommand wanted) =>
        new(wanted.Address, OsdpLimits.Bauds.Contains(wanted.Baud) ? wanted.Baud : Baud);

    private static byte[] Refuse(OsdpFrame frame, NakReason reason, int sequence) =>
        FrameBuilder.Build(frame.Address, sequence, new NakReply(reason), frame.Check);

    private void MoveTo(ComReply com)
    {
        if (com.Address == Address && com.Baud == Baud) return;
        (Address, Baud) = (com.Address, com.Baud);
        last = null;
    }

    /// <summary>The last command executed, with the reply it got.</summary>
    private sealed record Exchange(int Sequence, ReadOnlyMemory<byte> Command, byte[] Reply)
    {
        public bool IsRepeatedBy(OsdpFrame frame) =>
            frame.Sequence == Sequence && Command.Span.SequenceEqual(frame.Octets.Span);
    }
}
