using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>A peripheral without a key: whatever it hears, only whole OUT commands to it move an output.</summary>
internal sealed class PeripheralTarget : IFuzzTarget
{
    private readonly Random dice;
    private readonly FuzzCorpus corpus;
    private readonly CountingBody body = new();
    private readonly OctetMemory heard = new();
    private readonly PeripheralEngine engine;
    private TimeSpan now;
    private int sequence;

    public PeripheralTarget(FuzzCorpus corpus, Random dice)
    {
        (this.corpus, this.dice) = (corpus, dice);
        engine = new(new(Address: 5, Outputs: 4, Inputs: 4, Readers: 1, Keypad: true, Serial: 7), body);
    }

    public byte[] Valid() =>
        RawFrame.Readdressed(corpus.Commands[dice.Next(corpus.Commands.Count)], engine.Address, sequence);

    public void Hear(byte[] octets, StepMeter meter)
    {
        now += TimeSpan.FromMilliseconds(dice.Next(500) == 0 ? 9000 : dice.Next(40));
        Live();
        engine.Step(now, []);
        var before = body.Changes;
        heard.Add(octets);
        var step = meter.Count(() => engine.Step(now, octets));
        FuzzFaults.Require(step.WakeAt > now, "the peripheral would spin");
        if (body.Changes != before)
            FuzzFaults.Require(
                heard.Holds(engine.Address, (byte)CommandCode.Output, octets.Length + 2 * OsdpLimits.FrameSizeMax),
                "an output changed without a whole OUT command");
        if (!step.Reply.IsEmpty) Judge(step.Reply.Span);
    }

    public void ProveUsable()
    {
        now += TimeSpan.FromSeconds(1);
        sequence = 0;
        Ask(new PollCommand());
        Ask(new OutputCommand([new(1, OutputAction.Off, default)]));
        FuzzFaults.Require(!body.IsOn(1), "after the storm an output does not go off");
        var reply = Ask(new OutputCommand([new(1, OutputAction.On, default)]));
        FuzzFaults.Require(
            reply is AckReply && body.IsOn(1), $"after the storm OUT is answered by {reply} and not obeyed");
    }

    // Cards, keys and contacts go on meanwhile.
    private void Live()
    {
        switch (dice.Next(60))
        {
            case 0: engine.PresentCard(0, 26, [1, 2, 3, 0x40]); break;
            case 1: engine.PressKeys(0, [0x31]); break;
            case 2: engine.SetInput(dice.Next(4), (InputState)dice.Next(6)); break;
        }
    }

    private void Judge(ReadOnlySpan<byte> reply)
    {
        var frame = FuzzFaults.OneFrame(reply);
        FuzzFaults.Require(frame.IsReply, "a peripheral spoke as a panel");
        sequence = frame.Sequence % OsdpLimits.SequenceMax + 1;
    }

    private IOsdpReply? Ask(IOsdpCommand command)
    {
        now += TimeSpan.FromMilliseconds(20);
        var step = engine.Step(now, FrameBuilder.Build(engine.Address, sequence, command));
        FuzzFaults.Require(!step.Reply.IsEmpty, $"after the storm a good {command.OwnCode} is not answered");
        var reply = FuzzFaults.OneFrame(step.Reply.Span);
        FuzzFaults.Require(reply.Sequence == sequence, "after the storm an answer has another sequence");
        sequence = sequence % OsdpLimits.SequenceMax + 1;
        return ReplyCatalogue.TryRead(reply, out var read) ? read : null;
    }
}
