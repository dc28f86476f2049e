using System.Collections.Immutable;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>A panel's side of a line: whatever it hears, it keeps asking, and each command ends once.</summary>
/// <remarks>With a key, true peripherals are let speak now and then; in between nothing that a stranger says is
/// believed, though he knows every message and much of what the true ones said.</remarks>
internal sealed class BusTarget : IFuzzTarget
{
    private const byte Peripherals = 3;
    private const int StrangersFrames = 60;
    private static readonly TimeSpan TruthTime = TimeSpan.FromSeconds(0.5);
    private readonly Random dice;
    private readonly FuzzCorpus corpus;
    private readonly bool isSecure;
    private readonly TruePeripherals truth;
    private readonly BusEngine engine;
    private readonly OctetMemory heard = new();
    private readonly HashSet<long> open = [];
    private TimeSpan now;
    private TimeSpan wakeAt;
    private OsdpFrame? asked;
    private long tickets;
    private bool isStorm = true;
    private bool isForged;
    private int untilTruth = StrangersFrames;

    public BusTarget(FuzzCorpus corpus, Random dice, ChannelKey? key = null)
    {
        (this.corpus, this.dice, isSecure) = (corpus, dice, key is not null);
        truth = new(Peripherals, key, dice);
        ImmutableArray<byte> addresses = [1, 2, Peripherals];
        engine = new(new(38400, addresses)
        {
            Random = dice.NextBytes,
            Channels = key is null
                ? ImmutableDictionary<byte, ChannelSettings>.Empty
                : addresses.ToImmutableDictionary(address => address, _ => new ChannelSettings(key)),
        });
        Take(engine.Step(now, new BusInput.LinkUp()));
        if (!isSecure) return;
        isForged = true;
        LetTruthSpeak(TimeSpan.FromSeconds(5));
        isForged = false;
    }

    /// <summary>Takes what became known, after the storm.</summary>
    public Action<BusEvent> Told { get; set; } = _ => { };

    public byte[] Valid()
    {
        var frames = truth.Said.Count > 0 && dice.Next(2) == 0 ? truth.Said : corpus.Replies;
        return RawFrame.Readdressed(frames[dice.Next(frames.Count)], asked?.Address ?? 1, asked?.Sequence ?? 0);
    }

    public void Hear(byte[] octets, StepMeter meter)
    {
        // Often within the wait for an answer, now and then long after.
        LetPass(TimeSpan.FromMilliseconds(dice.Next(40) == 0 ? dice.Next(400) : dice.Next(5)));
        if (isSecure && untilTruth-- == 0) LetTruthSpeak(TruthTime);
        if (dice.Next(20) == 0) Submit();
        heard.Add(octets);
        var received = new BusInput.Received(octets);
        Take(meter.Count(() => engine.Step(now, received)));
    }

    public void ProveUsable()
    {
        isStorm = false;
        new BusDialogue(this, truth).ComesBack(Peripherals);
        Take(engine.Step(now, new BusInput.LinkDown()));
        FuzzFaults.Require(open.Count == 0, $"{open.Count} commands never ended");
    }

    /// <summary>Lets time pass, woken as it wants; what is asked is answered by somebody.</summary>
    public void LetPass(TimeSpan time, Func<OsdpFrame, TimeSpan, byte[]>? answer = null)
    {
        var end = now + time;
        while (wakeAt <= end)
        {
            now = wakeAt;
            Take(engine.Step(now, new BusInput.Tick()));
            if (answer is null || asked is null) continue;
            var reply = answer(asked, now);
            asked = null;
            now += TimeSpan.FromMilliseconds(8);
            if (isForged && dice.Next(4) == 0) HearForged(reply);
            if (reply.Length > 0) Take(engine.Step(now, new BusInput.Received(reply)));
        }

        if (end > now) now = end;
    }

    /// <summary>Orders an output on for a while; returns the ticket.</summary>
    public long Submit()
    {
        var release = new OutputCommand([new(0, OutputAction.OnFor, TimeSpan.FromSeconds(1))]);
        var address = (byte)(1 + dice.Next(Peripherals));
        open.Add(++tickets);
        Take(engine.Step(now, new BusInput.Submit(
            new(tickets, address, release, (BusUrgency)dice.Next(3), now + TimeSpan.FromSeconds(3)))));
        return tickets;
    }

    private void LetTruthSpeak(TimeSpan time)
    {
        isStorm = false;
        LetPass(time, truth.Answer);
        (isStorm, untilTruth) = (true, StrangersFrames);
    }

    // One octet of a seal changed, behind a good check value: the true reply that follows is still the next link.
    private void HearForged(byte[] reply)
    {
        if (reply.Length == 0) return;
        byte[] forged = [.. reply[1..]];
        forged[^3] ^= (byte)(1 << dice.Next(8));
        if (FuzzFaults.OneFrame(reply).SecureType is not (SecureBlockType.ReplyMac or SecureBlockType.ReplySealed))
            return;
        Take(engine.Step(now, new BusInput.Received(RawFrame.MadeGood(forged))));
    }

    private void JudgeStranger(BusEvent happened)
    {
        var isBelieved = happened is BusEvent.PeripheralOnline or BusEvent.CardRead or BusEvent.KeysPressed
            or BusEvent.InputsReported or BusEvent.OutputsReported or BusEvent.LocalStatusReported
            or BusEvent.CommandEnded { Outcome: CommandOutcome.Acknowledged };
        FuzzFaults.Require(!isBelieved, $"a stranger was believed: {happened.GetType().Name}");
    }

    private void JudgeReading(BusEvent reading, ReplyCode code) => FuzzFaults.Require(
        heard.Holds((byte)(reading.Address | 0x80), (byte)code, within: int.MaxValue), "a reading out of nothing");

    private void Take(BusStep step)
    {
        FuzzFaults.Require(step.WakeAt > now, "the bus would spin");
        wakeAt = step.WakeAt;
        foreach (var happened in step.Events)
        {
            if (happened is BusEvent.CommandEnded ended)
                FuzzFaults.Require(open.Remove(ended.Ticket), $"command {ended.Ticket} ended twice");
            FuzzFaults.Require(
                !isForged || happened is not BusEvent.ChannelChanged { Because: ChannelReason.BadMac },
                "a forged reply broke the chain of a session");
            if (isStorm && isSecure) JudgeStranger(happened);
            if (isStorm && happened is BusEvent.CardRead) JudgeReading(happened, ReplyCode.Card);
            if (isStorm && happened is BusEvent.KeysPressed) JudgeReading(happened, ReplyCode.Keypad);
            Told(happened);
        }

        if (step.Transmit.IsEmpty) return;
        asked = FuzzFaults.OneFrame(step.Transmit.Span);
        FuzzFaults.Require(!asked.IsReply, "a panel spoke as a peripheral");
    }
}
