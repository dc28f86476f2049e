using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Pd;

/// <summary>The tester as a panel: says frames, right ones or wrong ones, and judges each reply.</summary>
internal sealed partial class AsPanel
{
    public static readonly TimeSpan ReplyDelayMax = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(50);

    // Listening longer than a reply may take is how a late one is told from none.
    private static readonly TimeSpan ListenMax = TimeSpan.FromMilliseconds(500);
    private readonly Ear ear;
    private TimeSpan saidAt;
    private byte[] lastSaid = [];

    public AsPanel(ITestLine line, TestSetup setup, IPeripheralHands? hands)
    {
        (Line, Setup, Hands, Address) = (line, setup, hands, setup.Address);
        ear = new(line);
        ear.Drain(TimeSpan.Zero);
    }

    public ITestLine Line { get; }

    public TestSetup Setup { get; }

    public IPeripheralHands? Hands { get; }

    /// <summary>The address spoken to.</summary>
    public byte Address { get; set; }

    /// <summary>Of the next command.</summary>
    public int Sequence { get; set; }

    /// <summary>The session all is said in; null for none.</summary>
    public TestSession? Session { get; set; }

    /// <summary>The last reply as it was heard.</summary>
    public Heard? LastHeard { get; private set; }

    /// <summary>From the end of the last command to the beginning of what was heard.</summary>
    public TimeSpan ReplyDelay => LastHeard is { } heard && heard.Begin > saidAt ? heard.Begin - saidAt : TimeSpan.Zero;

    /// <summary>The next command's frame as <see cref="Ask"/> would say it; a session's chain moves on.</summary>
    public RawFrame Next(byte code, params byte[] data)
    {
        var plain = RawFrame.Command(Address, Sequence, code, data);
        return Session is null ? plain : Session.Seal(plain);
    }

    /// <summary>Says octets after two characters of silence; null when nobody answers.</summary>
    public Heard? Say(ReadOnlySpan<byte> octets)
    {
        var guard = OsdpLimits.WireTime(OsdpLimits.SilenceCharacters, Line.Baud);
        if (ear.Listen(guard) is { } unasked) throw Ends.Failed($"it spoke unasked: {Show(unasked)}");

        lastSaid = octets.ToArray();
        saidAt = Line.Write(octets);
        return LastHeard = ear.Listen(saidAt - Line.Now + ListenMax);
    }

    /// <summary>The very same octets again.</summary>
    public Heard? Repeat() => Say(lastSaid);

    /// <summary>Says octets of which only a part belongs to a frame, without waiting for an answer.</summary>
    public void Mutter(ReadOnlySpan<byte> octets) => saidAt = Line.Write(octets);

    /// <summary>What is heard next.</summary>
    public Heard? Listen(TimeSpan waitMax) => LastHeard = ear.Listen(waitMax);

    /// <summary>Lets time pass in which the peripheral must stay silent.</summary>
    public void Wait(TimeSpan time)
    {
        if (ear.Listen(time) is { } unasked) throw Ends.Failed($"it spoke unasked: {Show(unasked)}");
    }

    /// <summary>Says a command and judges the reply; a busy peripheral is asked again.</summary>
    public RawFrame Ask(byte code, params byte[] data)
    {
        var command = Next(code, data);
        var octets = command.Write();
        var since = Line.Now;
        var reply = Judge(command, Say(octets));
        while (reply.Code == Codes.Busy)
        {
            Ends.Unless(Line.Now - since < OsdpLimits.OfflineAfter, "it stayed busy for more than 8 s");
            Wait(BusyPause);
            reply = Judge(command, Say(octets));
        }

        Count();
        return reply;
    }

    /// <summary>Judges what was heard to a command said in another way.</summary>
    public RawFrame Take(RawFrame command, Heard? heard)
    {
        var reply = Judge(command, heard);
        Count();
        return reply;
    }

    /// <summary>The next command has the next sequence number.</summary>
    public void Count() => Sequence = Sequence % OsdpLimits.SequenceMax + 1;

    /// <summary>Says a command that must be answered with one reply and no other.</summary>
    public RawFrame Demand(byte reply, byte code, params byte[] data)
    {
        var given = Ask(code, data);
        Ends.Unless(given.Code == reply, $"{Codes.Name(code, isReply: false)} was answered with {Show(given)}, "
            + $"not with {Codes.Name(reply, isReply: true)}");
        return given;
    }

    /// <summary>Says a frame of our own making that must be refused; null when nobody answers.</summary>
    public RawFrame? Provoke(RawFrame command) => Provoke(command, command.Write());

    /// <summary>Says octets of our own making; what is answered must still be a right frame.</summary>
    public RawFrame? Provoke(RawFrame command, byte[] octets)
    {
        var heard = Say(octets);
        return heard is null ? null : Judge(command, heard, opened: false);
    }

    /// <summary>From sequence 0, in a session when the device wants one.</summary>
    public void Start()
    {
        (Sequence, Session) = (0, null);
        if (Setup.Key is { } key)
        {
            Demand(Codes.PdId, Codes.Id, 0);
            OpenSession(key);
        }
        else Ask(Codes.Poll);
    }

    /// <summary>Says nobody or somebody else was heard in words.</summary>
    public static string Show(Heard? heard) =>
        heard is null ? "silence"
        : heard.Frame is { } frame ? Show(frame)
        : $"{Convert.ToHexString(heard.Octets.Length > 0 ? heard.Octets : heard.Before)} ({heard.Wrong})";

    public static string Show(RawFrame frame) =>
        Codes.Name(frame.Code, frame.IsReply)
        + (frame is { Code: Codes.Nak, IsReply: true, Data.Length: > 0 } ? $" {frame.Data[0]}" : "");
}
