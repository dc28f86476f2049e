using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>A peripheral in a session with a true panel: nothing that a stranger says moves an output.</summary>
/// <remarks>The stranger knows every message, all that was said in the session, and a key of his own.</remarks>
internal sealed class SecurePeripheralTarget : IFuzzTarget
{
    private const int LookEvery = 20;
    private readonly ChannelKey key = new([.. Enumerable.Repeat((byte)0x5A, ChannelKey.Size)]);
    private readonly ChannelKey strange = new([.. Enumerable.Repeat((byte)0xA5, ChannelKey.Size)]);
    private readonly CountingBody body = new();
    private readonly Random dice;
    private readonly FuzzCorpus corpus;
    private readonly PeripheralEngine engine;
    private readonly SecurePanel panel;
    private SecureSession forger;
    private int untilLook;

    public SecurePeripheralTarget(FuzzCorpus corpus, Random dice)
    {
        (this.corpus, this.dice) = (corpus, dice);
        engine = new(
            new(Address: 5, Outputs: 4, Inputs: 4, Readers: 1, Keypad: true, Serial: 7)
            {
                Key = key, Random = dice.NextBytes,
            },
            body);
        panel = new(engine, key, dice);
        forger = NewForger();
        Converse();
    }

    public byte[] Valid() => dice.Next(4) switch
    {
        0 => Heard(),
        1 => RawFrame.Readdressed(Heard(), engine.Address, dice.Next(4)),
        2 => FrameBuilder.Build(
            new FrameHead(engine.Address, panel.Sequence) { Session = forger }, Wanted, mark: false),
        _ => RawFrame.Readdressed(corpus.Commands[dice.Next(corpus.Commands.Count)], engine.Address, dice.Next(4)),
    };

    public void Hear(byte[] octets, StepMeter meter)
    {
        if (untilLook-- == 0 && !engine.IsSecure) Converse();
        if (untilLook < 0) untilLook = LookEvery;
        panel.Now += TimeSpan.FromMilliseconds(dice.Next(500) == 0 ? 9000 : dice.Next(40));
        var before = body.Changes;
        var step = meter.Count(() => engine.Step(panel.Now, octets));
        FuzzFaults.Require(step.WakeAt > panel.Now, "the peripheral would spin");
        FuzzFaults.Require(body.Changes == before, "a stranger moved an output");
        if (!step.Reply.IsEmpty) FuzzFaults.OneFrame(step.Reply.Span);
    }

    public void ProveUsable() => Converse();

    private static OutputCommand Wanted { get; } = new([new(1, OutputAction.On, default)]);

    private byte[] Heard() => panel.Said[dice.Next(panel.Said.Count)].ToArray();

    // The true panel opens a session and says what a stranger would like to say again.
    private void Converse()
    {
        panel.Now += TimeSpan.FromSeconds(1);
        panel.Open();
        panel.Ask(new PollCommand());
        panel.Ask(new OutputCommand([new(1, OutputAction.Off, default)]));
        var before = body.Changes;
        FuzzFaults.Require(panel.Ask(Wanted) is AckReply && body.Changes == before + 1, "a true OUT is not obeyed");
        panel.Ask(new OutputCommand([new(1, OutputAction.Off, default)]));
        forger.Dispose();
        forger = NewForger();
    }

    private SecureSession NewForger()
    {
        Span<byte> random = stackalloc byte[2 * SessionKeys.RandomSize];
        dice.NextBytes(random);
        return SecureSession.Begin(
            strange, random[..SessionKeys.RandomSize], random[SessionKeys.RandomSize..]);
    }
}
