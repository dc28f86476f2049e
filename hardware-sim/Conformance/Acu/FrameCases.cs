using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>The frame and its fields (section 5.9 of the standard), panel's side.</summary>
internal static class FrameCases
{
    public static readonly IReadOnlyList<AcuCase> All =
    [
        new("050-09-01", Converses),
        new("050-09-02", BeginsAnew),
        new("050-09-03", Converses),
        new("050-09-04", Converses),
        new("050-09-05", Converses),
        new("050-09-06", Converses),
        new("050-09-07", Converses),
        new("050-09-09", ReadsTheCode),
        new("050-09-10", Converses),
        new("050-09-11", SpeaksChecksum) { Bench = Self.BenchKind.Checksum },
        new("050-09-12", Converses),
        new("050-09-16", NoticesBadCheck),
        new("050-09-19", CountsRightly),
    ];

    /// <summary>From nothing to steady polling; every command is judged as a frame.</summary>
    public static void Converses(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.GoesOn("being online");
        var foreign = RawFrame.Reply((byte)(tester.Setup.Address == 9 ? 10 : 9), 1, Codes.Ack);
        tester.AwaitPoll();
        tester.SayRaw(foreign.Write());
        tester.IsNotTaken("a reply of another address");
    }

    private static void BeginsAnew(AsPeripheral tester)
    {
        tester.GetOnline();
        Ends.Unless(tester.Log.Any(command => command.Frame.Sequence == 0), "it did not begin at sequence 0");
        tester.GoesOn("being online");
        tester.AwaitPoll();
        tester.Answer(RawFrame.Reply(tester.Setup.Address, 0, Codes.Nak, 4));
        (tester.MayBeginAnew, tester.Session) = (true, null);
        var next = tester.HearNext("a reply of sequence 0");
        Ends.Unless(next.Frame.Sequence is 0 or 1 && !next.IsRepeat,
            $"after a reply of sequence 0 it said {next.Name} of sequence {next.Frame.Sequence}");
        Ends.Unless(next.Frame.BlockType is 0 or 0x11, "after a reply of sequence 0 it kept its session");
        tester.AnswerProperly();
        tester.GoesOn("a reply of sequence 0");
    }

    private static void ReadsTheCode(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.Reports(Codes.InputStatusR, 1, 0);
        tester.Reports(Codes.LocalStatusR, 1, 0);
        if (tester.Hands is not { } hands) return;
        var inputs = hands.Events.OfType<Facility.Devices.Osdp.Bus.BusEvent.InputsReported>().Last();
        Ends.Unless(inputs.Inputs is [Facility.Devices.Osdp.Bus.InputState.Active, ..],
            "ISTATR was not read as inputs");
    }

    private static void SpeaksChecksum(AsPeripheral tester)
    {
        tester.GetOnline();
        if (tester.Log[^1].Frame.HasCrc) throw Ends.NotSupported("it speaks CRC");
        tester.GoesOn("being online");
        Ends.Unless(tester.Log.All(command => !command.Frame.HasCrc),
            "it speaks CRC at one time, checksum at another");
    }

    private static void NoticesBadCheck(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.AwaitPoll();
        var octets = tester.Reply(Codes.Ack).Write();
        octets[^1] ^= 0x5A;
        tester.SayRaw(octets);
        tester.MayBeginAnew = true;
        var next = tester.HearNext("a reply with a wrong check value");
        Ends.Unless(next.IsRepeat || next.Frame.Sequence == 0,
            $"a reply with a wrong check value was taken: {next.Name} followed");
        tester.Answer(Codes.Ack);
        tester.GoesOn("a reply with a wrong check value");
    }

    private static void CountsRightly(AsPeripheral tester)
    {
        tester.GetOnline();
        for (var commands = 0; commands < 12; commands++)
        {
            tester.HearNext("a reply");
            tester.AnswerProperly();
        }

        var poll = tester.AwaitPoll();
        tester.SayRaw(RawFrame.Reply(tester.Setup.Address, poll.Frame.Sequence % 3 + 1, Codes.Ack).Write());
        tester.IsNotTaken("a reply with another sequence number");
    }
}
