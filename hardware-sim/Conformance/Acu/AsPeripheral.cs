using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>The tester as a peripheral: answers as it should, or as a test wants it, and judges what the panel
/// says.</summary>
internal sealed partial class AsPeripheral
{
    public static readonly TimeSpan Turnaround = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan ReplyWaitMax = TimeSpan.FromMilliseconds(195);
    private static readonly TimeSpan OneMillisecond = TimeSpan.FromMilliseconds(1);
    private readonly Ear ear;
    private byte[] lastWire = [];
    private byte[] lastReply = [];
    private int expected;
    private bool answered = true;

    public AsPeripheral(ITestLine line, TestSetup setup, IPanelHands? hands)
    {
        (Line, Setup, Hands, Key) = (line, setup, hands, setup.Key);
        ear = new(line);
        Answers = new(this);

        // What was said before this test began is nobody's question to us.
        ear.Drain(TimeSpan.Zero);
    }

    public ITestLine Line { get; }

    public TestSetup Setup { get; }

    public IPanelHands? Hands { get; }

    /// <summary>What is answered when a test wants nothing else.</summary>
    public ProperAnswers Answers { get; }

    /// <summary>Every command to us, in order.</summary>
    public List<HeardCommand> Log { get; } = [];

    /// <summary>The session all is said in; null for none.</summary>
    public TestSession? Session { get; set; }

    /// <summary>The key we take, and KEYSET changes; null for none.</summary>
    public byte[]? Key { get; set; }

    /// <summary>Whether we take the default key, as in install mode.</summary>
    public bool TakesDefaultKey { get; set; }

    /// <summary>When our last reply had left the wire.</summary>
    public TimeSpan SaidAt { get; private set; }

    /// <summary>The command that waits for an answer.</summary>
    public HeardCommand Current => Log[^1];

    /// <summary>The next command to us, judged; null when none came in time.</summary>
    public HeardCommand? Hear(TimeSpan waitMax)
    {
        var until = Line.Now + waitMax;
        while (Line.Now < until)
        {
            if (ear.Listen(until - Line.Now) is not { } heard) return null;
            if (Judge(heard) is not { } command) continue;
            Log.Add(command);
            return command;
        }

        return null;
    }

    /// <summary>Answers the current command.</summary>
    public void Answer(byte code, params byte[] data) => Answer(Reply(code, data));

    /// <summary>A reply to the current command, protected if it came so.</summary>
    public RawFrame Reply(byte code, params byte[] data)
    {
        var command = Current.Frame;
        var plain = new RawFrame
        {
            Address = (byte)(command.Address | RawFrame.ReplyBit),
            Control = (byte)(command.Control & ~RawFrame.BlockBit),
            Code = code,
            Data = data,
        };
        var isProtected = Session is not null && command.BlockType is 0x15 or 0x17;
        return isProtected && code != Codes.Busy ? Session!.Seal(plain) : plain;
    }

    /// <summary>Answers with a frame of our own making.</summary>
    public void Answer(RawFrame reply) => SayRaw(reply.Write());

    /// <summary>Answers with octets of our own making; a repeat of the command gets them again.</summary>
    public void SayRaw(byte[] octets)
    {
        Pause(Turnaround);
        (lastReply, answered) = (octets, true);
        SaidAt = Line.Write(octets);
    }

    /// <summary>Octets that are only a part of a reply.</summary>
    public void Mutter(ReadOnlySpan<byte> octets)
    {
        answered = true;
        SaidAt = Line.Write(octets);
    }

    /// <summary>Lets time pass in which the panel must stay silent: its command is not answered yet.</summary>
    public void Pause(TimeSpan time)
    {
        if (ear.Listen(time) is not { } heard) return;
        var after = heard.Begin - Current.End;

        // Read together with the command, or after the panel's patience was over: it was we who stood still.
        if (after < -OneMillisecond || after >= ReplyWaitMax)
            throw Ends.NotRunHere($"this machine was too slow: it let {after.TotalMilliseconds:0} ms pass");
        throw Ends.Failed($"it spoke {after.TotalMilliseconds:0} ms after its own command, before that was answered");
    }

    /// <summary>Answers the current command as a conforming peripheral does.</summary>
    public void AnswerProperly()
    {
        if (Log.Count == 1 && Current.Frame.Sequence != 0)
        {
            // It was talking to somebody before us: a peripheral that lost count says so.
            Answer(RawFrame.Reply(Setup.Address, 0, Codes.Nak, 4));
            Forget();
            return;
        }

        if (Current.IsRepeat && lastReply.Length > 0)
        {
            SayRaw(lastReply);
            return;
        }

        // A block of a session that is not, or is no more, is refused in the clear.
        if (Session is null && Current.Frame.BlockType is (0x15 or 0x17)) Answer(Codes.Nak, 6);
        else Answers.To(Current);
    }

    /// <summary>Forgets the exchange under way: the next command may begin anew.</summary>
    public void Forget() => (lastWire, lastReply, expected) = ([], [], 0);

    private void Count(RawFrame frame) => expected = frame.Sequence % OsdpLimits.SequenceMax + 1;
}
