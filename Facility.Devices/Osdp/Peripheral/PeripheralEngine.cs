using System.Collections.Immutable;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>A peripheral (OSDP PD) without I/O: octets of the line in, reply frames out.</summary>
/// <remarks>Not thread-safe: one caller at a time. Answers only frames to its address with a good check, unless its
/// policy has it refuse damaged ones; hears all others. A repeated command gets the stored reply, bit for bit, and
/// acts once.
/// Output timers run here: a release ends by itself, whatever the panel does.</remarks>
public sealed class PeripheralEngine
{
    private readonly PeripheralSettings settings;
    private readonly PeripheralFittings fittings;
    private readonly PeripheralNews news;
    private readonly PeripheralAnswers answers;
    private readonly PeripheralChannel channel;
    private readonly FrameParser parser = new();
    private Exchange? last;
    private int? postponed;
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
        channel = new(settings, body);
        (Address, Baud) = (settings.Address, settings.Baud);
    }

    /// <summary>The address it listens to; osdp_COMSET changes it after its reply.</summary>
    public byte Address { get; private set; }

    /// <summary>The speed it uses; osdp_COMSET changes it after its reply, and its port must follow.</summary>
    public int Baud { get; private set; }

    /// <summary>Whether a session is open.</summary>
    public bool IsSecure => channel.Session is not null;

    /// <summary>Whether SCBK-D is accepted; a confirmed key ends it.</summary>
    public bool InstallMode
    {
        get => channel.Keys.InstallMode;
        set => channel.Keys.InstallMode = value;
    }

    /// <summary>Whether it has no time for a new command and says so (osdp_BUSY).</summary>
    public bool Busy { get; set; }

    /// <summary>What the panel did on the secure channel and should not have done, counted.</summary>
    public ChannelDeviations Deviations => channel.Deviations;

    /// <summary>Hears octets of the line (empty: only time passed).</summary>
    public PeripheralStep Step(TimeSpan now, ReadOnlySpan<byte> octets)
    {
        if (fittings.Advance(now)) news.OutputsChanged();

        var heard = Hear(now, octets);
        var damaged = parser.TakeDamaged();
        var reply = heard is not null ? Answer(heard, now) : RefuseDamage(damaged);
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

    /// <summary>Sets how a reader is; a change is reported at the next poll.</summary>
    public void SetReader(int reader, ReaderState state) => news.SetReader(reader, state);

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

    // Nothing is counted and no session touched: the frame may be repeated as it was.
    private byte[] RefuseDamage(FrameHead? damaged) =>
        damaged is { } head && head.Address == Address && settings.Policy.RefusesDamage
            ? FrameBuilder.Build(head, new NakReply(NakReason.Check))
            : [];

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
            channel.End();
            last = null;
        }

        addressedAt = now;
        if (last is not null && frame.Sequence != 0 && last.IsRepeatedBy(frame)) return last.Reply;
        if (Busy)
        {
            if (IsDue(frame.Sequence)) postponed = frame.Sequence;
            return FrameBuilder.Build(frame.Address, sequence: 0, new BusyReply(), frame.Check);
        }

        if (frame.Sequence == 0) channel.End();
        else if (!IsDue(frame.Sequence)) return Refuse(frame, NakReason.Sequence, sequence: 0);

        postponed = null;
        var octets = Execute(frame, now, out var moved);
        last = new(frame.Sequence, frame.Octets, octets);
        if (moved is not null) MoveTo(moved);
        return octets;
    }

    // A panel may give up the command that was answered with BUSY; the next has the number behind that one.
    private bool IsDue(int sequence) =>
        last is not null && (sequence == After(last.Sequence) || (postponed is { } given && sequence == After(given)));

    private static int After(int sequence) => sequence % OsdpLimits.SequenceMax + 1;

    private byte[] Execute(OsdpFrame frame, TimeSpan now, out ComReply? moved)
    {
        moved = null;
        Span<byte> opened = stackalloc byte[OsdpLimits.FrameSizeMax];
        var admission = channel.Admit(frame, opened);
        if (admission.Refusal != NakReason.None) return Refuse(frame, admission.Refusal, frame.Sequence);

        var session = admission.Sealed ? channel.Session : null;
        var (reply, block) = Execute(frame, opened[..admission.Size], session is not null, now);
        moved = reply as ComReply;
        return FrameBuilder.Build(
            new FrameHead(frame.Address, frame.Sequence, frame.Check) { Session = session, Block = block }, reply);
    }

    private (IOsdpReply Reply, SecureBlock? Block) Execute(
        OsdpFrame frame, ReadOnlySpan<byte> payload, bool isSealed, TimeSpan now)
    {
        if (!CommandCatalogue.TryRead(frame.Code, payload, out var command, out var nak))
            return (new NakReply(nak), null);

        return command switch
        {
            ChallengeCommand or ServerCryptogramCommand or KeySetCommand when !channel.Keys.Any =>
                (answers.To(command, now), null),
            ChallengeCommand challenge => channel.Answer(challenge, frame, answers.ClientId) ?? Unmet,
            ServerCryptogramCommand proof => channel.Answer(proof) ?? Unmet,
            KeySetCommand wanted => (isSealed ? Accept(wanted) : Unmet.Reply, null),
            ComSetCommand wanted => (Accept(wanted), null),
            _ => (answers.To(command, now), null),
        };
    }

    private static (IOsdpReply Reply, SecureBlock? Block) Unmet =>
        (new NakReply(NakReason.SecurityRequired), null);

    private AckReply Accept(KeySetCommand wanted)
    {
        channel.Keys.Take(wanted.Key);
        return new();
    }

    private ComReply Accept(ComSetCommand wanted) =>
        new(wanted.Address, OsdpLimits.Bauds.Contains(wanted.Baud) ? wanted.Baud : Baud);

    private static byte[] Refuse(OsdpFrame frame, NakReason reason, int sequence) =>
        FrameBuilder.Build(frame.Address, sequence, new NakReply(reason), frame.Check);

    private void MoveTo(ComReply com)
    {
        channel.End();
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
