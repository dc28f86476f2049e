using HardwareSim.Conformance.Frames;

namespace HardwareSim.Conformance.Acu;

/// <summary>Line, access and timing (section 5 of the standard), panel's side.</summary>
internal static class WireCases
{
    private static readonly TimeSpan ReplyDelayMax = TimeSpan.FromMilliseconds(200);

    // A clock that ticks coarsely may make a wait look that much shorter.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(5);

    public static readonly IReadOnlyList<AcuCase> All =
    [
        Speed("050-02-01", 9600), Speed("050-02-02", 19200), Speed("050-02-03", 38400),
        Speed("050-02-04", 115200), Speed("050-02-05", 57600), Speed("050-02-06", 230400),
        new("050-03-01", TakesAllOctets),
        new("050-04-01", WaitsForReplies),
        new("050-04-02", SaysAgain),
        new("050-04-03", tester => BearsBusy(tester, times: 5)),
        new("050-04-04", tester => BearsBusy(tester, times: 1)),
        new("050-05-01", LowOctetFirst),
        new("050-06-02", TakesLongFrames),
        new("050-07-01", WaitsLongEnough),
        new("050-08-01", FindsFrames),
    ];

    private static AcuCase Speed(string id, int baud) => new(id, tester => Speaks(tester, baud)) { Baud = baud };

    private static void Speaks(AsPeripheral tester, int baud)
    {
        if (tester.Line.Baud != baud)
            throw Ends.NotRunHere($"the panel's speed is its own setting: run again with both at {baud} baud");
        tester.GetOnline();
        tester.GoesOn("being online");
    }

    private static void TakesAllOctets(AsPeripheral tester)
    {
        tester.GetOnline();
        for (var first = 0; first <= byte.MaxValue; first += 32)
        {
            byte[] card = [.. Enumerable.Range(first, 32).Select(octet => (byte)octet)];
            tester.Reports(Codes.Raw, [0, 0, 0, 1, .. card]);
        }
    }

    private static void WaitsForReplies(AsPeripheral tester)
    {
        tester.GetOnline();
        for (var exchange = 0; exchange < 10; exchange++)
        {
            tester.HearNext("a reply");
            tester.Pause(TimeSpan.FromMilliseconds(exchange * 10));
            tester.AnswerProperly();
        }

        var unanswered = tester.AwaitPoll();
        tester.MayBeginAnew = true;
        var next = tester.HearNext("silence");
        Ends.Unless(next.Begin - unanswered.End >= ReplyDelayMax - Tolerance,
            $"it spoke again {(next.Begin - unanswered.End).TotalMilliseconds:0} ms after an unanswered command");
    }

    private static void SaysAgain(AsPeripheral tester)
    {
        tester.GetOnline();
        var unanswered = tester.AwaitPoll();
        tester.MayBeginAnew = true;
        var next = tester.HearNext("silence");
        Ends.Unless(next.IsRepeat, $"after {unanswered.Name} without a reply it said {next.Name} of sequence "
            + $"{next.Frame.Sequence}, not the same octets again");
        tester.AnswerProperly();
        tester.MayBeginAnew = false;
        tester.GoesOn("a repeat");
    }

    private static void BearsBusy(AsPeripheral tester, int times)
    {
        tester.GetOnline();
        tester.AwaitPoll();
        for (var busy = 0; busy < times; busy++)
        {
            tester.Answer(RawFrame.Reply(tester.Setup.Address, 0, Codes.Busy));
            var next = tester.HearNext("BUSY");
            Ends.Unless(next.Frame.Sequence != 0, "after BUSY it began anew");
        }

        tester.AnswerProperly();
        tester.GoesOn("BUSY");
    }

    private static void LowOctetFirst(AsPeripheral tester)
    {
        tester.GetOnline();
        var baud = tester.Line.Baud;
        var data = tester.Await(Codes.ComSet, [tester.Setup.Address, .. BitConverter.GetBytes(baud)]).Frame.Data;
        Ends.Unless(data.Length == 5, $"COMSET has {data.Length} octets, not 5");
        var said = data[1] | data[2] << 8 | data[3] << 16 | data[4] << 24;
        Ends.Unless(said is 9600 or 19200 or 38400 or 57600 or 115200 or 230400,
            $"COMSET says {said} baud, read with the low octet first");
        tester.MayBeginAnew = true;
        tester.AnswerProperly();
    }

    private static void TakesLongFrames(AsPeripheral tester)
    {
        for (byte function = 18; tester.Answers.Capabilities.Count < 40; function++)
            tester.Answers.Capabilities.Add(function, (0, 0));
        tester.Await(command => command.Code == Codes.Cap, "CAP");
        tester.AnswerProperly();
        tester.MayBeginAnew = false;
        tester.IsTaken("a reply of 128 octets");
    }

    private static void WaitsLongEnough(AsPeripheral tester)
    {
        tester.GetOnline();
        for (var exchange = 0; exchange < 5; exchange++)
        {
            tester.AwaitPoll();
            tester.Pause(TimeSpan.FromMilliseconds(180));
            tester.Answer(Codes.Ack);
            var next = tester.HearNext("a reply after 180 ms");
            Ends.Unless(!next.IsRepeat, "a reply that began after 183 ms was not waited for");
            tester.AnswerProperly();
        }
    }

    private static void FindsFrames(AsPeripheral tester)
    {
        tester.GetOnline();
        tester.AwaitPoll();
        var octets = tester.Reply(Codes.Ack).Write();
        tester.Pause(AsPeripheral.Turnaround);
        tester.Mutter(octets.AsSpan(0, 4));
        tester.Pause(TimeSpan.FromMilliseconds(8));
        tester.Mutter(octets.AsSpan(4));
        tester.IsTaken("a reply with a pause of 8 ms in it");

        tester.AwaitPoll();
        tester.SayRaw([RawFrame.Mark, RawFrame.Mark, .. tester.Reply(Codes.Ack).Write()]);
        tester.IsTaken("a reply behind three marking octets");
    }
}
