using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>A panel's side of a line: whatever it hears, it keeps asking, and each command ends once.</summary>
internal sealed class BusTarget : IFuzzTarget
{
    private const byte Peripherals = 3;
    private readonly Random dice;
    private readonly FuzzCorpus corpus;
    private readonly BusEngine engine = new(new(38400, [1, 2, Peripherals]));
    private readonly OctetMemory heard = new();
    private readonly HashSet<long> open = [];
    private TimeSpan now;
    private TimeSpan wakeAt;
    private OsdpFrame? asked;
    private long tickets;
    private bool isStorm = true;

    public BusTarget(FuzzCorpus corpus, Random dice)
    {
        (this.corpus, this.dice) = (corpus, dice);
        Take(engine.Step(now, new BusInput.LinkUp()));
    }

    /// <summary>Takes what became known, after the storm.</summary>
    public Action<BusEvent> Told { get; set; } = _ => { };

    public byte[] Valid() => RawFrame.Readdressed(
        corpus.Replies[dice.Next(corpus.Replies.Count)], asked?.Address ?? 1, asked?.Sequence ?? 0);

    public void Hear(byte[] octets, StepMeter meter)
    {
        // Often within the wait for an answer, now and then long after.
        LetPass(TimeSpan.FromMilliseconds(dice.Next(40) == 0 ? dice.Next(400) : dice.Next(5)));
        if (dice.Next(20) == 0) Submit();
        heard.Add(octets);
        var received = new BusInput.Received(octets);
        Take(meter.Count(() => engine.Step(now, received)));
    }

    public void ProveUsable()
    {
        isStorm = false;
        new BusDialogue(this).ComesBack(Peripherals);
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
            if (isStorm && happened is BusEvent.CardRead) JudgeReading(happened, ReplyCode.Card);
            if (isStorm && happened is BusEvent.KeysPressed) JudgeReading(happened, ReplyCode.Keypad);
            Told(happened);
        }

        if (step.Transmit.IsEmpty) return;
        asked = FuzzFaults.OneFrame(step.Transmit.Span);
        FuzzFaults.Require(!asked.IsReply, "a panel spoke as a peripheral");
    }
}
