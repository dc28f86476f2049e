using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Bench.Fuzz;

/// <summary>A true panel's end of a secure channel, one question at a time; keeps what it said.</summary>
internal sealed class SecurePanel(PeripheralEngine engine, ChannelKey key, Random dice)
{
    private readonly byte[] random = new byte[SessionKeys.RandomSize];
    private SecureSession? session;

    /// <summary>What was said sealed, without marking: material for those who listen.</summary>
    public List<byte[]> Said { get; } = [];

    public int Sequence { get; private set; }

    public TimeSpan Now { get; set; }

    /// <summary>Opens a session from sequence 0.</summary>
    public void Open()
    {
        session?.Dispose();
        session = null;
        Sequence = 0;
        Said.Clear();
        dice.NextBytes(random);
        var challenge = new ChallengeCommand([.. random]);
        var (frame, answer) = Shake<ClientCryptogramReply>(challenge, SecureBlockType.Challenge);
        FuzzFaults.Require(frame.HasSecurityBlock, "a challenge is answered without a block");
        var peripheralRandom = answer.PeripheralRandom.AsSpan();
        var proof = SessionKeys.Derive(key, random).ServerCryptogram(random, peripheralRandom);
        Shake<InitialMacReply>(new ServerCryptogramCommand([.. proof]), SecureBlockType.ServerCryptogram);
        session = SecureSession.Begin(key, random, peripheralRandom);
    }

    /// <summary>Asks within the session.</summary>
    public IOsdpReply Ask(IOsdpCommand command)
    {
        var head = new FrameHead(engine.Address, Sequence) { Session = session };
        var said = FrameBuilder.Build(head, command, mark: false);
        Said.Add(said);
        var frame = Exchange(said);
        Span<byte> payload = stackalloc byte[OsdpLimits.FrameSizeMax];
        IOsdpReply? reply = null;
        FuzzFaults.Require(
            session!.TryOpen(frame, payload, out var size)
                && ReplyCatalogue.TryRead(frame.Code, payload[..size], out reply),
            $"a true {command.OwnCode} in session is answered by what is not of the session");
        return reply!;
    }

    private (OsdpFrame Frame, T Reply) Shake<T>(IOsdpCommand command, SecureBlockType type) where T : IOsdpReply
    {
        var head = new FrameHead(engine.Address, Sequence) { Block = new(type, SecureBlock.OwnKey) };
        var frame = Exchange(FrameBuilder.Build(head, command));
        var isRead = ReplyCatalogue.TryRead(frame, out var reply);
        FuzzFaults.Require(isRead && reply is T, $"a true {command.OwnCode} is answered by code {frame.Code:X2}");
        return (frame, (T)reply!);
    }

    private OsdpFrame Exchange(byte[] said)
    {
        Now += TimeSpan.FromMilliseconds(200);
        var answer = engine.Step(Now, said).Reply;
        FuzzFaults.Require(!answer.IsEmpty, "a true panel gets no answer");
        Sequence = Sequence % OsdpLimits.SequenceMax + 1;
        return FuzzFaults.OneFrame(answer.Span);
    }
}
